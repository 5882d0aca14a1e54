import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";

import { Picture, Tensor, fromBase64, pick, unpack } from "../../assets/browser/shared/payload.js";

/** An outline and its bytes, packed as visualizations/payload.py does it. */
function packed(outline, bytes) {
  const text = Buffer.from(JSON.stringify(outline));
  const padded = Buffer.concat([text, Buffer.alloc((8 - ((4 + text.length) % 8)) % 8, " ")]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(padded.length);
  return gzipSync(Buffer.concat([length, padded, Buffer.from(bytes)]));
}

const bytesOf = (array) => new Uint8Array(array.buffer);

test("plain JSON comes out as it went in", async () => {
  const outline = { text: "☃", list: [1, null, [true]], inner: { deep: "x" } };
  assert.deepEqual(await unpack(packed(outline, [])), outline);
});

test("an array is read at its place, with its shape and kind", async () => {
  const numbers = bytesOf(new Float32Array([9, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5]));
  const { floats } = await unpack(packed({ floats: { array: ["f", [2, 3], 4] } }, numbers));
  assert.deepEqual(floats.shape, [2, 3]);
  assert.deepEqual(floats.pick(), [
    [1.5, 2.5, 3.5],
    [4.5, 5.5, 6.5],
  ]);
  const { whole } = await unpack(packed({ whole: { array: ["i", [2], 0] } }, bytesOf(new Int32Array([-7, 8]))));
  assert.deepEqual(whole.pick(), [-7, 8]);
});

test("a coarse array is worked out block by block from its lowest value and its steps", async () => {
  const bytes = Buffer.concat([Buffer.from([0, 2, 0, 4]), bytesOf(new Float32Array([10, 0.5, -1, 0.25]))]);
  const { map } = await unpack(packed({ map: { coarse: [[2, 2], 2, 0, 4] } }, bytes));
  assert.deepEqual(map.pick(), [
    [10, 11],
    [-1, 0],
  ]);
});

test("a picture keeps its bytes and says its kind by the first of them", async () => {
  const { one, other } = await unpack(
    packed({ one: { picture: [1, 2] }, other: { picture: [3, 1] } }, [0, 0xff, 7, 0x52]),
  );
  assert.ok(one instanceof Picture);
  assert.equal(one.address, "data:image/jpeg;base64,/wc=");
  assert.equal(other.type, "image/webp");
});

test("an index beyond an end means that end, a negative one counts from it", () => {
  const tensor = new Tensor([2, 3], (i) => i);
  assert.equal(tensor.pick([1, 2]), 5);
  assert.equal(tensor.pick([9, 9]), 5);
  assert.equal(tensor.pick([-1, -9]), 3);
});

test("null takes all of an axis, a span a part of it", () => {
  const tensor = new Tensor([3, 2], (i) => i);
  assert.deepEqual(tensor.pick([null, 1]), [1, 3, 5]);
  assert.deepEqual(tensor.pick([[1, 3], 0]), [2, 4]);
  assert.deepEqual(tensor.pick([[1, 9]]), [
    [2, 3],
    [4, 5],
  ]);
});

test("lists are indexed as tensors are", () => {
  assert.equal(
    pick(
      [
        [1, 2],
        [3, 4],
      ],
      [-1, 0],
    ),
    3,
  );
  assert.deepEqual(
    pick(
      [
        [1, 2],
        [3, 4],
      ],
      [null, 1],
    ),
    [2, 4],
  );
  assert.equal(pick("text", [0]), "text");
});

test("text of base 64 is the same bytes", () => {
  assert.deepEqual([...fromBase64("AAH/")], [0, 1, 255]);
});
