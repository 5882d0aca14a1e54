// A page with a robot in it: recorded rollouts at once, then the robot, which is told what to do and followed by the
// same player.

import { HostedPlayer } from "../player/hosted_player.js";
import { Player } from "../player/player.js";
import { AskBar } from "./ask_bar.js";
import { DriveInput, HELP } from "./drive_input.js";
import { LiveTable } from "./live_table.js";
import { PictureTouch } from "./picture_touch.js";
import { watchDrops } from "./policy_row.js";
import { RobotClient } from "./robot_client.js";
import { savedPage } from "./saved_page.js";
import { TABLE } from "./table/table_names.js";

const READY = "The robot is ready: say what to do.";
const PAGE = "page";
const DEMONSTRATION = "demonstration";
const UNRUN = "The robot did not act in what is on show, so there is nothing to save as a demonstration.";

/** The page that visualizations/page/live_site.py wrote: what it is made of stands in scripts of their own. */
export function openPage() {
  const [source, spec, recorded] = ["robot", "player", "recorded"].map((id) => JSON.parse(textOf(id)));
  const plotly = new Promise((done) => window.addEventListener("load", () => done(/** @type {any} */ (window).Plotly)));
  const address = source.address && new URL(source.address, location.href).href;
  const worker = source.worker
    ? URL.createObjectURL(new Blob([source.worker], { type: "text/javascript" }))
    : `${address}worker.js`;
  const root = /** @type {HTMLElement} */ (document.querySelector(".glass-box"));
  return livePage(root, { spec, plotly, robot: { ...source, address, worker }, recorded });
}

const textOf = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id)).textContent ?? "";

/**
 * @param {HTMLElement} root where the player stands; what to say stands above it
 * @param {any} options of the player, and: robot (where its files are, choices, worker), recorded
 */
export async function livePage(root, { robot, recorded, ...options }) {
  const player = new Player(root, { keys: document, ...options });
  const page = new LivePage(player, robot, recorded);
  Object.assign(root, { player, host: page.host, page });
  root.before(...[page.bar.element, page.table?.element].filter((one) => one !== undefined));
  await page.host.begin();
  await page.load();
  return page;
}

export class LivePage {
  /**
   * @param {Player} player
   * @param {import("./robot_files.js").Source & { choices: import("./ask_bar.js").Choices; worker: string;
   *   core: number; course?: string; asked?: Record<string, any> }} robot core: bytes that are read before it can begin
   * @param {{ name: string; label: string; url?: string; source?: string }[]} recorded
   */
  constructor(player, robot, recorded) {
    this.player = player;
    this.robot = robot;
    this.recorded = recorded;
    const listeners = {
      run: () => this.begin(this.request),
      scene: (scene) => this.table?.show(scene),
      command: (kind, value) => this.tell("command", { kind, value }),
      pace: (change) => {
        player.film.holds = Boolean(change.paused && !change.allowed);
        return this.tell("pace", change);
      },
      front: () => this.look(null),
      light: (light) => this.tell("light", light),
      drive: (drives) => this.takeOver(drives),
      grip: () => this.drive.turnGrip(),
      rise: (way) => this.drive.sendAxes([0, 0, way]),
      open: (file) => this.openPolicy(file),
    };
    this.bar = new AskBar(robot.choices, listeners, robot.course);
    const { table } = robot.choices;
    this.table = table ? new LiveTable(table, (question) => this.editTable(question)) : null;
    this.client = new RobotClient(new Worker(robot.worker), (bytes) => this.progress(bytes));
    const server = { more: this.client.more, copy: (question) => this.copy(question) };
    const copies = [...(robot.inline ? [] : [[PAGE, "Save as a live page"]]), [DEMONSTRATION, "Demonstration (JSON)"]];
    this.host = new HostedPlayer(player, { server, recorded, copies, over: () => this.setBusy(false) });
    this.host.picker.addEventListener("change", () => this.bar.busy && this.leave());
    /** @type {string | undefined} */
    this.pictured = undefined; // address of the picture of a table
    this.loading = true;
    this.loaded = false;
    this.drive = new DriveInput((wish) => this.tell("steer", wish));
    /** @type {{ aside: number; up: number; away: number } | null} */
    this.turn = null; // of the view, not yet sent
    const picture = /** @type {HTMLCanvasElement} */ (player.root.querySelector(".film canvas"));
    new PictureTouch(picture, (call, argument) => this.touched(call, argument), this.drive);
    watchDrops(document, (file) => this.openPolicy(file));
    document.addEventListener("visibilitychange", () => this.tell("pace", { hidden: document.hidden }));
  }

