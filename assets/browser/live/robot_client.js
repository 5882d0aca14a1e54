// The page's side of the worker: calls that promise an answer, and what HostedPlayer asks a server for.

import { Mistake } from "./mistake.js";

export class RobotClient {
  /**
   * @param {Worker} worker
   * @param {(bytes: number) => void} arrived how much has been read so far
   */
  constructor(worker, arrived) {
    this.worker = worker;
    this.calls = 0;
    /** @type {Map<number, { done: (value: any) => void; fail: (error: Error) => void }>} */
    this.open = new Map();
    worker.onmessage = ({ data }) => (data.arrived ? arrived(data.arrived) : this.answered(data));
    worker.onerror = (event) => this.broke(event.message);
  }

  /** @returns {Promise<any>} */
  call(/** @type {string} */ call, /** @type {any} */ argument) {
    const id = ++this.calls;
    return new Promise((done, fail) => {
      this.open.set(id, { done, fail });
      this.worker.postMessage({ id, call, argument });
    });
  }

  answered({ id, result, line }) {
    const { done, fail } = this.open.get(id) ?? {};
    this.open.delete(id);
    if (line === undefined) done?.(result);
    else fail?.(new Mistake(line));
  }

  /** The worker itself could not go on. */
  broke(/** @type {string} */ message) {
    for (const { fail } of this.open.values()) fail(new Mistake(`The robot could not go on: ${message}`));
    this.open.clear();
  }

  /** What HostedPlayer asks for; a mistake is told, and is the end. */
  more = async (/** @type {any} */ question) => {
    try {
      return await this.call("more", question);
    } catch (error) {
      return { line: /** @type {Error} */ (error).message, over: true };
    }
  };
}
