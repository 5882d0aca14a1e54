// A page around a player changes: its size, and its light.

/** Calls `resized` where an element gets another size, `relit` where it may have got other colours; what to do
 *  to stop. */
export function watch(root, { resized, relit }) {
  const size = new ResizeObserver(resized);
  size.observe(root);
  const night = window.matchMedia("(prefers-color-scheme: dark)");
  night.addEventListener("change", relit);
  const page = new MutationObserver(relit);
  for (const element of [document.documentElement, document.body, root]) {
    page.observe(element, { attributes: true, attributeFilter: ["class", "data-theme"] });
  }
  return () => {
    size.disconnect();
    page.disconnect();
    night.removeEventListener("change", relit);
  };
}
