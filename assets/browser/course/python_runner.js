// A learner's Python: loaded when it is first asked for, in a worker that is ended when the code takes too long.

const LIMIT = 5000; // milliseconds that a run may take; loading is not counted
const SLOW = "stopped after 5 seconds: does a loop never end?";
const NO_WORKER =
  "Python could not be loaded here. A page that was opened from a disk cannot load it; the live course, or an exported site that a file server shows, can.";

export class PythonRunner {
  /** place: { worker, folder }, addresses; makeWorker and limit are given by tests. */
  constructor(place, makeWorker = (address) => new Worker(address, { type: "module" }), limit = LIMIT) {
    this.place = place;
    this.makeWorker = makeWorker;
    this.limit = limit;
    /** @type {any} */
    this.worker = null;
  }

  /** { trouble, printed, verdicts } of a source against its cases. */
  async run(judge, source, cases) {
    try {
      await this.ready();
    } catch {
      this.end();
      return { trouble: NO_WORKER, printed: "", verdicts: [] };
    }
    const answer = await this.ask({ judge, source, cases }, this.limit);
    if (answer.result) return answer.result;
    this.end(); // the next run gets a Python of its own
    return { trouble: answer.trouble, printed: "", verdicts: [] };
  }

  ready() {
    if (this.worker) return undefined;
    const absolute = (address) => new URL(address, document.baseURI).href;
    this.worker = this.makeWorker(absolute(this.place.worker));
    return this.ask({ folder: absolute(this.place.folder) }).then((answer) => {
      if (!answer.ready) throw new Error(answer.trouble);
    });
  }

  /** Send a message, wait for the answer; without one in time it is { trouble }. */
  ask(message, limit = 0) {
    return new Promise((done, fail) => {
      const timer = limit && setTimeout(() => done({ trouble: SLOW }), limit);
      this.worker.onmessage = ({ data }) => {
        clearTimeout(timer);
        done(data);
      };
      this.worker.onerror = (event) => {
        clearTimeout(timer);
        event.preventDefault?.();
        fail(new Error(event.message));
      };
      this.worker.postMessage(message);
    });
  }

  end() {
    this.worker?.terminate();
    this.worker = null;
  }
}
