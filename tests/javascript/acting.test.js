// Blending, agreement, horizon, samplers and noise: held to Python's where Python computes them too.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { Blend, agreement, horizon } from "../../assets/browser/live/chunking.js";
import { Mistake } from "../../assets/browser/live/mistake.js";
import { noiseOf } from "../../assets/browser/live/noise.js";
import { Numbers } from "../../assets/browser/live/numbers.js";
import { ddpm, flow, noiseTimes } from "../../assets/browser/live/samplers.js";

const CASES = JSON.parse(readFileSync(new URL("../cases/acting.json", import.meta.url), "utf8"));
const close = (found, wanted, within = 1e-6) =>
  [found].flat(Infinity).every((one, i) => Math.abs(one - [wanted].flat(Infinity)[i]) <= within);

for (const { chunk, decay, replan, pushes, blends } of CASES.blends) {
  test(`chunks of ${chunk} made every ${replan} steps, decay ${decay}, blend as in Python`, () => {
    const online = new Blend(chunk, decay, replan);
    blends.forEach((wanted, step) => {
      const due = pushes.find((push) => push.step === step);
      if (due) online.push(step, Numbers.of(due.chunk));
      const found = online.at(step);
      assert.deepEqual(found.born, wanted.born);
      for (const name of ["votes", "weights", "blended"]) assert.ok(close(found[name], wanted[name]), name);
    });
  });
}

test("heads agree as far as they do in Python", () => {
  for (const { heads, agreement: wanted } of CASES.agreements) {
    assert.ok(close(agreement(heads.map((i) => Numbers.of(CASES.proposals[i]))), wanted));
  }
});

test("the horizon for an agreement is Python's", () => {
  for (const { agreed, longest, steps } of CASES.horizons) assert.equal(horizon(agreed, longest), steps);
});

test("the diffusion sampler evaluates its network at Python's times, for every number of steps", () => {
  for (const { steps, last, times } of CASES.noise_times) assert.deepEqual(noiseTimes(steps, last), times);
});

test("a blend that no chunk reaches, or with wrong settings, is a mistake", () => {
  const blend = new Blend(2);
  assert.throws(() => blend.at(0), Mistake);
  assert.throws(() => new Blend(2, 0, 3), Mistake);
  assert.throws(() => new Blend(2, -1), Mistake);
  assert.throws(() => blend.push(0, Numbers.of([[1, 2, 3, 4]])), Mistake);
});

test("noise is the same for the same seed and step, other for another, and normal", () => {
  const numbers = noiseOf(7, 0, 4000, 4).data;
  assert.deepEqual(noiseOf(7, 0, 4000, 4).data, numbers);
  assert.notDeepEqual(noiseOf(8, 0, 4000, 4).data, numbers);
  assert.notDeepEqual(noiseOf(7, 4, 4000, 4).data, numbers);
  const mean = numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  const variance = numbers.reduce((sum, one) => sum + (one - mean) ** 2, 0) / numbers.length;
  assert.ok(Math.abs(mean) < 0.03 && Math.abs(variance - 1) < 0.04, `${mean}, ${variance}`);
  assert.ok(noiseOf(7, 0, 2, 4, 0).data.every((one) => one === 0));
});

const NOISE = Numbers.of([[0.5, -1.5, 2, 0]]);
const TARGET = Numbers.of([[0.25, -0.5, 1, -1]]);
const ALPHA_BAR = [1, 0.9, 0.6, 0.3, 0.01];

for (const steps of [1, 2, 4]) {
  test(`with a network that knows the answer both samplers reach it in ${steps} steps, from the noise`, async () => {
    for (const { actions, path } of [
      await flow(async () => TARGET, NOISE, steps),
      await ddpm(async () => TARGET, NOISE, steps, ALPHA_BAR),
    ]) {
      assert.deepEqual(path.shape, [steps + 1, 1, 4]);
      assert.ok(close([...path.at(0).data], [...NOISE.data]));
      assert.ok(close([...actions.data], [...TARGET.data]));
    }
  });
}

test("a number of denoising steps that is not possible is a mistake", async () => {
  await assert.rejects(
    flow(async () => TARGET, NOISE, 0),
    Mistake,
  );
  await assert.rejects(
    ddpm(async () => TARGET, NOISE, 5, ALPHA_BAR),
    Mistake,
  );
});
