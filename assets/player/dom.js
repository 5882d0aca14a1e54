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

const WORDS =
  /(?<comment>#[^\n]*)|(?<string>"""[\s\S]*?"""|f?"[^"\n]*"|'[^'\n]*')|\b(?<keyword>def|class|return|for|in|if|else|elif|while|not|and|or|is|None|True|False|yield|with|as|import|from|self|lambda|raise)\b|\b(?<number>\d[\d_.e]*)\b/g;

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
