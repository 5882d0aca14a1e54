// The robot of the live site beside a course: its worker, read when something is first asked of it.

import { RobotClient } from "../../live/robot_client.js";

const DISK = "A page that was opened from a disk cannot load the robot; show the folder with a file server.";
const ABSENT =
  "The robot's files could not be read, so no figure is computed here. Is the live site still beside this course?";
const UNREADABLE = "The list of the robot's files is damaged. Load the page again.";

export class PageRobot {
  /**
   * @param {string} address of the folder with the robot's files
   * @param {(address: string) => Worker} makeWorker
   */
  constructor(address, makeWorker = (worker) => new Worker(worker)) {
    this.address = new URL(address, document.baseURI).href;
    this.makeWorker = makeWorker;
    /** @type {RobotClient | null} */
    this.client = null;
    /** @type {Promise<void> | null} */
    this.loading = null;
    this.ready = false;
    this.share = 0; // of what is read before it can compute
    /** @type {(() => void)[]} */
    this.waiting = [];
  }

  /** Read it, once; after a failure the next call tries again. */
  load() {
    this.loading ??= this.read().catch((error) => {
      this.leave();
      throw error;
    });
    return this.loading;
  }

  async read() {
    if (this.address.startsWith("file:")) throw new Error(DISK);
    const { list, core, settings } = await this.facts();
    const client = new RobotClient(this.worker(), (bytes) => this.arrived(bytes / core));
    this.client = client;
    await client.call("load", { files: { list, address: this.address }, settings });
    this.ready = true;
    this.arrived(1);
  }

  async facts() {
    const answer = await fetch(`${this.address}robot.json`).catch(() => null);
    if (!answer?.ok) throw new Error(ABSENT);
    return answer.json().catch(() => {
      throw new Error(UNREADABLE);
    });
  }

  worker() {
    try {
      return this.makeWorker(`${this.address}worker.js`);
    } catch {
      throw new Error(ABSENT);
    }
  }

  arrived(/** @type {number} */ share) {
    this.share = Math.min(1, share);
    for (const wake of this.waiting.splice(0)) wake();
  }

  /** Wait until it is ready, or more of it has been read. */
  async progress() {
    await Promise.race([this.load(), new Promise((wake) => this.waiting.push(() => wake(null)))]);
  }

  call(/** @type {string} */ name, /** @type {any} */ argument) {
    if (!this.client) throw new Error(ABSENT);
    return this.client.call(name, argument);
  }

  /** End the worker; the next call begins anew. */
  leave() {
    this.client?.worker.terminate();
    this.client?.broke("the page was left");
    this.client = this.loading = null;
    this.ready = false;
    this.share = 0;
  }
}
