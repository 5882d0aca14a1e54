// Parts of the seven small figures that are figures themselves: an eye, pills of words, strips, gauges.

import { beyondFair } from "../shared/beyond_fair.js";

const HEADS = { gaussian: "state", bins: "language", ddpm: "vision", flow: "heads" };

/** A row of attention with its peak at one; roots, so that small weights can be seen. */
export function brightened(row) {
  const most = Math.max(...row, 1e-9);
  return row.map((one) => Math.sqrt(one / most));
}

export function nothing(pen, words = "not thought yet") {
  pen.text(words, pen.width / 2, pen.height / 2, "muted", { align: "center" });
}

export function eye(pen, vision, view, bitmap, x, y, side) {
  pen.picture(bitmap, x, y, side, side);
  if (!vision.heat || !vision.keypoints) return; // of a policy that does not tell where it looks
  const taught = [0, 1, 2].filter((point) => point < vision.names.length);
  for (const point of taught)
    pen.heat(beyondFair(vision.heat[view].pick([point])), x, y, side, side, "vision", { strength: 0.55 });
  for (const [px, py] of vision.keypoints.pick([view]).slice(0, taught.length)) {
    pen.dot(x + px * side, y + py * side, 3.5, "vision", { rim: "surface" });
  }
}

/** Pills that wrap; a dashed rim for a piece that stands for something never seen. */
export function pieces(pen, language, floor) {
  const looks = language.heard ? language.heard.pick([-1]) : language.pieces.map(() => 0.1);
  const most = Math.max(...looks, 1e-6);
  let [x, y] = [0, 0];
  language.pieces.forEach((piece, i) => {
    const width = pen.widthOf(piece) + 10;
    if (x + width > pen.width) [x, y] = [0, y + 20];
    if (y + 18 > floor) return;
    const dash = language.known[i] ? [] : [3, 2];
    pen.rounded(x, y, width, 17, 5, "language", {
      opacity: 0.08 + (0.6 * looks[i]) / most,
      rim: "language",
      dash,
    });
    pen.text(piece, x + 5, y + 9, "ink", { size: 11 });
    x += width + 4;
  });
}

export function barcode(pen, numbers, name) {
  const width = pen.width / numbers.length;
  const most = Math.max(...numbers.map(Math.abs), 1e-6);
  numbers.forEach((one, i) => pen.bar(i * width, pen.height / 2, width * 0.8, (-one / most) * (pen.height / 2), name));
}

export function belief(pen, bins, dimension, x, middle) {
  if (!bins?.probability) return;
  const [share, centres] = [bins.probability.pick([0, dimension]), bins.centres.pick([dimension])];
  const most = Math.max(...share, 1e-9);
  const width = Math.max(1, (x(1) - x(-1)) / share.length);
  share.forEach((one, i) => {
    if (one > 0.02 * most) pen.bar(x(centres[i]), middle + 7, width, (-14 * one) / most, "heads", 0.35);
  });
}

/** The acting head is a large disc, the others are small ones in colours of their own. */
export function mark(pen, kind, x, y, acting) {
  pen.dot(x, y, acting ? 5 : 3, HEADS[kind] ?? "heads", { rim: acting ? "ink" : "surface", width: acting ? 1.5 : 1 });
}

export function gauge(pen, x, label, value, wish) {
  if (x + 20 > pen.width) return;
  const [top, height] = [6, pen.height - 26];
  const y = (one) => top + height / 2 - (one * height) / 2;
  pen.bar(x, top, 16, height, "line", 0.6);
  pen.bar(x, y(0), 16, y(value) - y(0), "ink", 0.85);
  if (wish !== undefined)
    pen.line(
      [
        [x - 3, y(wish)],
        [x + 19, y(wish)],
      ],
      "expert",
      { width: 2, dash: [3, 2] },
    );
  pen.text(label, x + 8, pen.height - 9, "muted", { size: 9, align: "center" });
}

export function gapLine(pen, scene, left) {
  const gaps = scene.record.moments.map((moment) => moment?.act.gap ?? null);
  const width = pen.width - left;
  if (width < 30 || gaps.every((gap) => gap === null)) return;
  const most = Math.max(1, ...gaps);
  const point = (gap, step) =>
    gap !== null && [left + (step / scene.record.last) * width, pen.height - 20 - (gap / most) * (pen.height - 30)];
  pen.line(gaps.map(point), "expert", { width: 1 });
  pen.line(gaps.slice(0, scene.step + 1).map(point), "ink", { width: 1.5 });
  pen.text("gap", left + width / 2, pen.height - 9, "muted", { size: 9, align: "center" });
}

export function extent(values, least) {
  const there = values.filter((value) => value !== null);
  const [low, high] = [Math.min(...there), Math.max(...there)];
  const middle = (low + high) / 2;
  const half = Math.max(least, high - low) / 2;
  return [middle - half, middle + half];
}
