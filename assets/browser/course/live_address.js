// From a chapter of a static course to the live page beside it.

/** @typedef {{ page: string; asked: Record<string, string> }} Site where the live page is, and what it is asked */

/** The live page, at a stage, with something to say. */
export const addressOf = (/** @type {Site} */ { page, asked }, /** @type {string} */ stage) =>
  `${page}?${new URLSearchParams({ ...asked, stage })}`;
