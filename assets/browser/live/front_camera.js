// Where the front camera stands in the scene of a task; as seen_from of visualizations/stages/moment_facts.py.

import tableFacts from "./table/facts.json" with { type: "json" };
import { isTable } from "./table/table_names.js";

/**
 * @param {any} manifest of the policy
 * @param {string} task
 * @returns {{ pose: number[]; fov: number }}
 */
export const frontCamera = (manifest, task) => (isTable(task) ? tableFacts.camera : manifest.camera);
