// For the lecturer, behind a fold: time, aim, what students get wrong, questions for the room, homework.

import { make } from "../shared/dom.js";

export function teacherNotes({ minutes, aim, misconceptions, questions, homework }) {
  const beliefs = misconceptions.map(({ belief, answer }) =>
    make("li", {}, make("b", {}, `«${belief}»`), ` ${answer}`),
  );
  const asked = questions.map(({ question, answer }) => make("li", {}, make("b", {}, question), ` ${answer}`));
  const solution = make("details", {}, make("summary", {}, "Solution"), make("p", {}, homework.solution));
  return make(
    "details",
    { class: "teacher" },
    make("summary", {}, "For the lecturer"),
    make("p", {}, make("b", {}, `${minutes} minutes. `), aim),
    make("h4", {}, "What students get wrong"),
    make("ul", {}, ...beliefs),
    make("h4", {}, "Questions for the room"),
    make("ol", {}, ...asked),
    make("h4", {}, "For home"),
    make("p", {}, homework.question),
    solution,
  );
}
