// The worker around the robot: calls come in as messages { id, call, argument }, answers go out.

import { LessonWork } from "./lessons/work.js";
import { Mistake } from "./mistake.js";
import { assemble } from "./robot.js";
import { RobotFiles } from "./robot_files.js";

const PROBE = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
];

/** @type {import("./robot.js").Robot | null} */
let robot = null;
/** @type {LessonWork | null} */
let lesson = null;

/** @type {Record<string, (argument: any) => any>} */
const CALLS = {
  async load({ files, settings }) {
    if (!globalThis.WebAssembly?.validate(new Uint8Array(PROBE))) {
      throw new Mistake(
        "This browser has no WebAssembly with SIMD, which the robot needs; what was recorded still plays.",
      );
    }
    let arrived = 0;
    const told = new RobotFiles(files, (bytes) => postMessage({ arrived: (arrived += bytes) }));
    robot = await assemble(told, settings);
    lesson = new LessonWork(robot);
    return Object.keys(robot.policy.manifest.tasks);
  },
  begin: (request) => the().begin(request),
  more: (question) => the().more(question),
  command: (command) => the().command(command),
  pace: (change) => the().pace(change),
  grab: (pointer) => the().grab(pointer),
  drag: (pointer) => the().drag(pointer),
  look: (turn) => the().look(turn),
  light: (light) => the().light(light),
  steer: (wish) => the().steer(wish),
  open: (file) => the().open(file),
  table: (question) => the().editTable(question),
  scene: (task) => the().scene(task),
  sentences: (scene) => the().sentences(scene),
  outcome: () => the().outcome(),
  demonstration: () => the().demonstration(),
  beginLesson: (asked) => theLesson().begin(asked),
  nextResult: (ticket) => theLesson().next(ticket),
  endLesson: (ticket) => theLesson().end(ticket),
};

function the() {
  if (!robot) throw new Mistake("The robot is still being loaded.");
  return robot;
}

function theLesson() {
  if (!lesson) throw new Mistake("The robot is still being loaded.");
  return lesson;
}

onmessage = async ({ data: { id, call, argument } }) => {
  try {
    const result = await CALLS[call](argument);
    postMessage({ id, result }, { transfer: result?.push instanceof Uint8Array ? [result.push.buffer] : [] });
  } catch (error) {
    postMessage({ id, mistake: error instanceof Mistake, line: lineOf(error) });
  }
};

/** What a person reads about an error. */
function lineOf(error) {
  if (error instanceof Mistake) return error.message;
  if (error instanceof RangeError || /memory/i.test(String(error))) {
    return "This browser has too little memory for the robot. Close other tabs and load the page again.";
  }
  return `The robot could not go on: ${error?.message ?? error}`;
}
