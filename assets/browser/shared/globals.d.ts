// What our scripts find on a page and leave there.

/** What gradio gives to the script of a component. */
interface Component {
  props: any;
  trigger: (event: string, detail?: unknown) => void;
  server?: Record<string, (question: unknown) => Promise<any>>;
  watch: (name: string, changed: () => void) => void;
  upload?: unknown;
}

interface Window {
  /** Plotly's own script leaves this. */
  Plotly: any;
  /** Address → a promise of what was asked for. */
  fetched: Record<string, Promise<any>>;
  /** Address of a component's script → what starts the component in an element. */
  begins: Record<string, (element: Element, component: Component) => void>;
  /** The player that stands on the page before gradio has built its own. */
  early?: { address: string; handOver: (element: Element, component: Component) => void };
}

interface Element {
  /** Plotly adds this to the box of a chart. */
  on?: (event: string, listener: (found: any) => void) => void;
}

interface Uint8ArrayConstructor {
  fromBase64?: (text: string) => Uint8Array<ArrayBuffer>;
}
