// A plotly chart that stays and changes its numbers: `value` is { light, dark, said }, figures and a sentence.

const QUIET = { displayModeBar: false, displaylogo: false };

/** Draw `props.value` into the element now and whenever it, the size or the light changes; `address`: of plotly. */
export function chart(element, { props, trigger, watch }, address) {
  const box = element.querySelector(".chart");
  const scale = document.documentElement.classList.contains("lecture-hall") ? 1.35 : 1; // of letters
  let listening = false;

  async function draw() {
    const { value } = props;
    box.hidden = !value;
    if (!value || !box.clientWidth) return;
    await import(address); // plotly's own script, read once for the whole page
    const mode = getComputedStyle(box).colorScheme.includes("dark") ? "dark" : "light";
    const { data, layout } = larger(value[mode], scale);
    const height = layout.height ?? (box.clientWidth < 560 && value.tall ? value.tall : 340);
    await window.Plotly.react(box, data, { ...layout, width: box.clientWidth, height }, QUIET);
    box.setAttribute("aria-label", value.said);
    if (listening) return;
    listening = true;
    box.on("plotly_click", ({ points }) => trigger("select", { picked: points[0].customdata ?? points[0].label }));
  }

  watch("value", draw);
  new ResizeObserver(draw).observe(box);
  new MutationObserver(draw).observe(document.body, { attributes: true, attributeFilter: ["class"] });
  return draw();
}

/** A figure with larger letters; plotly gets a copy of its own. */
function larger({ data, layout }, scale) {
  const size = (key, value) => (key === "size" ? value * scale : value);
  return { data, layout: JSON.parse(JSON.stringify(layout), size) };
}
