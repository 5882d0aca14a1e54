// The files of the live robot: compressed, checked against a list of sizes and checksums, read from an address or from
// the page itself.

import { fromBase64 } from "../shared/payload.js";
import { Mistake } from "./mistake.js";

/**
 * @typedef {Record<string, { size: number; sha256?: string }>} FileList path → bytes as stored, and where it is known their checksum
 * @typedef {{ list: FileList; address: string; inline?: Record<string, string> }} Source inline: path → base64
 */

export class RobotFiles {
  /**
   * @param {Source} source
   * @param {(bytes: number) => void} arrived called with the bytes of each piece
   */
  constructor({ list, address, inline }, arrived) {
    this.list = list;
    this.address = address;
    this.inline = inline;
    this.arrived = arrived;
  }

  /** The content of a file, unpacked where its name ends in .packed. @returns {Promise<Uint8Array<ArrayBuffer>>} */
  async read(/** @type {string} */ path) {
    const known = this.list[path];
    if (!known) throw new Mistake(`This page has no file ${path}.`);
    const bytes = this.inline ? fromBase64(this.inline[path]) : await this.fetched(path);
    if (bytes.length !== known.size || !(await isIntact(bytes, known.sha256))) {
      throw new Mistake(`The file ${path} is damaged: ${bytes.length} of ${known.size} bytes. Load the page again.`);
    }
    return path.endsWith(".packed") ? unzipped(bytes, path) : bytes;
  }

  /** JSON. */
  async json(/** @type {string} */ path) {
    return JSON.parse(new TextDecoder().decode(await this.read(path)));
  }

  /** A script module. */
  async module(/** @type {string} */ path) {
    const address = URL.createObjectURL(new Blob([await this.read(path)], { type: "text/javascript" }));
    try {
      return await import(address);
    } finally {
      URL.revokeObjectURL(address);
    }
  }

  async fetched(/** @type {string} */ path) {
    const answer = await fetch(this.address + path).catch(() => null);
    if (!answer?.ok || !answer.body)
      throw new Mistake(`The file ${path} could not be read. Is the server still there?`);
    const parts = [];
    const reader = answer.body.getReader();
    try {
      for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
        parts.push(piece.value);
        this.arrived(piece.value.length);
      }
    } catch {
      throw new Mistake(`The connection broke while ${path} was read. Load the page again.`);
    }
    return new Uint8Array(await new Blob(parts).arrayBuffer());
  }
}

/** Where the browser computes checksums (not on every address), the content is checked too. */
async function isIntact(bytes, sha256) {
  if (!sha256 || !globalThis.crypto?.subtle) return true;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("") === sha256;
}

async function unzipped(bytes, path) {
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch {
    throw new Mistake(`The file ${path} is damaged and cannot be unpacked. Load the page again.`);
  }
}
