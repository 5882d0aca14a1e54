// A page with a robot in it: recorded rollouts at once, then the robot, which is told what to do and followed by the
// same player.

import { HostedPlayer } from "../player/hosted_player.js";
import { Player } from "../player/player.js";
import { AskBar } from "./ask_bar.js";
import { watchPicture } from "./picture_touch.js";
import { RobotClient } from "./robot_client.js";

const READY = "The robot is ready: say what to do.";

/**
 * @param {HTMLElement} root where the player stands; what to say stands above it
 * @param {any} options of the player, and: robot (choices, files, worker), recorded
 */
export async function livePage(root, { robot, recorded, ...options }) {
  const player = new Player(root, { keys: document, ...options });
  const page = new LivePage(player, robot, recorded);
  Object.assign(root, { player, host: page.host });
  root.before(page.bar.element);
  await page.host.begin();
  await page.load();
  return page;
}

export class LivePage {
  /**
   * @param {Player} player
   * @param {{ choices: import("./ask_bar.js").Choices; files: import("./robot_files.js").Source; worker: string;
   *   core: number }} robot core: bytes that are read before it can begin
   * @param {{ name: string; label: string }[]} recorded
   */
  constructor(player, robot, recorded) {
    this.player = player;
    this.robot = robot;
    this.bar = new AskBar(robot.choices, {
      run: () => this.begin(this.bar.request),
      command: (kind, value) => this.tell("command", { kind, value }),
      pace: (change) => this.tell("pace", change),
      front: () => this.tell("look", null),
    });
    this.client = new RobotClient(new Worker(robot.worker), (bytes) => this.progress(bytes));
    const server = { more: this.client.more };
    this.host = new HostedPlayer(player, { server, recorded, copies: [], over: () => this.bar.setBusy(false) });
    this.host.picker.addEventListener("change", () => this.bar.busy && this.leave());
    this.loading = true;
    this.loaded = false;
    const picture = /** @type {HTMLCanvasElement} */ (player.root.querySelector(".film canvas"));
    watchPicture(picture, (call, argument) => this.bar.busy && this.tell(call, argument));
    document.addEventListener("visibilitychange", () => this.tell("pace", { hidden: document.hidden }));
  }

  /** Read the robot, and begin what the address asks for. */
  async load() {
    const { choices, files } = this.robot;
    this.progress(0);
    try {
      await this.client.call("load", { files, settings: choices.settings });
    } catch (error) {
      this.loading = false; // other files may still arrive, but their progress must not replace this line
      this.bar.say(/** @type {Error} */ (error).message);
      return;
    }
    this.loading = false;
    this.loaded = true;
    this.bar.run.disabled = false;
    this.bar.say(READY);
    const query = Object.fromEntries(new URLSearchParams(location.search));
    if (!("instruction" in query)) return;
    this.bar.fill(query);
    const step = Number(query.step);
    await this.begin({ ...this.bar.request, ...known(query, choices.settings) }, query.step ? step : undefined);
  }

  progress(/** @type {number} */ bytes) {
    if (!this.loading) return;
    const share = Math.min(99, Math.round((100 * bytes) / this.robot.core));
    this.bar.say(this.robot.files.inline ? "The robot is being unpacked …" : `The robot is being loaded: ${share} %`);
  }

  /** An attempt, followed by the player; a line where it cannot be done, and then nothing moves. */
  async begin(request, step) {
    this.bar.say("");
    try {
      const ticket = await this.client.call("begin", request);
      this.bar.setBusy(true);
      await this.host.receive({ follow: ticket, step, say: "" });
    } catch (error) {
      this.bar.say(/** @type {Error} */ (error).message);
    }
  }

  /** Somebody watches a recorded rollout instead: the robot stops. */
  async leave() {
    await this.tell("command", { kind: "stop" });
    this.bar.setBusy(false);
  }

  /** Something is done to the robot; a line where it cannot be done. */
  async tell(call, argument) {
    if (!this.loaded) return undefined;
    try {
      return await this.client.call(call, argument);
    } catch (error) {
      this.bar.say(/** @type {Error} */ (error).message);
    }
  }
}

/** What a link says of the settings, and of what was done to the robot. */
function known(query, settings) {
  return Object.fromEntries(Object.entries(query).filter(([name]) => name in settings || name === "interventions"));
}
