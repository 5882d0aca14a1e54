// Below the list of chapters: the glossary, and a learner's answers to a file and back.

import { make } from "../shared/dom.js";
import { download } from "./download.js";

const FILE = "my-course.json";

/**
 * showGlossary() opens its page; loaded(line) is called after answers were loaded, with a line on what was wrong;
 * showAll() leaves a path for all chapters, where there is one.
 */
export function learnerTools(learner, { showGlossary, loaded, showAll }) {
  const input = make("input", { type: "file", accept: "application/json,.json", hidden: true });
  input.addEventListener("change", async () => {
    const [file] = input.files;
    input.value = "";
    if (!file) return;
    try {
      learner.imported(await file.text());
      loaded("");
    } catch (error) {
      loaded(error instanceof Error ? error.message : String(error));
    }
  });
  const tool = (words, title, onclick) => make("button", { type: "button", title, onclick }, words);
  return make(
    "div",
    { class: "learner" },
    tool("Glossary", "every term of the course", showGlossary),
    tool("Save my answers", "a file for another browser; nothing leaves this one by itself", () =>
      download(FILE, learner.exported(), "application/json"),
    ),
    tool("Load", "answers from such a file, in place of these", () => input.click()),
    ...(showAll ? [tool("All chapters", "leave this path", showAll)] : []),
    input,
  );
}
