// Builds assets/built from assets/browser: one script for each part of the page, and its style sheets.
//
// `node assets/browser/build.js` writes the files; with --compare it only says whether they are up to date.
// The built files are committed, so that the program runs without Node.js. manifest.json holds a digest of the
// sources; tests/visualizations/test_browser_files.py computes it anew.

import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import * as esbuild from "esbuild";

const SOURCES = dirname(fileURLToPath(import.meta.url));
const BUILT = join(SOURCES, "..", "built");
const LOADING = "shared/loading.js";
const BUNDLES = {
  // file → the global name of the script, and the modules whose exports it offers
  player: [
    "GlassBox",
    "player/player.js",
    "player/hosted_player.js",
    "player/standalone_page.js",
    "shared/clock.js",
    LOADING,
  ],
  comparison: ["Labs", "compare/comparison.js", LOADING],
  course: ["GlassCourse", "course/course.js", "course/tabs.js"],
  live_chapter: ["GlassCourse", "course/live_chapter.js"],
  saved_chapter: ["GlassCourse", "course/saved_chapter.js"],
  python_worker: ["GlassPython", "course/python_worker.js"],
  tour: ["GlassCourse", "course/tour.js"],
  chart: ["GlassChart", "page/chart.js"],
  task_table: ["GlassTable", "page/task_table.js"],
  table_builder: ["GlassTableBuilder", "table/table_builder.js"],
  early_player: ["GlassEarly", "page/early_player.js"],
  deferred_component: ["GlassDeferred", "page/deferred_component.js"],
  live_world: [
    "GlassLive",
    "live/world.js",
    "live/physics.js",
    "live/eye/eye.js",
    "live/eye/view.js",
    "live/scene_files.js",
  ],
  live_page: ["GlassLivePage", "live/live_page.js"],
  live_worker: ["GlassWorker", "live/worker.js"],
};
const STYLES = [
  "player/player.css",
  "compare/comparison.css",
  "course/course.css",
  "course/lesson.css",
  "course/tour.css",
  "live/live.css",
  "page/early_player.css",
  "page/page.css",
  "page/task_table.css",
  "table/table_builder.css",
];
/** @type {esbuild.BuildOptions} */
const COMMON = { charset: "utf8", target: "esnext", minify: true, lineLimit: 160, logLevel: "warning" };

/** A script that leaves one global name. */
async function script(name) {
  const [globalName, ...modules] = BUNDLES[name];
  const contents = modules.map((module) => `export * from "./${module}";`).join("\n");
  const stdin = { contents, resolveDir: SOURCES, sourcefile: `${name}.js` };
  const result = await esbuild.build({ ...COMMON, stdin, globalName, format: "iife", bundle: true, write: false });
  return result.outputFiles[0].text;
}

async function style(path) {
  const css = await readFile(join(SOURCES, path), "utf8");
  return (await esbuild.transform(css, { charset: "utf8", target: "esnext", loader: "css" })).code;
}

/** A digest of all that the built files are made of: names and contents, in the order of their names. */
async function digest() {
  const paths = await readdir(SOURCES, { recursive: true });
  const names = paths.map((path) => path.replaceAll("\\", "/")).filter((path) => /\.(js|css|json)$/.test(path));
  const hash = createHash("sha256");
  for (const name of names.sort()) hash.update(`${name}\n`).update(await readFile(join(SOURCES, name)));
  return hash.digest("hex");
}

/** File name → content. */
async function build() {
  const files = {};
  for (const name of Object.keys(BUNDLES)) files[`${name}.js`] = await script(name);
  for (const path of STYLES) files[path.split("/").at(-1)] = await style(path);
  files["manifest.json"] = `${JSON.stringify({ sources: await digest() }, null, 2)}\n`;
  return files;
}

/** Names of files that are missing, differ or are too many. */
async function outdated(files) {
  const there = await readdir(BUILT).catch(() => []);
  const differs = async (name) => (await readFile(join(BUILT, name), "utf8").catch(() => null)) !== files[name];
  const old = await Promise.all(
    [...new Set([...there, ...Object.keys(files)])].map(async (name) => [name, await differs(name)]),
  );
  return old.filter(([, differs]) => differs).map(([name]) => name);
}

const files = await build();
if (process.argv.includes("--compare")) {
  const names = await outdated(files);
  if (names.length) {
    console.error(`assets/built is out of date (${names.join(", ")}): run \`npm run build\`.`);
    process.exitCode = 1;
  }
} else {
  await rm(BUILT, { recursive: true, force: true });
  await mkdir(BUILT, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(BUILT, name), text);
}
