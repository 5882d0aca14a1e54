// The box with the instruction: putting words into it as a person would, and saying them.

const WORDS = "#words input, #words textarea, .live-bar .words"; // of the Gradio page, and of the live page
const RUN = "#run, .live-bar .run";
const box = () => /** @type {HTMLInputElement | null} */ (document.querySelector(WORDS));

/** The whole instruction. */
export function setWords(/** @type {string} */ text) {
  const field = box();
  if (!field) return;
  const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(kind.prototype, "value")?.set?.call(field, text); // so that the framework notices
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Say it. */
export function say() {
  /** @type {HTMLElement | null} */ (document.querySelector(RUN))?.click();
}

/** The name of a thing goes where the cursor stands. */
export function insertName(/** @type {string} */ name) {
  const field = box();
  if (!field) return;
  const { text, cursor } = withName(
    field.value,
    name,
    field.selectionStart ?? undefined,
    field.selectionEnd ?? undefined,
  );
  setWords(text);
  field.focus({ preventScroll: true });
  field.setSelectionRange(cursor, cursor);
}

/**
 * A sentence with the name of a thing in place of what is selected; "the" is not said twice.
 *
 * @param {string} text
 * @param {string} name
 */
export function withName(text, name, start = text.length, end = start) {
  const before = text.slice(0, start).trimEnd();
  const after = text.slice(end).trimStart();
  const named = /\b(?:the|a|an|this|that)$/i.test(before) ? name : `the ${name}`;
  const begun = before ? `${before} ${named}` : named;
  const joint = after && !/^[.,;!?]/.test(after) ? " " : "";
  return { text: begun + joint + after, cursor: begun.length };
}
