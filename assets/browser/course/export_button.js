// A chapter as one file for the person who asked, where a server can write it.

import { make } from "../shared/dom.js";
import { download } from "./download.js";
import { RequestQueue } from "./request_queue.js";

const WORDS = "Save as a page";

export class ExportButton {
  /** failed(line) is called where the page could not be written. */
  constructor(chapter, { source }, failed) {
    const title = "one file that opens anywhere, without a server";
    this.element = make(
      "button",
      { type: "button", class: "save", title, onclick: () => this.requests.want("save") },
      WORDS,
    );
    this.element.hidden = !source.saves;
    this.failed = failed;
    this.requests = new RequestQueue(
      source,
      (answer) => this.showAnswer(answer),
      () => ({ chapter }),
    );
  }

  showAnswer({ over, step, total, mistake, file, page }) {
    this.element.disabled = over === false;
    this.element.textContent = over === false ? `computing ${step} of ${total}` : WORDS;
    if (mistake) this.failed(mistake);
    if (page) download(file, page, "text/html");
  }

  close() {
    this.requests.close();
  }
}
