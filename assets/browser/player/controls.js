// The choices of an opened stage: a row of buttons where there are few, a list of names, a slider of numbers.

import { make } from "../shared/dom.js";

const FEW = 6;

/** One control; `set(value)` is called when a person chooses. */
export function control({ name, label, labels, values }, value, set) {
  if (values.length < 2) return undefined;
  const place = Math.max(0, values.indexOf(value));
  if (labels.length <= FEW) return segments(name, label, labels, values, place, set);
  return labels.every((one) => /^\d+$/.test(one))
    ? slider(name, label, labels, values, place, set)
    : list(name, label, labels, values, place, set);
}

function segments(name, label, labels, values, place, set) {
  const buttons = labels.map((text, i) =>
    make(
      "button",
      { type: "button", role: "radio", "aria-checked": String(i === place), onclick: () => choose(i) },
      text,
    ),
  );
  const choose = (i) => {
    buttons.forEach((button, j) => button.setAttribute("aria-checked", String(i === j)));
    set(values[i]);
  };
  const row = make("span", { class: "segments", role: "radiogroup", "aria-label": label }, ...buttons);
  return make("div", { class: "control", "data-control": name }, make("span", {}, label), row);
}

function list(name, label, labels, values, place, set) {
  const options = labels.map((text, i) => make("option", { value: i, selected: i === place }, text));
  const select = make("select", { onchange: () => set(values[select.value]) }, ...options);
  return make("label", { class: "control", "data-control": name }, make("span", {}, label), select);
}

function slider(name, label, labels, values, place, set) {
  const shown = make("output", {}, labels[place]);
  const range = make("input", {
    type: "range",
    min: 0,
    max: labels.length - 1,
    value: place,
    oninput: () => choose(),
  });
  const choose = () => {
    shown.textContent = labels[range.value];
    set(values[range.value]);
  };
  return make("label", { class: "control", "data-control": name }, make("span", {}, label), range, shown);
}
