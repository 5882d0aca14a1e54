// Where a figure's panels stand: side by side as they were made, or below each other where there is little room.

const NARROW = { page: 130, phone: 200 }; // pixels a panel must have; with less, panels go below each other
const TALL = { row: 270, top: 60, bottom: 50 }; // pixels of a row that stands below another
const LEGEND = { row: 20, mark: 46, letter: 6.6, size: 11 }; // pixels of a legend: row, mark with its spaces, letter
const TITLE = { row: 17, letter: 7.4 }; // the same of a title
const MARGIN = 72; // pixels at both sides of the figure
const GAP = 64; // pixels between panels side by side: ticks and the name of an axis
const SMALL = { page: 500, sign: 20, less: 0.62, more: 1.8 }; // a page where signs and words in a figure become smaller, and rows of bars longer

/** The figure as it is, or with its panels in fewer columns where they would be too narrow. */
export function arrangePanels(figure, width, scale) {
  const panels = panelsOf(figure.layout);
  const most = Math.max(...panels.map((panel) => beside(panels, panel).length));
  const narrow = width < SMALL.page ? NARROW.phone : NARROW.page;
  const columns = Math.max(1, Math.min(most, Math.floor(width / (narrow * scale))));
  measured(figure, panels, width / scale / columns - MARGIN);
  const small = width < SMALL.page ? smaller(figure) : figure;
  if (columns === most && (most > 1 || !panels[0].legend)) return spread(small, panels, width, scale);
  const rows = [];
  panels.forEach((panel, i) => {
    const row = Math.floor(i / columns);
    rows[row] = Math.max(rows[row] ?? 0, panel.legend + panel.title);
  });
  const height = rows.reduce((sum, more) => sum + TALL.row + more, 0) * scale;
  return { ...moved(small, panels, (i) => cell(i, columns, rows), scale, rows[0]), height };
}

const beside = (panels, one) => panels.filter((other) => other.top === one.top);

function panelsOf(layout) {
  const numbers = Object.keys(layout)
    .filter((name) => /^xaxis\d*$/.test(name))
    .map((name) => name.slice(5));
  return numbers.map((number) => {
    const [x, y] = [layout[`xaxis${number}`], layout[`yaxis${number}`]];
    return { number, left: x.domain[0], right: x.domain[1], top: y.domain[1], legend: 0, title: 0 };
  });
}

/** How many pixels more than one row a panel's legend and its title need, where panels have such a width. */
function measured({ data, layout }, panels, width) {
  for (const panel of panels) {
    const names = legendOf(data, panel);
    const wide = Math.max(...names);
    const rows = sum(names) <= width ? 1 : Math.ceil(names.length / Math.max(1, Math.floor(width / wide)));
    panel.legend = LEGEND.row * (rows - 1);
    const words = titleOf(layout, panel);
    panel.title = words && TITLE.letter * words.text.length > width + MARGIN / 2 ? TITLE.row : 0;
  }
}

const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);
const titleOf = (layout, { left, top }) =>
  layout.annotations.find((words) => words.xref === "paper" && words.x === left && words.y === top);

/** The widths of the names in a panel's legend, in pixels. */
function legendOf(data, { number }) {
  const listed = ({ type, name, showlegend }) => ["scatter", "bar"].includes(type) && name && showlegend !== false;
  const named = data.filter((trace) => (trace.xaxis ?? "x").slice(1) === number && listed(trace));
  return named.map(({ name }) => LEGEND.mark + LEGEND.letter * name.length);
}

/** Where a panel stands when all are of one size, as shares of the sheet; rows say what more they need above. */
function cell(i, columns, rows) {
  const [column, row] = [i % columns, Math.floor(i / columns)];
  const own = TALL.row - TALL.top - TALL.bottom;
  const inner = sum(rows) + rows.length * TALL.row - rows[0] - TALL.top - TALL.bottom; // within plotly's own margins
  const above = sum(rows.slice(1, row + 1)) + row * TALL.row;
  const gap = columns > 1 ? 0.14 : 0;
  const wide = (1 - gap * (columns - 1)) / columns;
  const y = [Math.max(0, 1 - (above + own) / inner), 1 - above / inner];
  return { x: [column * (wide + gap), column * (wide + gap) + wide], y };
}

/** Axes, legends, titles and colour bars of each panel, in its new place. */
function moved({ data, layout }, panels, box, scale, more) {
  const next = { ...layout, margin: { ...layout.margin, t: layout.margin.t + more * scale } };
  const places = new Map();
  panels.forEach(({ number, left, top, legend, title }, i) => {
    const { x, y } = box(i);
    places.set(`${left} ${top}`, { x, y, legend, title });
    places.set(number, { x, y });
    next[`xaxis${number}`] = { ...layout[`xaxis${number}`], domain: x };
    next[`yaxis${number}`] = { ...layout[`yaxis${number}`], domain: y };
    next[`legend${number}`] = { ...layout[`legend${number}`], x: x[0], y: y[1] };
  });
  next.annotations = layout.annotations.map((words) => {
    const place = words.xref === "paper" && places.get(`${words.x} ${words.y}`);
    if (!place) return words;
    const text = place.title ? inTwo(words.text) : words.text;
    const yshift = words.yshift + (place.legend ?? 0) * scale;
    return { ...words, text, align: "left", x: place.x[0], y: place.y[1], yshift };
  });
  return { layout: next, data: data.map((trace) => withBar(trace, places)) };
}

