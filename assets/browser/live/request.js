// What an attempt is: settings by name, checked against the table that Python wrote (attempt/request.py), and a link
// that asks for it again.

import { encoded } from "./interventions.js";
import { Mistake } from "./mistake.js";

/**
 * @typedef {{ kind: "text" | "whole" | "number" | "choice" | "switch"; default: any; label: string; help: string;
 *   low: number; high: number; step: number; choices: string[]; drives: boolean }} Setting
 * @typedef {Record<string, Setting>} Settings
 * @typedef {import("./driver.js").Settings & { instruction: string; scene: string; seed: number; steps: number; pace: number;
 *   interventions: import("./interventions.js").Intervention[] }} Request
 */

const CHECKS = {
  text: checkedText,
  whole: checkedWhole,
  number: checkedNumber,
  choice: checkedChoice,
  switch: checkedSwitch,
};

/**
 * A whole request: what is given, checked, and the default of everything else.
 *
 * @param {Settings} settings
 * @param {Record<string, any>} given
 * @returns {Request}
 */
export function requestOf(settings, given) {
  /** @type {any} */
  const request = { interventions: given.interventions ?? [] };
  for (const [name, setting] of Object.entries(settings)) {
    request[name] = CHECKS[setting.kind](name, setting, given[name] ?? setting.default);
  }
  if (!request.instruction) throw new Mistake("Say what to do, for example “open the drawer”.");
  return request;
}

/** A query string that asks for this attempt again; what nobody has set is left out. */
export function linkOf(/** @type {Settings} */ settings, /** @type {Request} */ request, interventions) {
  const query = new URLSearchParams();
  for (const [name, { default: usual }] of Object.entries(settings)) {
    if (request[name] !== usual) query.set(name, String(request[name]));
  }
  if (interventions.length) query.set("interventions", encoded(interventions));
  return query.toString();
}

/** How the policy is driven, as the record keeps it. */
export function drivingOf(/** @type {Settings} */ settings, /** @type {Request} */ request) {
  const names = Object.keys(settings).filter((name) => settings[name].drives);
  return Object.fromEntries(names.map((name) => [name, request[name]]));
}

function checkedText(name, { high }, value) {
  const text = String(value).trim();
  if (text.length > high) throw new Mistake(`${name} has ${text.length} letters; it may have at most ${high}.`);
  return text;
}

function checkedWhole(name, setting, value) {
  const number = checkedNumber(name, setting, value);
  if (!Number.isInteger(number)) throw new Mistake(`${name} is a whole number; got ${short(value)}.`);
  return number;
}

function checkedNumber(name, { low, high }, value) {
  const number = value === "" ? NaN : Number(value);
  if (number >= low && number <= high) return number;
  throw new Mistake(`${name} is a number from ${low} to ${high}; got ${short(value)}.`);
}

function checkedChoice(name, { choices }, value) {
  if (value === "" || choices.includes(value)) return value;
  throw new Mistake(`${name} is one of ${choices.join(", ")}, or empty; got ${short(value)}.`);
}

function checkedSwitch(name, _, value) {
  if (["true", "false", "True", "False", ""].includes(String(value))) return String(value).toLowerCase() === "true";
  throw new Mistake(`${name} is true or false; got ${short(value)}.`);
}

const short = (value) => JSON.stringify(value).slice(0, 40);
