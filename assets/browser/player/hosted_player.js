// A player with a server behind it: recorded rollouts to choose from, an attempt to follow, what-ifs, copies to take.

import { make } from "../shared/dom.js";

const PROBE_DELAY = 350; // milliseconds that a person must stay at a step before its thought is questioned
const POLL_PAUSE = 100; // milliseconds between two questions for more: a handful of steps costs little more than one
const PAUSES = [500, 1500, 4000]; // milliseconds before a call that the server did not answer is made again
const SILENT = "The server does not answer. When it is back, load the page again or start another attempt.";
const COPIES = [
  ["mp4", "Film (MP4)"],
  ["gif", "Animated picture (GIF)"],
  ["html", "This player in one HTML file"],
  ["npz", "Raw record (NPZ)"],
];
const QUESTIONED = new Set(["language", "fusion", "heads"]); // stages that show what-ifs

export class HostedPlayer {
  /**
   * options: server (more, and where there are such: probe, copy), recorded: [{ name, label, and url or source }],
   * over (called when an attempt ends), copies: [[kind, label]]
   */
  constructor(player, { server, recorded, over, copies = COPIES }) {
    this.player = player;
    this.server = server;
    this.copies = copies;
    this.recorded = recorded;
    this.over = over;
    this.ticket = null;
    this.name = null;
    this.probed = new Set();
    this.picker = picker(recorded, (name) => this.play(name));
    player.parts.tools.append(this.picker, this.menu());
    player.root.addEventListener("drawn", () => this.probeSoon());
  }

  /** What stands in the address, or the first that was recorded; an attempt that is asked for will be sent. */
  begin() {
    const query = new URLSearchParams(location.search);
    if (this.player.names.includes(query.get("stage"))) this.player.open(query.get("stage"));
    const known = this.recorded.find(({ name }) => name === query.get("recorded")) ?? this.recorded[0];
    const step = query.has("step") && !query.has("instruction") ? Number(query.get("step")) || 0 : undefined;
    return known ? this.play(known.name, step) : Promise.resolve();
  }

  /** What the page sends: { follow, step } an attempt, or { say } a line, or what any player understands. */
  receive(value) {
    if (value?.say !== undefined) this.player.say(value.say);
    if (value?.follow) return this.follow(value.follow, value.step);
    return value?.show || value?.push ? this.player.receive(value) : Promise.resolve();
  }

  /** One that was recorded. */
  async play(name, step) {
    const { url, source } = this.recorded.find((one) => one.name === name);
    this.ticket = null;
    this.name = name;
    this.probed = new Set();
    this.picker.value = name;
    await this.player.receive({ show: source ?? { url }, step });
  }

  /** Go along with an attempt until it is over, or another is on show; its buttons come back in any case. */
  async follow(ticket, step) {
    this.ticket = ticket;
    this.name = null;
    this.probed = new Set();
    this.picker.value = "";
    this.player.root.focus({ preventScroll: true }); // whoever has said what to do wants to look now
    try {
      await this.showSteps(ticket);
    } catch {
      if (this.ticket === ticket) this.player.say(SILENT);
    }
    if (this.ticket !== ticket) return;
    this.player.finish();
    if (Number.isFinite(step)) this.player.seek(step);
    this.over({ ticket });
  }

  /** Ask for the steps of an attempt and show them, until there are no more. */
  async showSteps(ticket) {
    let last = -POLL_PAUSE;
    const more = async (from) => {
      await pause(last + POLL_PAUSE - performance.now());
      last = performance.now();
      return this.call("more", { ticket, from });
    };
    /** @type {Promise<any> | null} */
    let next = more(0);
    for (let [count, first] = [0, true]; next && this.ticket === ticket;) {
      const answer = await next;
      if (this.ticket !== ticket) return;
      if (answer.push) count = answer.count;
      next = answer.over ? null : more(count); // on its way while this answer is drawn
      next?.catch(() => undefined); // seen when it is waited for
      this.player.say(answer.line ?? (answer.push ? "" : undefined), answer.offer);
      if (answer.push) await this.player.receive(first ? { show: answer.push, live: true } : answer);
      first &&= !answer.push;
    }
  }

