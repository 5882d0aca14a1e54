// Sentences that ask for nothing to be done, or say beside it what not to do; as vla_core/language/not_commands.py.

import { Mistake } from "./mistake.js";
import facts from "./table/facts.json" with { type: "json" };

const { greeting, suggestion, question, tag, negation, pronoun, contrasts } = facts.words.noCommand;
const GREETING = new RegExp(greeting);
const SUGGESTION = new RegExp(`^(?:${suggestion})\\b`);
const QUESTION = new RegExp(`^(?:${question})`);
const TAG = new RegExp(tag);
const FORBIDS = new RegExp(`^(?:please[,\\s]+)?${negation}\\b`);
const CONDITION = /\b(?:while|when|until|unless|as you)\b/;
const PRONOUN = new RegExp(pronoun);
const CONTRASTS = contrasts.map((pattern) => new RegExp(`^(?:${pattern})`, "i"));

export const QUESTION_LINE = "That is a question; the robot only follows commands, so nothing moves.";
export const FORBIDDEN_LINE = "That only says what not to do, so nothing moves; say what to do.";
export const PRONOUN_LINE = "“It” stands for nothing yet, so nothing moves; name the thing.";

/** Whether a sentence asks for an answer instead of an action. */
export function isQuestion(/** @type {string} */ text) {
  const said = plain(text).replace(GREETING, "");
  return !SUGGESTION.test(said) && (QUESTION.test(said) || TAG.test(said));
}

/** Whether a sentence says what not to do, and nothing else. */
export function isOnlyForbidding(/** @type {string} */ text) {
  const said = plain(withoutContrast(text)).replace(GREETING, "");
  return FORBIDS.test(said) && !CONDITION.test(said);
}

/** The same text; a mistake where it is no command. */
export function checkedCommand(/** @type {string} */ text) {
  if (isQuestion(text)) throw new Mistake(QUESTION_LINE);
  if (isOnlyForbidding(text)) throw new Mistake(FORBIDDEN_LINE);
  if (PRONOUN.test(plain(text).replace(/^[ .!?,]+|[ .!?,]+$/g, ""))) throw new Mistake(PRONOUN_LINE);
  return text;
}

/** Only what is wanted of “open the door, not the drawer”; other sentences stay as they are. */
export function withoutContrast(/** @type {string} */ text) {
  const said = text
    .replaceAll("’", "'")
    .trim()
    .split(/\s+/)
    .join(" ")
    .replace(/[ .!?]+$/, "");
  for (const pattern of CONTRASTS) {
    const found = pattern.exec(said)?.groups;
    if (found)
      return [found.before, found.keep]
        .filter(Boolean)
        .join(" ")
        .replace(/^[ ,;]+|[ ,;]+$/g, "");
  }
  return text;
}

const plain = (/** @type {string} */ text) => text.toLowerCase().replaceAll("’", "'").trim().split(/\s+/).join(" ");
