// A plotly chart that stays and changes its numbers: `value` is { light, dark, said }, figures and a sentence.

const QUIET = { displayModeBar: false, displaylogo: false };
const SCALE = document.documentElement.classList.contains("lecture-hall") ? 1.35 : 1; // of letters
const box = element.querySelector(".chart");

/** Plotly's own script, loaded once for the whole page. */
function plotly() {
  const known = document.querySelector(`script[src="${address}"]`);
  const script = known ?? document.createElement("script");
  if (!known) {
    script.src = address;
    document.head.append(script);
  }
  if (window.Plotly) return Promise.resolve(window.Plotly);
  return new Promise((done) => script.addEventListener("load", () => done(window.Plotly)));
}

/** A figure with its letters as large as the room needs; plotly gets a copy of its own. */
function larger({ data, layout }) {
  const size = (key, value) => (key === "size" ? value * SCALE : value);
  return { data, layout: JSON.parse(JSON.stringify(layout), size) };
}

async function draw() {
  const paper = await plotly();
  const value = props.value;
  box.hidden = !value;
  if (!value || !box.clientWidth) return;
  const { data, layout } = larger(value[getComputedStyle(box).colorScheme.includes("dark") ? "dark" : "light"]);
  const height = layout.height ?? (box.clientWidth < 560 && value.tall ? value.tall : 340);
  await paper.react(box, data, { ...layout, width: box.clientWidth, height }, QUIET);
  box.setAttribute("aria-label", value.said);
  if (box.listening) return;
  box.listening = true;
  box.on("plotly_click", ({ points }) => trigger("select", { picked: points[0].customdata ?? points[0].label }));
}

watch("value", draw);
new ResizeObserver(draw).observe(box);
new MutationObserver(draw).observe(document.body, { attributes: true, attributeFilter: ["class"] });
draw();