  /** An answer of the server; where none comes it is asked again a few times, while its attempt is on show. */
  async call(name, question) {
    for (const milliseconds of PAUSES) {
      try {
        return await this.server[name](question);
      } catch {
        await pause(milliseconds);
        if (this.ticket !== question.ticket) break;
      }
    }
    return this.server[name](question);
  }

  /** Where somebody rests on a thought of an attempt, its what-ifs are asked for; once for each thought. */
  probeSoon() {
    clearTimeout(this.timer);
    const { player, ticket } = this;
    if (!this.server.probe || !ticket || player.live || player.clock.playing || !QUESTIONED.has(player.stage.name))
      return;
    const step = player.record.thoughtAt(player.clock.step);
    if (step === undefined || this.probed.has(step)) return;
    this.timer = setTimeout(() => this.probe(ticket, step), PROBE_DELAY);
  }

  async probe(ticket, step) {
    this.probed.add(step);
    try {
      const answer = await this.call("probe", { ticket, step });
      if (this.ticket === ticket && answer.push) await this.player.receive({ push: answer.push });
    } catch {
      this.probed.delete(step); // it may be asked again
      if (this.ticket === ticket) this.player.say(SILENT);
    }
  }

  menu() {
    const buttons = this.copies.map(([kind, label]) =>
      make("button", { type: "button", "data-copy": kind, onclick: () => this.copy(kind) }, label),
    );
    const link = make("button", { type: "button", "data-copy": "link", onclick: () => this.link() }, "Copy the link");
    const menu = make("details", { class: "menu" }, make("summary", {}, "Share"), make("div", {}, link, ...buttons));
    menu.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget && !menu.contains(relatedTarget)) menu.open = false;
    });
    return menu;
  }

  /** A file of what is on show. */
  async copy(kind) {
    this.player.say("Writing a copy …");
    try {
      const answer = await this.call("copy", { kind, ticket: this.ticket, recorded: this.name });
      this.player.say(answer.line ?? "");
      if (answer.url) make("a", { href: answer.url, download: answer.name ?? "" }).click();
    } catch {
      this.player.say(SILENT);
    }
  }

  /** The address that leads back to this moment. */
  async link() {
    const address = this.address();
    try {
      await navigator.clipboard.writeText(address);
      this.player.say("The link is in the clipboard.");
    } catch {
      this.player.say(address); // where a page may not write there
    }
  }

  address() {
    const { player, name } = this;
    const query = name ? new URLSearchParams({ recorded: name }) : attemptQuery(player.record.rollout);
    query.set("step", String(player.clock.step));
    query.set("stage", player.stage.name);
    return `${location.href.split(/[?#]/)[0]}?${query}`;
  }
}

/**
 * What asks for the same attempt again: its own link, interventions included, or what older records hold.
 *
 * @param {{ link?: string, instruction: string, seed: number, settings?: Record<string, string> }} rollout
 */
export function attemptQuery({ link, instruction, seed, settings = {} }) {
  if (link) return new URLSearchParams(link);
  const { scene, ...others } = settings;
  const known = Object.entries({ instruction, scene, seed, ...others });
  const given = known.filter(([, value]) => value !== undefined && value !== "" && value !== "False");
  return new URLSearchParams(given.map(([key, value]) => [key, String(value)]));
}

const pause = (milliseconds) => new Promise((over) => setTimeout(over, milliseconds));

function picker(recorded, show) {
  const options = recorded.map(({ name, label }) => make("option", { value: name }, label));
  const none = make("option", { value: "", hidden: true }, "recorded …");
  const onchange = () => select.value && show(select.value);
  const select = make("select", { "aria-label": "recorded rollouts", onchange }, none, ...options);
  return select;
}
