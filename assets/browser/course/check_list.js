// The questions at the end of a lesson: a choice, a number, an order, an explanation. Each answer gets its feedback.

import { make } from "../shared/dom.js";

const FEW = 20; // letters that are no explanation yet
const LONGEST = 4000; // letters of one that is kept
const MANNERS = { adversarial: "find the cause", design: "design" };

/** given: question → { right } from before; commit(question, { given, right }). */
export function checkList(checks, given, commit) {
  const each = checks.map((check, i) => {
    const verdict = make("p", { class: "verdict", "aria-live": "polite", hidden: true });
    const tell = (right, words) => {
      Object.assign(verdict, { textContent: `${right ? "✓" : "✗"} ${words}`, hidden: false });
      verdict.dataset.verdict = right ? "right" : "wrong";
    };
    const answer = (value, right, words) => {
      tell(right, words);
      commit(`check-${i}`, { given: value, right });
      item.dataset.answered = right ? "right" : "wrong";
    };
    const before = given[`check-${i}`];
    const about = MANNERS[check.manner] ? [make("span", { class: "manner" }, MANNERS[check.manner])] : [];
    const words = make("p", { class: "asked" }, make("b", {}, `${i + 1}`), ...about, ` ${check.question}`);
    const item = make("li", {}, words, MAKERS[check.kind](check, answer, before), verdict);
    if (before) item.dataset.answered = before.right ? "right" : "wrong";
    return item;
  });
  return make("section", { class: "check" }, make("h3", {}, "Check yourself"), make("ol", {}, ...each));
}

const MAKERS = {
  ChoiceCheck({ options }, answer) {
    const buttons = options.map(({ words, feedback, right, sketch }, i) => {
      const onclick = () => {
        buttons.forEach((one, k) => one.setAttribute("aria-pressed", String(k === i)));
        answer(i, right, feedback);
      };
      const inside = [...(sketch.length ? [drawn(sketch)] : []), words];
      return make("button", { type: "button", "aria-pressed": "false", onclick }, ...inside);
    });
    const pictures = options.some(({ sketch }) => sketch.length);
    return make("div", { class: pictures ? "choices pictures" : "choices" }, ...buttons);
  },

  NumberCheck(check, answer) {
    const field = make("input", {
      type: "text",
      inputmode: "decimal",
      "aria-label": "your number",
      autocomplete: "off",
    });
    const onsubmit = (event) => {
      event.preventDefault();
      const { right, words } = judgedNumber(check, field.value);
      answer(field.value.slice(0, 20), right, words);
    };
    return make(
      "form",
      { class: "number", onsubmit },
      field,
      make("span", {}, check.unit),
      make("button", {}, "Check"),
    );
  },

  /** Written first, then compared; the learner is the judge. */
  Checkpoint({ model }, answer, before) {
    const field = make("textarea", { rows: 4, "aria-label": "your explanation" });
    field.value = before?.given ?? "";
    const told = make("div", { class: "model", "aria-live": "polite" });
    const judged = (right, words) => () => answer(field.value.slice(0, LONGEST), right, words);
    const button = (words, onclick) => make("button", { type: "button", onclick }, words);
    const compare = () => {
      if (field.value.trim().length < FEW) {
        told.replaceChildren(make("p", {}, "Write a sentence or two first; then compare."));
        return;
      }
      told.replaceChildren(
        make("p", {}, make("b", {}, "One answer: "), model),
        button("Mine says the same", judged(true, "Then go on.")),
        button("Mine lacks something", judged(false, "Add what was missing to your text, and compare again.")),
      );
    };
    return make("div", { class: "checkpoint" }, field, button("Compare", compare), told);
  },

  OrderCheck({ items, feedback }, answer) {
    const order = shuffled(items);
    const list = make("ol", { class: "order" });
    const move = (from, to) => {
      if (to < 0 || to >= order.length) return;
      order.splice(to, 0, ...order.splice(from, 1));
      draw();
      const moved = list.children[to];
      moved.querySelector(to < from ? "button" : "button:last-child").focus();
    };
    const draw = () =>
      list.replaceChildren(
        ...order.map((words, i) => {
          const step = (sign, way, label) =>
            make(
              "button",
              { type: "button", "aria-label": `${label}: ${words}`, onclick: () => move(i, i + way) },
              sign,
            );
          return make("li", {}, make("span", {}, words), step("↑", -1, "earlier"), step("↓", 1, "later"));
        }),
      );
    draw();
    const check = () => {
      const well = order.filter((words, i) => words === items[i]).length;
      const right = well === items.length;
      answer([...order], right, right ? feedback : `${well} of ${items.length} stand in their place.`);
    };
    return make("div", {}, list, make("button", { type: "button", onclick: check }, "Check"));
  },
};

/** Whether a typed number is right, and what to say about it. */
export function judgedNumber({ answer, within, feedback, near }, typed) {
  const number = Number(typed.trim().replace(",", ".").replace("−", "-"));
  if (!typed.trim() || !Number.isFinite(number)) return { right: false, words: "Write a number, such as 0.5." };
  const close = (value) => Math.abs(number - value) <= within;
  if (close(answer)) return { right: true, words: feedback };
  const known = near.find(([value]) => close(value));
  return { right: false, words: known ? known[1] : "Not yet. Work it out with the formula of this chapter." };
}

/** The items in an order that is the same on every visit, and not the right one. */
export function shuffled(items) {
  const weight = (words) => [...words].reduce((sum, letter) => (Math.imul(sum, 31) + letter.codePointAt(0)) | 0, 7);
  const mixed = [...items].sort((one, other) => weight(one) - weight(other));
  return mixed.every((words, i) => words === items[i]) ? [...mixed.slice(1), mixed[0]] : mixed;
}

const SVG = "http://www.w3.org/2000/svg";

/** A small drawing: curves from 0 to 1, upwards. */
function drawn(curves) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "-4 -4 128 88");
  for (const [across, up, shade] of curves) {
    const line = document.createElementNS(SVG, "polyline");
    line.setAttribute(
      "points",
      across.map((x, i) => `${(120 * x).toFixed(1)},${(80 * (1 - up[i])).toFixed(1)}`).join(" "),
    );
    line.setAttribute("style", `stroke: var(--${shade}); fill: none; stroke-width: 2.5`);
    svg.append(line);
  }
  return svg;
}
