import assert from "node:assert/strict";
import { test } from "node:test";

import loadMujoco from "@mujoco/mujoco";

import { facesTouch, halveFaceContacts } from "../../assets/browser/live/box_contacts.js";
import { matrix } from "../../assets/browser/live/eye/vectors.js";

const box = (place, quat = [1, 0, 0, 0], size = [0.1, 0.1, 0.1]) => ({ place, turn: matrix(quat), size });
const turned = (angle, axis) => [Math.cos(angle / 2), ...axis.map((part) => part * Math.sin(angle / 2))];

test("a box that lies on another one, or has sunk into it, touches it with a face", () => {
  assert.equal(facesTouch(box([0, 0, 0]), box([0.02, 0.03, 0.199], turned(0.3, [0, 0, 1]))), true);
  assert.equal(facesTouch(box([0, 0, 0]), box([0.02, 0.03, 0.15])), true);
});

test("two boxes on their edges, crosswise, touch with edges", () => {
  const [below, above] = [turned(Math.PI / 4, [1, 0, 0]), turned(Math.PI / 4, [0, 1, 0])];
  const height = 2 * 0.1 * Math.SQRT2;
  assert.equal(facesTouch(box([0, 0, 0], below), box([0, 0, height - 0.001], above)), false);
});

test("contacts of faces are halved, those of other shapes are left, and the constraints are made anew", async () => {
  const mujoco = await loadMujoco();
  const body = (place, geom) => `<body pos="${place}"><freejoint/><geom size=".05 .05 .05" ${geom}/></body>`;
  const model = mujoco.MjModel.from_xml_string(`<mujoco><worldbody><geom type="box" size="1 1 .1"/>
    ${body("0 0 0.146", 'type="box"')}${body("0.5 0 0.146", 'type="sphere"')}</worldbody></mujoco>`);
  const data = new mujoco.MjData(model);
  const depths = () => {
    const contacts = data.contact;
    return Array.from({ length: contacts.size() }, (_, index) => contacts.get(index).dist.toFixed(6));
  };
  mujoco.mj_forward(model, data);
  assert.deepEqual(depths(), ["-0.004000", "-0.004000", "-0.004000", "-0.004000", "-0.004000"]);
  const rows = data.efc_type.length;
  halveFaceContacts(mujoco, model, data);
  assert.deepEqual(depths(), ["-0.002000", "-0.002000", "-0.002000", "-0.002000", "-0.004000"]);
  assert.equal(data.efc_type.length, rows);
  assert.ok(Math.abs(Math.min(...data.efc_pos.subarray(0, 12)) + 0.002) < 1e-6);
});
