// How the page looks now: its colours and letters, read from its style sheet; and when that changes.

const NAMES = "vision language state fusion heads chunking action ink muted expert line surface page good bad".split(
  " ",
);

/** The colours of the page, as its style sheet has them. */
export function paletteOf(/** @type {Element} */ root) {
  const style = getComputedStyle(root);
  const palette = Object.fromEntries(NAMES.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
  const mode = style.colorScheme.includes("dark") ? "dark" : "light";
  return { ...palette, font: style.fontFamily, mode, scale: Number(style.getPropertyValue("--scale")) || 1 };
}

/** A template of charts with all its letters larger. */
export function withLargerLetters(/** @type {any} */ template, /** @type {number} */ scale) {
  return JSON.parse(JSON.stringify(template), (key, value) => (key === "size" ? value * scale : value));
}

/** Calls `sizeChanged` where an element gets another size, `lightChanged` where it may have got other colours; what to do
 *  to stop. */
export function watchAppearance(
  /** @type {Element} */ root,
  /** @type {{ sizeChanged: () => void, lightChanged: () => void }} */ { sizeChanged, lightChanged },
) {
  const size = new ResizeObserver(sizeChanged);
  size.observe(root);
  const night = window.matchMedia("(prefers-color-scheme: dark)");
  night.addEventListener("change", lightChanged);
  const page = new MutationObserver(lightChanged);
  for (const element of [document.documentElement, document.body, root]) {
    page.observe(element, { attributes: true, attributeFilter: ["class", "data-theme"] });
  }
  return () => {
    size.disconnect();
    page.disconnect();
    night.removeEventListener("change", lightChanged);
  };
}
