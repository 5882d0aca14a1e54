// The shape of every tensor on its way through the robot; as visualizations/stages/tensor_shapes.py.

const size = (/** @type {any} */ value) => shapeOf(value.array ?? value).join("×");

const shapeOf = (/** @type {any} */ value) => value.shape ?? [value.length];

/**
 * @param {any} moment facts of the first step
 * @param {any} decision facts of the first thought
 * @returns {Record<string, [string, string][]>} stage → what it is, "24×24×24"
 */
export function shapes(moment, decision) {
  const { vision, language, state, fusion, heads } = decision;
  const acting = heads[heads.acting];
  return {
    vision: vision ? visionShapes(vision) : [],
    language: [
      ["pieces", size(language.pieces)],
      ["hidden", size(language.hidden)],
      ["nearest tasks", size(language.tasks)],
    ],
    state: [["numbers", "4"], ["in deviations", "4"], ...named("token", state.token)],
    fusion: [
      ...named("tokens", fusion?.names),
      ...named("attention, with the mean of its heads", fusion?.attention),
      ...named("context", fusion?.context),
    ],
    heads: [
      ...named("context", fusion?.context),
      ["path from noise", size(acting.path)],
      ...named("belief of the bins", heads.bins?.probability),
      ["chunk", size(heads.chunk)],
    ],
    chunking: [
      ["votes", "n×4"],
      ["weights", "n"],
      ["blended action", "4"],
    ],
    action: [
      ["action", size(moment.action)],
      ["state after it", size(moment.state)],
    ],
  };
}

/** @returns {[string, string][]} */
const visionShapes = (/** @type {any} */ { pictures, maps, heat, patch_names }) => [
  ["picture", pictures.map(size).join(" and ")],
  ...(maps?.[0] ?? []).map((layer, i) => [`layer ${i + 1}`, size(layer)]),
  ...named("keypoint heat", heat?.[0]),
  ...named("tokens", patch_names),
];

/** One line where there is such a tensor. @returns {[string, string][]} */
const named = (/** @type {string} */ name, /** @type {any} */ value) => (value ? [[name, size(value)]] : []);
