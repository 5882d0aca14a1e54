// An ordered instruction: what the robot's result says and shows, as visualizations/lessons/orders.py.

import { most, onPicture, setPath, setPicture, shortened } from "./figure_parts.js";
import { plainTask, told } from "./told.js";

const STEPS = ["what comes first", "how far", "which takes longer"];
const AHEAD = 1.04; // of a line's highest place, where its name stands
const TRACES = 2; // of each part in the scene: carried back, and led by the policy

/** The figure of Python's largest order, with the parts of this one. */
export function fill(figure, result, { facts }) {
  const { parts } = result;
  const { data, layout } = figure;
  const [image, ...traces] = data;
  const scene = traces.slice(0, TRACES * parts.length);
  const lines = traces.slice(TRACES * facts.parts, TRACES * facts.parts + parts.length);
  figure.data = [image, ...scene, ...lines];
  setPicture(figure, result.picture);
  const [title, ...notes] = layout.annotations;
  const below = notes.pop();
  layout.annotations = [title];
  let start = 0;
  parts.forEach((part, number) => {
    const [carried, led] = scene.slice(TRACES * number);
    setPath(carried, onPicture(part.carried, facts, facts.side));
    setPath(led, onPicture(part.hand, facts, facts.side));
    led.name = label(part, number, facts);
    setPath(
      lines[number],
      part.missing.map((mm, step) => [start + step, mm]),
    );
    const count = part.missing.length;
    const [name, state] = notes.slice(2 * number);
    if (count) {
      const y = AHEAD * most(part.missing, -Infinity);
      layout.annotations.push({ ...name, text: label(part, number, facts), x: start, y });
    }
    if (count && ["done", "failed"].includes(part.state)) {
      layout.annotations.push({ ...state, text: part.state, x: start + count - 1 });
    }
    start += count;
  });
  layout.annotations.push(below);
  const highest = most(
    parts.flatMap(({ missing }) => missing),
    facts.far,
  );
  layout.yaxis2.range = [-0.25 * highest, 1.15 * highest];
  layout.xaxis2.range = [0, Math.max(facts.steps, 1.05 * start)];
  return figure;
}

const label = ({ text }, /** @type {number} */ number, { letters }) => `${number + 1}. ${shortened(text, letters)}`;

export function describe(result, { words }) {
  const status = ({ state, missing }) => {
    if (state === "waits" || !missing.length) return words.waits;
    return told(words[state], { missing: Math.max(missing.at(-1), 0), steps: missing.length });
  };
  const each = result.parts.map((part) => told(words.each, { text: part.text, status: status(part) }));
  return told(words.describe, { count: result.parts.length, scene: result.scene, parts: each.join("; ") });
}

export function formula({ parts }, { words, facts }) {
  const rows = parts.map((part, i) => told(words.row, { ...part, number: i + 1 }));
  const fitting = Object.keys(facts.scenes).filter((scene) =>
    parts.every(({ task }) => facts.scenes[scene].includes(task)),
  );
  return [...rows, told(words.fitting, { scenes: fitting.join(", ") })].join("\n");
}

const done = ({ parts }) => parts.filter(({ state }) => state === "done").length;

export function symbols(result, { words }) {
  const sure = result.parts.map(({ confidence }) => confidence);
  const product = sure.reduce((all, one) => all * one, 1);
  return [
    product.toFixed(3),
    sure[0].toFixed(3),
    sure.length > 1 ? sure[1].toFixed(3) : words["no second"],
    told(words["parts done"], { done: done(result), count: sure.length }),
  ];
}

/** What a step reveals: which choice was right, and why. */
export function outcome(result, /** @type {number} */ step, { words }) {
  const [first, second] = result.parts;
  const right = [
    Number(!first.task.includes("unlock")),
    done(result),
    second?.missing.length ? Number(second.missing.length > first.missing.length) : 2,
  ][step];
  const happened = result.parts
    .filter(({ missing }) => missing.length)
    .map(({ text, state, missing }) =>
      told(words[state === "done" ? "was done" : "was not done"], { text, steps: missing.length }),
    );
  const became = happened.join("; ") || words.nothing;
  const says = told(words[STEPS[step]], {
    first: first.text,
    task: plainTask(first.task).replaceAll("-", " "),
    done: done(result),
    count: result.parts.length,
    told: became,
    Told: became[0].toUpperCase() + became.slice(1).toLowerCase(),
  });
  return { right, says };
}
