// A plotly chart that stays and changes its numbers: `value` is { light, dark, said }, figures and a sentence.

const QUIET = { displayModeBar: false, displaylogo: false };
const SCALE = document.documentElement.classList.contains("lecture-hall") ? 1.35 : 1; // of letters
const box = element.querySelector(".chart");

/** A figure with its letters as large as the room needs; plotly gets a copy of its own. */
function larger({ data, layout }) {
  const size = (key, value) => (key === "size" ? value * SCALE : value);
  return { data, layout: JSON.parse(JSON.stringify(layout), size) };
}

async function draw() {
  box.hidden = !props.value;
  if (!props.value || !box.clientWidth) return;
  await import(address); // plotly's own script, read once for the whole page
  const { value } = props;
  const { data, layout } = larger(value[getComputedStyle(box).colorScheme.includes("dark") ? "dark" : "light"]);
  const height = layout.height ?? (box.clientWidth < 560 && value.tall ? value.tall : 340);
  await Plotly.react(box, data, { ...layout, width: box.clientWidth, height }, QUIET);
  box.setAttribute("aria-label", value.said);
  if (box.listening) return;
  box.listening = true;
  box.on("plotly_click", ({ points }) => trigger("select", { picked: points[0].customdata ?? points[0].label }));
}

watch("value", draw);
new ResizeObserver(draw).observe(box);
new MutationObserver(draw).observe(document.body, { attributes: true, attributeFilter: ["class"] });
draw();
