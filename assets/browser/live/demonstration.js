// An attempt as a file: where the world stood before each step, what was sent, and whether the task was done after it.
// Python sets its own simulator to these places and makes one of our demonstration files of it, with its own pictures,
// labels and checks (vla_core/data/driven.py).

const FORMAT = "vla-driven";
const VERSION = 1;

/**
 * @typedef {ReturnType<import("./physics.js").Physics["snapshot"]> & { action: number[]; driven: boolean;
 *   success: boolean }} Step driven by a person, or by the policy
 */

/** Facts to be written as JSON. */
export function demonstrationOf(/** @type {import("./attempt.js").Attempt} */ { parts, start, steps, request }) {
  const { body_pos, site_pos, seed } = /** @type {import("./scene_files.js").Start} */ (start);
  const { task } = parts[0];
  return { format: FORMAT, version: VERSION, task, seed, instruction: request.instruction, body_pos, site_pos, steps };
}
