// Where a figure's panels stand: side by side as they were made, or below each other where there is little room.

const NARROW = 140; // pixels a panel must have; with less, panels go below each other
const TALL = { row: 270, top: 60, bottom: 50 }; // pixels of a row that stands below another
const LEGEND = { row: 20, mark: 46, letter: 6.6 }; // pixels of a legend: a row, a mark with its spaces, a letter
const MARGIN = 72; // pixels at both sides of the figure

/** The figure as it is, or with its panels in fewer columns where they would be too narrow. */
export function arranged(figure, width, scale) {
  const panels = panelsOf(figure.layout);
  const most = Math.max(...panels.map((panel) => panels.filter((other) => other.top === panel.top).length));
  const columns = Math.max(1, Math.min(most, Math.floor(width / (NARROW * scale))));
  if (columns === most) return { data: figure.data, layout: figure.layout };
  const grid = { columns, rows: Math.ceil(panels.length / columns), more: 0 };
  const inside = width / scale / columns - MARGIN;
  for (const panel of panels) {
    panel.more = LEGEND.row * (legendRows(figure.data, panel.number, inside) - 1);
    grid.more = Math.max(grid.more, panel.more);
  }
  return { ...moved(figure, panels, (i) => cell(i, grid), scale, grid.more), height: grid.rows * (TALL.row + grid.more) * scale };
}

/** How many rows a panel's legend needs: all names side by side, or else in columns as wide as the longest. */
function legendRows(data, number, width) {
  const listed = ({ type, name, showlegend }) => ["scatter", "bar"].includes(type) && name && showlegend !== false;
  const named = data.filter((trace) => (trace.xaxis ?? "x").slice(1) === number && listed(trace));
  const wide = named.map(({ name }) => LEGEND.mark + LEGEND.letter * name.length);
  if (wide.reduce((sum, one) => sum + one, 0) <= width) return 1;
  return Math.ceil(named.length / Math.max(1, Math.floor(width / Math.max(...wide))));
}

function panelsOf(layout) {
  const numbers = Object.keys(layout).filter((name) => /^xaxis\d*$/.test(name)).map((name) => name.slice(5));
  return numbers.map((number) => {
    const [x, y] = [layout[`xaxis${number}`], layout[`yaxis${number}`]];
    return { number, left: x.domain[0], top: y.domain[1] };
  });
}

/** Where a panel stands when all are of one size, as shares of the sheet; legends may need more space above it. */
function cell(i, { columns, rows, more }) {
  const [column, row, tall] = [i % columns, Math.floor(i / columns), TALL.row + more];
  const inner = rows * tall - more - TALL.top - TALL.bottom; // plotly's own margins are the first top, the last bottom
  const high = 1 - (row * tall) / inner;
  const low = high - (TALL.row - TALL.top - TALL.bottom) / inner;
  const gap = columns > 1 ? 0.14 : 0;
  const wide = (1 - gap * (columns - 1)) / columns;
  return { x: [column * (wide + gap), column * (wide + gap) + wide], y: [Math.max(0, low), high] };
}

/** Axes, legends, titles and colour bars of each panel, in its new place. */
function moved({ data, layout }, panels, box, scale, more) {
  const next = { ...layout, margin: { ...layout.margin, t: layout.margin.t + more * scale } };
  const places = new Map();
  panels.forEach(({ number, left, top, more }, i) => {
    const { x, y } = box(i);
    places.set(`${left} ${top}`, { x, y, more });
    places.set(number, { x, y });
    next[`xaxis${number}`] = { ...layout[`xaxis${number}`], domain: x };
    next[`yaxis${number}`] = { ...layout[`yaxis${number}`], domain: y };
    next[`legend${number}`] = { ...layout[`legend${number}`], x: x[0], y: y[1] };
  });
  next.annotations = layout.annotations.map((words) => {
    const place = words.xref === "paper" && places.get(`${words.x} ${words.y}`);
    return place ? { ...words, x: place.x[0], y: place.y[1], yshift: words.yshift + place.more * scale } : words;
  });
  return { layout: next, data: data.map((trace) => withBar(trace, places)) };
}

function withBar(trace, places) {
  if (!trace.colorbar) return trace;
  const { x, y } = places.get((trace.xaxis ?? "x").slice(1));
  return { ...trace, colorbar: { ...trace.colorbar, x: x[1], y: (y[0] + y[1]) / 2, len: y[1] - y[0] } };
}