  /** Read the robot, and begin what the address asks for. */
  async load() {
    const { choices, list, address, inline, asked } = this.robot;
    if (asked) this.fill(asked);
    this.progress(0);
    try {
      await this.client.call("load", { files: { list, address, inline }, settings: choices.settings });
    } catch (error) {
      this.loading = false; // other files may still arrive, but their progress must not replace this line
      this.bar.say(/** @type {Error} */ (error).message);
      return;
    }
    this.loading = false;
    this.loaded = true;
    this.bar.run.disabled = false;
    this.bar.say(READY);
    this.table?.show(this.bar.controls.scene.value);
    const query = Object.fromEntries(new URLSearchParams(location.search));
    if (!("instruction" in query)) return;
    this.fill(query);
    const step = Number(query.step);
    await this.begin({ ...this.request, ...known(query, choices.settings) }, query.step ? step : undefined);
  }

  /** What is asked for. */
  get request() {
    const { request } = this.bar;
    return { ...request, scene: this.table?.sceneToUse(request.scene) ?? request.scene };
  }

  /** Show what a link asks for. */
  fill(/** @type {Record<string, any>} */ given) {
    const scene = this.table?.sceneToShow(given.scene ?? "") ?? given.scene;
    this.bar.fill("scene" in given ? { ...given, scene } : given);
  }

  /** The table after a change; a line where it cannot be made. */
  async editTable(question) {
    if (!this.loaded) return { line: "The robot is still being loaded." };
    try {
      const { picture, ...shown } = await this.client.call("table", question);
      if (this.pictured) URL.revokeObjectURL(this.pictured);
      this.pictured = picture && URL.createObjectURL(new Blob([picture], { type: "image/jpeg" }));
      return { ...shown, picture: this.pictured };
    } catch (error) {
      return { line: /** @type {Error} */ (error).message };
    }
  }

  progress(/** @type {number} */ bytes) {
    if (!this.loading) return;
    const share = Math.min(99, Math.round((100 * bytes) / this.robot.core));
    this.bar.say(this.robot.inline ? "The robot is being unpacked …" : `The robot is being loaded: ${share} %`);
  }

  /** An attempt, followed by the player; a line where it cannot be done, and then nothing moves. */
  async begin(request, /** @type {number | undefined} */ step = undefined) {
    this.bar.say("");
    try {
      const ticket = await this.client.call("begin", request);
      this.setBusy(true);
      if (request.drive) this.setDrives(true);
      await this.host.receive({ follow: ticket, step, say: "" });
    } catch (error) {
      this.bar.say(/** @type {Error} */ (error).message);
    }
  }

  setBusy(/** @type {boolean} */ busy) {
    this.player.film.holds = false;
    this.bar.setBusy(busy);
    this.table?.setBusy(busy);
    if (!busy) this.drive.turn(false);
  }

  setDrives(/** @type {boolean} */ drives) {
    this.bar.setDrives(drives);
    this.drive.turn(drives);
    this.bar.say(drives ? HELP : "");
    if (drives) this.player.root.focus({ preventScroll: true }); // keys are the hand's now
  }

