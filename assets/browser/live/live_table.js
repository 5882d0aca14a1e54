// The table of the live page: what lies on it can be changed whenever the table is the scene.

import { make } from "../shared/dom.js";
import { TableBuilder } from "../table/table_builder.js";

const TABLE = "table"; // in the list of scenes
const NAMED = /^table:[^:]*:(.*)$/; // a table that a link holds

/** @typedef {import("../table/table_builder.js").Choices} Choices */

export class LiveTable {
  /**
   * @param {Choices} choices
   * @param {(question: any) => Promise<any>} edit the table after a change; a line where it cannot be
   */
  constructor(choices, edit) {
    this.element = make("section", { class: "live-table", "aria-label": "what lies on the table" });
    this.element.append(make("div", { class: "table-builder" }));
    this.props = { value: "" }; // the scene as a link
    this.builder = new TableBuilder(
      this.element,
      /** @type {any} */ ({ props: this.props, server: { edit } }),
      choices,
    );
  }

  /** Show the builder where the table is the scene. */
  show(/** @type {string} */ scene) {
    this.builder.toggle(scene === TABLE);
  }

  /** While the robot acts the table is not built. */
  setBusy(/** @type {boolean} */ busy) {
    this.element.hidden = busy;
    if (busy) this.builder.close();
  }

  /** What a request needs: the table that was built, or any other scene as it is. */
  sceneToUse(/** @type {string} */ scene) {
    return scene === TABLE && this.props.value ? `${TABLE}::${this.props.value}` : scene;
  }

  /** What the list of scenes shows of a request's scene; a table that it holds is put on the table. */
  sceneToShow(/** @type {string} */ scene) {
    const [, link] = NAMED.exec(scene) ?? [];
    if (link === undefined) return scene;
    this.props.value = link;
    return TABLE;
  }
}
