// Making elements, in one short word.

/** An element with attributes, listeners (on…) and children; strings become text, nothing is skipped. */
export function make(tag, given = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

const KEYWORDS =
  "def class return yield raise for in if elif else while with as not and or is lambda import from self None True False";
const WORDS = new RegExp(
  [
    String.raw`(?<comment>#[^\n]*)`,
    String.raw`(?<string>"""[\s\S]*?"""|f?"[^"\n]*"|'[^'\n]*')`,
    String.raw`\b(?<keyword>${KEYWORDS.replaceAll(" ", "|")})\b`,
    String.raw`\b(?<number>\d[\d_.e]*)\b`,
  ].join("|"),
  "g",
);

/** Python, coloured a little: comments, strings, keywords and numbers. */
export function coloured(source) {
  const code = make("code");
  let done = 0;
  for (const match of source.matchAll(WORDS)) {
    const kind = Object.keys(match.groups).find((name) => match.groups[name] !== undefined);
    code.append(source.slice(done, match.index), make("span", { class: kind }, match[0]));
    done = match.index + match[0].length;
  }
  code.append(source.slice(done));
  return code;
}
