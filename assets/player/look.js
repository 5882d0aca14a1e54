// How the page looks now: its colours and letters, read from its style sheet.

const NAMES =
  "vision language state fusion heads chunking action ink muted expert line surface page good bad".split(" ");

/** The colours of the page, as its style sheet has them. */
export function paletteOf(root) {
  const style = getComputedStyle(root);
  const palette = Object.fromEntries(NAMES.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
  const mode = style.colorScheme.includes("dark") ? "dark" : "light";
  return { ...palette, font: style.fontFamily, mode, scale: Number(style.getPropertyValue("--scale")) || 1 };
}

/** A template of charts with all its letters larger. */
export function enlarged(template, scale) {
  return JSON.parse(JSON.stringify(template), (key, value) => (key === "size" ? value * scale : value));
}
