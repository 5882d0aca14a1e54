// What stands under the experiment of a chapter without a lesson: questions, the real robot, and the code that ran.

import { highlighted, make } from "../shared/dom.js";

export function questions({ checks }, { tried }) {
  const each = checks.map(({ question, answer }, i) => {
    const about = make("summary", {}, make("b", {}, `${i + 1}`), make("span", {}, question));
    const check = make("details", {}, about, make("p", {}, answer));
    check.addEventListener("toggle", () => check.open && tried?.());
    return check;
  });
  return make("section", { class: "checks" }, make("h3", {}, "Think first, then open"), ...each);
}

export function robot({ robot, stage, verb, sources }, { jump }) {
  const text = `Open ${verb} · ${stage} in the glass box →`;
  const button = make("button", { type: "button", class: "jump", onclick: () => jump(stage) }, text);
  const cited = make(
    "details",
    { class: "sources" },
    make("summary", {}, "sources"),
    ...sources.map((one) => make("p", {}, one)),
  );
  const inside = [make("h3", {}, "In the real robot"), make("p", {}, robot)];
  return make("section", { class: "robot" }, ...inside, ...(jump ? [button] : []), ...(sources.length ? [cited] : []));
}

export function code(parts) {
  const each = parts.map(({ where, text }) =>
    make("details", { open: true }, make("summary", {}, where), make("pre", { tabindex: 0 }, highlighted(text))),
  );
  return [make("h3", {}, "The code that ran"), ...each];
}
