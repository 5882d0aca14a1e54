// One question at a time: the newest waits, older ones are dropped, and no answer comes after a newer one.

export class RequestQueue {
  /**
   * source.call(what, wish) promises an answer; show(answer, what) draws it; now() is what the controls say;
   * stopped() is called when work was given up before its end.
   */
  constructor(source, show, now, stopped = () => {}) {
    this.source = source;
    this.show = show;
    this.now = now;
    this.stopped = stopped;
    this.next = null;
    this.closed = false;
    this.work = null;
    /** @type {(() => void) | null} */
    this.interrupt = null; // ends the wait for more of a work that nobody wants any longer
  }

  /** what: "ask", "train", "save" or "ahead". */
  want(what, more = {}) {
    this.next = { what, more };
    this.interrupt?.();
    this.loop ??= this.run().finally(() => {
      this.loop = null;
    });
  }

  async run() {
    while (this.next && !this.closed) {
      const { what, more } = this.next;
      this.next = null;
      this.halted = false;
      await this.follow(what, await this.source.call(what, { ...this.now(), ...more }));
    }
  }

  /** Show an answer, and go on with its work for as long as it is wanted. */
  async follow(what, first) {
    for (let answer = first; answer; answer = await this.more(what, answer.work)) {
      if (this.closed) return this.drop(answer.work);
      this.work = answer.work;
      this.show(answer, what);
      if (answer.mistake || answer.over !== false) return undefined;
      if (what === "train" && this.next?.what === "ask") this.next = null; // each answer asks with what is now
      if (this.next || this.halted) return this.givenUp(what, answer.work);
    }
    return this.givenUp(what, this.work);
  }

  /** The next answer of a work; none where something else is wanted before it comes. */
  async more(what, work) {
    const answer = this.source.call("more", { ...this.now(), work });
    if (what === "train") return answer; // it goes on with what the controls say now
    const wanted = new Promise((done) => {
      this.interrupt = () => done(undefined);
    });
    const first = await Promise.race([answer, wanted]);
    this.interrupt = null;
    return first;
  }

  /** A training that was stopped keeps what it has learnt; all else is dropped. */
  givenUp(what, work) {
    if (what !== "train" || this.next) this.drop(work);
    this.stopped();
  }

  /** Nobody wants this work any more; a promise that it has ended. */
  drop(work) {
    return work && this.source.call("stop", { work });
  }

  /** No more of the work that is on its way. */
  halt() {
    this.halted = true;
  }

  close() {
    this.closed = true;
    if (!this.loop) this.drop(this.work);
  }

  /** A promise for the moment when all that was asked for is shown. */
  async settled() {
    while (this.loop) await this.loop;
  }
}
