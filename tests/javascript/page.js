// As much of a browser as modules without drawing need: elements with attributes and children, time that is moved by
// hand, and a canvas pen that writes down what it is asked to do.

/** An element that remembers what it was given. */
export class FakeElement {
  constructor(tag = "div") {
    this.tag = tag;
    this.attributes = {};
    this.children = [];
    this.listeners = {};
    this.textContent = "";
    this.dataset = {};
    this.hidden = false;
  }

  setAttribute(name, value) {
    this.attributes[name] = String(value);
    if (name === "value") this.value = String(value);
    if (name === "type") this.type = value;
  }

  getAttribute(name) {
    return this.attributes[name] ?? null;
  }

  addEventListener(name, listener) {
    this.listeners[name] = listener;
  }

  append(...children) {
    this.children.push(...children);
    if (this.tag === "select") {
      const chosen = children.find((child) => child.attributes?.selected !== undefined);
      if (chosen) this.value = chosen.value;
    }
  }

  replaceChildren(...children) {
    this.children = children;
  }

  setPointerCapture() {}

  focus() {}

  click() {
    this.listeners.click?.({ target: this });
  }

  /** All elements below with a tag. */
  all(tag) {
    const inside = this.children.filter((child) => child instanceof FakeElement);
    return [...inside.filter((child) => child.tag === tag), ...inside.flatMap((child) => child.all(tag))];
  }

  /** Its words, and those of all elements below. */
  get words() {
    return this.textContent + this.children.map((child) => child.words ?? child).join("");
  }
}

/** A canvas of a fixed size whose pen writes down every line and every text. */
export class FakeCanvas extends FakeElement {
  constructor(width, height) {
    super("canvas");
    Object.assign(this, { clientWidth: width, clientHeight: height, lines: [], texts: [], bars: [], width, height });
    const path = [];
    this.pen = {
      beginPath: () => path.splice(0),
      moveTo: (x, y) => path.push([x, y]),
      lineTo: (x, y) => path.push([x, y]),
      stroke: () => this.lines.push({ ink: this.pen.strokeStyle, points: [...path] }),
      fillRect: (x, y, width, height) => this.bars.push({ ink: this.pen.fillStyle, x, y, width, height }),
      fillText: (text, x, y) => this.texts.push({ ink: this.pen.fillStyle, text, x, y }),
      measureText: (text) => ({ width: 6 * text.length }),
    };
    for (const name of ["setTransform", "clearRect", "setLineDash", "arc", "fill"]) this.pen[name] = () => {};
  }

  getContext() {
    return this.pen;
  }
}

/** The globals of a page. */
export function openPage() {
  globalThis.document = { createElement: (tag) => new FakeElement(tag) };
  globalThis.window = { devicePixelRatio: 1 };
}

/** Time that stands until it is moved: performance.now, setTimeout and requestAnimationFrame. */
export class FakeTime {
  constructor() {
    this.now = 0;
    this.waiting = [];
    const after = (milliseconds, act) => this.waiting.push({ at: this.now + milliseconds, act });
    performance.now = () => this.now;
    globalThis.setTimeout = (act, milliseconds = 0, ...words) => after(milliseconds, () => act(...words));
    globalThis.clearTimeout = () => {};
    globalThis.requestAnimationFrame = (act) => after(16, act);
  }

  /** So many milliseconds pass; everything that was waiting for them happens, in its order. */
  pass(milliseconds) {
    const end = this.now + milliseconds;
    for (;;) {
      const next = this.waiting.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
      if (!next) break;
      this.waiting.splice(this.waiting.indexOf(next), 1);
      this.now = Math.max(this.now, next.at);
      next.act();
    }
    this.now = end;
  }

  /** The same, with room for promises between: for what waits for an answer before it waits for time. */
  async passSlowly(milliseconds, pieces = 200) {
    for (let i = 0; i < pieces; i++) {
      for (let turn = 0; turn < 8; turn++) await null;
      this.pass(milliseconds / pieces);
    }
  }
}
