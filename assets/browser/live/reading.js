// From the probabilities of the tasks to a reading, and the answer to what is not understood;
// as `TaskClassifier.read` in vla_core/model/language.py and `refusal` in vla_core/world/tasks.py.

const TOLD = 3; // sentences that a refusal names

/**
 * @typedef {object} Reading
 * @property {string} task the most likely one, also where it is not understood
 * @property {number} confidence its calibrated probability
 * @property {[string, number][]} nearest the most likely tasks with their probability
 * @property {boolean} understood
 */

/**
 * @param {ArrayLike<number>} probability of each task, in the order of the manifest
 * @param {{ tasks: Record<string, any>, nearest: number, threshold: number }} manifest
 * @returns {Reading}
 */
export function readingOf(probability, { tasks, nearest: count, threshold }) {
  const names = Object.keys(tasks);
  const order = names.map((_, i) => i).sort((one, other) => probability[other] - probability[one]);
  /** @type {[string, number][]} */
  const nearest = order.slice(0, count).map((i) => [names[i], probability[i]]);
  const [task, confidence] = nearest[0];
  return { task, confidence, nearest, understood: confidence >= threshold };
}

/**
 * The answer to an instruction that is no known task.
 *
 * @param {[string, number][]} nearest
 * @param {Record<string, { sentence: string }>} tasks
 */
export function refusal(nearest, tasks) {
  const sentences = nearest.slice(0, TOLD).map(([name]) => `“${tasks[name].sentence}”`);
  return `I don't know how to do that; nearest: ${sentences.join(", ")}`;
}