  /** A person drives from now on, in the attempt that runs or in a new one; or the policy does again. */
  async takeOver(/** @type {boolean} */ drives) {
    if (this.bar.busy) {
      await this.tell("command", { kind: "drive", value: drives });
      return this.setDrives(drives);
    }
    const { request } = this;
    const [[, first]] = this.bar.examples;
    const [inScene] = request.scene ? await this.client.call("sentences", request.scene) : [];
    await this.begin({ ...request, instruction: request.instruction || (inScene ?? first), drive: true });
  }

  /** Somebody watches a recorded rollout instead: the robot stops. */
  async leave() {
    await this.tell("command", { kind: "stop" });
    this.setBusy(false);
  }

  /** A person's own policy, or ours; a line where it does not fit, and then nothing changes. */
  async openPolicy(/** @type {File | null} */ file) {
    if (!this.loaded) return this.bar.say("The robot is still being loaded.");
    const bytes = file && new Uint8Array(await file.arrayBuffer());
    const opened = await this.tell("open", file && { bytes, name: file.name });
    if (!opened) return;
    this.setBusy(false);
    this.bar.setHeads(opened.heads);
    this.bar.say(
      file ? `${file.name} drives from now on. What it does not tell stays empty.` : "Our policy drives again.",
    );
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

  /** Hands on the picture: while the robot acts all that there is, afterwards the view. */
  touched(call, argument) {
    const { clock } = this.player;
    const isLast = this.host.ticket !== null && clock.step === clock.last;
    if (!this.bar.busy && !(isLast && call === "look")) return false;
    return call === "look" ? this.look(argument) : this.tell(call, argument);
  }

  /** Turn the view; what is asked for while it turns is added up. Nothing goes back to the front camera. */
  async look(/** @type {{ aside: number; up: number; away: number } | null} */ turn) {
    if (!turn) return this.showView(await this.tell("look", null));
    const waits = this.turn;
    this.turn = waits
      ? { aside: waits.aside + turn.aside, up: waits.up + turn.up, away: waits.away * turn.away }
      : turn;
    if (waits) return;
    await new Promise((frame) => requestAnimationFrame(frame));
    const all = this.turn;
    this.turn = null;
    this.showView(await this.tell("look", all));
  }

  /** A picture from where the view has been turned to, where no step will bring one. */
  async showView(/** @type {Uint8Array<ArrayBuffer> | null | undefined} */ picture) {
    if (!picture) return;
    this.player.film.view = await createImageBitmap(new Blob([picture], { type: "image/jpeg" }));
    this.player.schedule();
  }

  /** A file to keep, as HostedPlayer asks for it. */
  async copy({ kind }) {
    try {
      const [file, name] = kind === PAGE ? await this.page() : await this.demonstration();
      const url = URL.createObjectURL(file);
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
      return { url, name };
    } catch (error) {
      return { line: /** @type {Error} */ (error).message };
    }
  }

  /** @returns {Promise<[Blob, string]>} */
  async page() {
    const { scenes } = this.robot.choices;
    const [, first] = scenes.find(([, value]) => value !== TABLE) ?? scenes[0];
    const scene = await this.client.call("scene", this.request.scene || first);
    const known = this.recorded.find(({ name }) => name === this.host.name) ?? this.recorded[0];
    const page = await savedPage(this.robot, scene, known, this.request);
    return [page, `robot-${scene.tasks[0].replace("@", "-")}.html`];
  }

  /** @returns {Promise<[Blob, string]>} */
  async demonstration() {
    if (this.host.ticket === null) throw new Error(UNRUN);
    const facts = await this.client.call("demonstration", null);
    const file = new Blob([JSON.stringify(facts)], { type: "application/json" });
    return [file, `${facts.task.split(":")[0].replace("@", "-")}-${facts.seed}.driven.json`];
  }
}

/** What a link says of the settings, and of what was done to the robot. */
function known(query, settings) {
  return Object.fromEntries(Object.entries(query).filter(([name]) => name in settings || name === "interventions"));
}
