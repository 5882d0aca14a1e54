// A table of tasks that can be sorted by any column: `value` is a list of rows; a click on a task triggers `select`.

const COLUMNS = [
  { key: "task", title: "task", first: 1 },
  { key: "order", title: "tier", first: 1, shown: (row) => row.tier },
  { key: "success", title: "success, 95 % interval", first: 1 },
  { key: "steps", title: "steps", first: 1, shown: (row) => row.steps ?? "–" },
  { key: "episodes", title: "episodes", first: -1 },
];
const root = element.querySelector(".tasks");
let sorted = { key: "success", way: 1 }; // what fails most is what there is to see

const make = (tag, given = {}, ...children) => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (name === "onclick") made.addEventListener("click", value);
    else made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
};

function draw() {
  const rows = props.value ?? [];
  root.hidden = rows.length === 0;
  const { key, way } = sorted;
  const ordered = [...rows].sort((one, other) => way * compare(one[key], other[key]) || compare(one.task, other.task));
  root.replaceChildren(
    make("table", {}, make("thead", {}, make("tr", {}, ...COLUMNS.map(heading))), make("tbody", {}, ...ordered.map(line))),
  );
}

function heading({ key, title, first }) {
  const way = sorted.key === key ? sorted.way : 0;
  const sort = () => {
    sorted = { key, way: way ? -way : first };
    draw();
    root.querySelector(`[data-sort="${key}"]`).focus();
  };
  const arrow = way ? (way > 0 ? " ↑" : " ↓") : "";
  const button = make("button", { type: "button", "data-sort": key, onclick: sort }, `${title}${arrow}`);
  return make("th", { scope: "col", "aria-sort": way ? (way > 0 ? "ascending" : "descending") : "none" }, button);
}

function line(row) {
  const cells = COLUMNS.slice(1).map((column) =>
    column.key === "success" ? make("td", {}, share(row)) : make("td", {}, String(column.shown?.(row) ?? row[column.key])),
  );
  const pick = () => trigger("select", { picked: row.name });
  const name = make("button", { type: "button", "data-task": row.name, title: "watch an attempt", onclick: pick }, row.task);
  return make("tr", {}, make("th", { scope: "row" }, name), ...cells);
}

/** A bar for the success, a line for its interval, and both in numbers. */
function share({ success, low, high, order }) {
  const bar = make(
    "span",
    { class: "share", "aria-hidden": "true" },
    make("i", { style: `width: ${success}%; background: var(--${["state", "vision", "language", "heads"][order]})` }),
    make("u", { style: `left: ${low}%; width: ${Math.max(0, high - low)}%` }),
  );
  const words = make("span", { class: "words" }, make("b", {}, `${success.toFixed(0)} %`), ` ${low.toFixed(0)}–${high.toFixed(0)}`);
  return make("span", { class: "success" }, bar, words);
}

function compare(one, other) {
  if (typeof one === "string") return one.localeCompare(other);
  return (one ?? Infinity) - (other ?? Infinity) || 0;
}

watch("value", draw);
draw();
