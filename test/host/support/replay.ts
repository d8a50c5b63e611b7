import type { Page } from 'playwright-core';

/** A node as rrweb records it. */
export interface RecordedNode {
  readonly id: number;
  /** rrweb's node type; 3 is a text node. */
  readonly type: number;
  readonly tagName?: string;
  readonly textContent?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly childNodes?: readonly RecordedNode[];
}

/** An event as rrweb records it, with the fields that the tests read. */
export interface RecordedEvent {
  readonly type: number;
  readonly data: {
    readonly source?: number;
    readonly node?: RecordedNode;
    readonly adds?: readonly { readonly node: RecordedNode }[];
    readonly texts?: readonly { readonly value: string }[];
    readonly positions?: readonly { readonly id: number; readonly x: number; readonly y: number }[];
    readonly id?: number;
  };
}

/** rrweb's numbers for the sources of incremental events. */
export const SOURCE = { mouseInteraction: 2 } as const;

/** Options that make rrweb record everything that it can. */
export const EVERYTHING = `recordCanvas: true, recordCrossOriginIframes: true, collectFonts: true, inlineImages: true, checkoutEveryNth: 40,
  userTriggeredOnInput: true, maskAllInputs: false, sampling: { mousemove: 20, mouseInteraction: true, scroll: 20, input: 'all' }`;

export const RRWEB = '<script src="/modules/rrweb/umd/rrweb.min.js"></script>';

/** Begins to record a page. Called without `options`, rrweb has its defaults. */
export async function beginReplay(page: Page, options = ''): Promise<void> {
  await page.evaluate(`Object.defineProperty(window, Symbol.for('events'), { value: [] });
    rrweb.record({ emit: (event) => window[Symbol.for('events')].push(JSON.stringify(event)), ${options} })`);
}

/** The recorded events, each a line of JSON. */
export const replayed = (page: Page) =>
  page.evaluate(() => Reflect.get(window, Symbol.for('events')) as readonly string[]);

/** Every node and every text in a recording. */
export function inRecord(lines: readonly string[]): {
  nodes: RecordedNode[];
  texts: string[];
  events: RecordedEvent[];
} {
  const events = lines.map((line) => JSON.parse(line) as RecordedEvent);
  const nodes: RecordedNode[] = [];
  const visit = (node: RecordedNode) => {
    nodes.push(node);
    node.childNodes?.forEach(visit);
  };
  for (const { data } of events) {
    if (data.node) visit(data.node);
    for (const { node } of data.adds ?? []) visit(node);
  }
  const changed = events.flatMap(({ data }) => data.texts ?? []).map(({ value }) => value);
  return {
    nodes,
    events,
    texts: [...nodes.filter(({ type }) => type === 3).map(({ textContent }) => textContent!), ...changed],
  };
}
