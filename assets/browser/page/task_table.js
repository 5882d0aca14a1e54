// A table of tasks that can be sorted by any column: `value` is a list of rows; a click on a task triggers `select`.

import { make } from "../shared/dom.js";

const COLUMNS = [
  { key: "task", title: "task", first: 1 },
  { key: "order", title: "tier", first: 1, shown: (row) => row.tier },
  { key: "success", title: "success, 95 % interval", first: 1 },
  { key: "steps", title: "steps", first: 1, shown: (row) => row.steps ?? "–" },
  { key: "episodes", title: "episodes", first: -1 },
];
const TIERS = ["state", "vision", "language", "heads"]; // colours, from the easiest tier to the hardest

/** Draw `props.value` into the element now and whenever it changes. */
export function taskTable(element, { props, trigger, watch }) {
  const root = element.querySelector(".tasks");
  const pick = (name) => trigger("select", { picked: name });
  let order = { key: "success", way: 1 }; // what fails most is what there is to see

  function draw() {
    const rows = props.value ?? [];
    root.hidden = rows.length === 0;
    const headings = COLUMNS.map((column) => heading(column, order, sort));
    const lines = sorted(rows, order).map((row) => line(row, pick));
    root.replaceChildren(
      make("table", {}, make("thead", {}, make("tr", {}, ...headings)), make("tbody", {}, ...lines)),
    );
  }

  function sort(next) {
    order = next;
    draw();
    root.querySelector(`[data-sort="${next.key}"]`).focus();
  }

  watch("value", draw);
  draw();
}

function heading({ key, title, first }, order, sort) {
  const way = order.key === key ? order.way : 0;
  const onclick = () => sort({ key, way: way ? -way : first });
  const arrow = way ? (way > 0 ? " ↑" : " ↓") : "";
  const button = make("button", { type: "button", "data-sort": key, onclick }, `${title}${arrow}`);
  return make("th", { scope: "col", "aria-sort": way ? (way > 0 ? "ascending" : "descending") : "none" }, button);
}

function line(row, pick) {
  const cells = COLUMNS.slice(1).map((column) =>
    make("td", {}, column.key === "success" ? successBar(row) : String(column.shown?.(row) ?? row[column.key])),
  );
  const about = { type: "button", "data-task": row.name, title: "watch an attempt", onclick: () => pick(row.name) };
  return make("tr", {}, make("th", { scope: "row" }, make("button", about, row.task)), ...cells);
}

/** A bar for the success, a line for its interval, and both in numbers. */
function successBar({ success, low, high, order }) {
  const bar = make(
    "span",
    { class: "share", "aria-hidden": "true" },
    make("i", { style: `width: ${success}%; background: var(--${TIERS[order]})` }),
    make("u", { style: `left: ${low}%; width: ${Math.max(0, high - low)}%` }),
  );
  const numbers = ` ${low.toFixed(0)}–${high.toFixed(0)}`;
  const words = make("span", { class: "words" }, make("b", {}, `${success.toFixed(0)} %`), numbers);
  return make("span", { class: "success" }, bar, words);
}

/** The rows in the order of one column, by name where that is equal. */
export function sorted(rows, { key, way }) {
  return [...rows].sort((one, other) => way * compare(one[key], other[key]) || compare(one.task, other.task));
}

function compare(one, other) {
  if (typeof one === "string") return one.localeCompare(other);
  return (one ?? Infinity) - (other ?? Infinity) || 0;
}
