// Where answers come from: the server of a live page, or results that were computed when a page was saved. A third source
// is the robot in the browser (live/robot_answers.js).

import { fromBase64 } from "../shared/payload.js";

const SILENT = "The server does not answer. When it is back, move a control or open the chapter again.";

/** The server's functions; one that cannot be reached answers with a clear line too. */
export class Live {
  saves = true; // a chapter as a page of its own

  constructor(server) {
    this.server = server;
  }

  async call(what, wish) {
    try {
      return await this.server[what](wish);
    } catch {
      return { mistake: SILENT };
    }
  }
}

/** grids: name → { values, rest, switch }; packed: gzip of place on the grids, or step → light and dark answers. */
export class Stored {
  saves = false;

  constructor(chapter, grids, packed) {
    this.chapter = chapter;
    this.grids = grids;
    this.answers = unzipped(packed);
  }

  async call(what, { values, mode, step }) {
    const places = Object.entries(this.grids).map(([name, { values: known }]) => known.indexOf(values[name]));
    const key = step === undefined ? places.join(",") : `step ${step}`;
    const answer = (await this.answers)[key]?.[mode];
    if (!answer) return { mistake: "This page does not hold that." };
    return { ...answer, over: true, ...this.chapter.opening };
  }
}

/** What gzip has packed, as JSON. */
export async function unzipped(/** @type {string} */ packed) {
  const stream = new Blob([fromBase64(packed)]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).json();
}
