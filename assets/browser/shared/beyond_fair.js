// What attention gives each cell, as a share of what every cell would get evenly.

const SHARP = 4; // times its fair share: what a cell must get at least to be shown in full colour

/**
 * How many times its fair share each cell of a map gets, beyond one: an even map comes out empty.
 *
 * @param {number[][]} rows
 */
export function beyondFair(rows) {
  const fair = rows.flat().reduce((sum, one) => sum + one, 0) / (rows.length * rows[0].length) || 1;
  const most = Math.max(SHARP, rows.flat().reduce((peak, one) => Math.max(peak, one), 0) / fair - 1);
  return rows.map((row) => row.map((one) => Math.max(0, one / fair - 1) / most));
}
