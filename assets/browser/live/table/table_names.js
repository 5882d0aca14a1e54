// The names of tables, as links and files write them; as vla_core/world/table/tasks.py.
//
// table               the table of a seed; what is said decides what is to be done
// table::SCENE        one table, as in a link
// table:COMMAND:SCENE one command on it

import { Mistake } from "../mistake.js";
import { fromLink as commandFrom, toLink as commandLink } from "./command.js";
import { fromLink, toLink } from "./scene.js";

export const TABLE = "table"; // the name of its files
const PREFIX = `${TABLE}:`;

/** Some shared scenes begin alike. */
export const isTable = (/** @type {string} */ name) => name === TABLE || name.startsWith(PREFIX);

/** The name of a task with this very scene, with a command if there is one. */
export function builtName(
  /** @type {import("./scene.js").TableScene} */ scene,
  /** @type {import("./command.js").Command | null} */ command = null,
) {
  return `${PREFIX}${command ? commandLink(command) : ""}:${toLink(scene)}`;
}

/** The scene and the command that a name holds. */
export function built(/** @type {string} */ name) {
  const [command, link = ""] = name.slice(PREFIX.length).split(":");
  return { scene: fromLink(link), command: command ? commandFrom(command) : null };
}

/** What lies there. @returns {import("./scene.js").TableScene} */
export function sceneNamed(/** @type {string} */ name, /** @type {number} */ seed, /** @type {string[]} */ scenes) {
  if (name.startsWith(PREFIX)) return built(name).scene;
  if (name === TABLE || !name) return fromLink(scenes[seed % scenes.length]);
  throw new Mistake(`Unknown scene “${name.slice(0, 60)}”.`);
}

/** A name without the scene that it holds: “table-push-left”. */
export function shortName(/** @type {string} */ name) {
  if (!name.startsWith(PREFIX)) return name;
  const verb = name.slice(PREFIX.length).split(/[:~]/)[0];
  return verb ? `${TABLE}-${verb}` : TABLE;
}