/** Broken at the space that is nearest to the middle. */
function inTwo(text) {
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index);
  const far = (place) => Math.abs(place - text.length / 2);
  const middle = spaces.reduce((best, one) => (far(one) < far(best) ? one : best), spaces[0]);
  return middle ? `${text.slice(0, middle)}<br>${text.slice(middle + 1)}` : text;
}

function withBar(trace, places) {
  if (!trace.colorbar) return trace;
  const { x, y } = places.get((trace.xaxis ?? "x").slice(1));
  return { ...trace, colorbar: { ...trace.colorbar, x: x[1], y: (y[0] + y[1]) / 2, len: y[1] - y[0] } };
}

/** Large signs and the words beside marks, smaller; what is marked so shows its words only when it is touched. */
function smaller({ data, layout }) {
  const shrunk = (font) => ({ ...font, size: (font?.size ?? 12) * 0.8 });
  const traces = data.map((trace) => {
    if (!trace.mode?.includes("text")) return trace;
    if (trace.meta?.crowded) return { ...trace, mode: "markers" };
    const size = trace.marker?.size > SMALL.sign ? trace.marker.size * SMALL.less : trace.marker?.size;
    return { ...trace, textfont: shrunk(trace.textfont), marker: { ...trace.marker, size } };
  });
  const notes = layout.annotations.map((words) =>
    words.xref === "paper" ? words : { ...words, font: shrunk(words.font) },
  );
  const less = {};
  for (const [name, up] of Object.entries(layout).filter(([name, one]) => name.startsWith("yaxis") && one.automargin)) {
    const across = name.replace("y", "x");
    less[name] = { ...up, tickfont: shrunk(up.tickfont) };
    if (notes.some(({ xref }) => xref === across.replace("axis", ""))) less[across] = wider(layout[across]);
  }
  return { data: traces, layout: { ...layout, ...less, annotations: notes } };
}

/** An axis with room for the words behind its bars. */
const wider = ({ range: [from, to], ...axis }) => ({
  ...axis,
  range: [from, from + SMALL.more * (to - from)],
  ...(axis.dtick && { dtick: 3 * axis.dtick }),
});

/** Panels as they were made, with room between those side by side for the names of their axes. */
function spread({ data, layout }, panels, width, scale) {
  const { l, r } = layout.margin;
  const least = (GAP * scale) / (width - l - r);
  const places = new Map();
  for (const { top, left } of panels) {
    const row = beside(panels, { top }).sort((one, other) => one.left - other.left);
    if (row[0].left === left) apart(row, least).forEach((x, i) => places.set(row[i].number, x));
  }
  const tops = panels.map(({ number, top }) => [layout[`yaxis${number}`].domain[0], top]);
  const next = moved(
    { data, layout },
    panels.map((panel) => ({ ...panel, title: tooLong(layout, panel, places, width / scale), legend: 0 })),
    (i) => ({ x: places.get(panels[i].number), y: tops[i] }),
    scale,
    0,
  );
  const named = panels.map((panel) => ({ ...panel, needs: sum(legendOf(data, panel)) })).filter(({ needs }) => needs);
  for (const panel of named) fitted(next.layout[`legend${panel.number}`], panel, named, width / scale);
  return next;
}

/** Whether a title would reach into the next panel's. */
function tooLong(layout, panel, places, width) {
  const words = titleOf(layout, panel);
  const [left, right] = places.get(panel.number);
  return words && TITLE.letter * words.text.length > (right - left) * (width - MARGIN) + MARGIN / 2 ? TITLE.row : 0;
}

/** The panels of a row with at least so much between them, as shares of the sheet. */
function apart(row, least) {
  const gaps = row.slice(1).map(({ left }, i) => Math.max(least, left - row[i].right));
  const wide = row.map(({ left, right }) => right - left);
  const last = row.at(-1).right;
  const less = (last - row[0].left - sum(gaps)) / sum(wide);
  let start = row[0].left;
  return wide.map((one, i) => {
    const x = [start, Math.min(start + one * less, last)];
    start = x[1] + (gaps[i] ?? 0);
    return x;
  });
}

/** A legend in smaller letters where it would reach into the next panel's. */
function fitted(legend, { left, top, needs }, named, width) {
  const next = named.filter((other) => other.top === top && other.left > left);
  const end = Math.min(1, ...next.map((other) => other.left));
  const room = (end - left) * (width - MARGIN);
  if (needs > room) legend.font = { ...legend.font, size: legend.font.size * Math.max(0.75, room / needs) };
}
