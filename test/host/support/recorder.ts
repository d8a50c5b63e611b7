/** Everything that a curious script on the page recorded, each entry a line of JSON. */
export type Heard = readonly string[];

/**
 * Runs in the page before any other script. Records every call that could send data away, every event that reaches the window, every change
 * of the page's own nodes, and what the browser measures. As an auto-capturing tracker does, it records text and value of an
 * event's target. It does not join keys to words: a key logger has its own test.
 */
export function record(): void {
  const heard: string[] = [];
  Object.defineProperty(window, Symbol.for('heard'), { value: heard });
  const seen = new Set<string>();
  const plain = (_: string, value: unknown) => {
    if (value instanceof Node) return `${value.nodeName} ${value.textContent}`;
    if (value instanceof FormData || value instanceof URLSearchParams || value instanceof Headers) return [...value];
    if (value instanceof CSSStyleSheet) return [...value.cssRules].map(({ cssText }) => cssText);
    if (value instanceof Error) return value.message;
    return value === window ? 'window' : value;
  };
  const say = (...entry: unknown[]) => {
    const text = JSON.stringify(entry, plain);
    // A moving pointer would give the same entry a hundred times.
    if (!seen.has(text)) heard.push(text);
    seen.add(text);
  };

  const wrap = (owner: object, name: string) => {
    const own = Reflect.get(owner, name) as unknown;
    if (typeof own !== 'function') return;
    Reflect.set(owner, name, function (this: unknown, ...given: unknown[]) {
      say(name, ...given);
      return new.target ? Reflect.construct(own, given, own) : Reflect.apply(own, this, given);
    });
  };
  const watchSetter = (owner: object, name: string) => {
    const own = Object.getOwnPropertyDescriptor(owner, name)!;
    Object.defineProperty(owner, name, {
      ...own,
      set(value) {
        say('set', name, value);
        own.set!.call(this, value);
      },
    });
  };
  const kind = (name: string) => Reflect.get(window, name) as { prototype: object } | undefined;
  Reflect.set(window, 'dataLayer', []);
  wrap(Reflect.get(window, 'dataLayer') as object, 'push');
  for (const name of Object.keys(console)) wrap(console, name);
  const METHODS =
    'XMLHttpRequest: open send setRequestHeader, Navigator: sendBeacon share, Clipboard: writeText write, History: pushState replaceState, Navigation: navigate updateCurrentEntry, Storage: setItem, CookieStore: set, IDBFactory: open, IDBObjectStore: add put, CacheStorage: open, Cache: add put, MessagePort: postMessage, BroadcastChannel: postMessage, Performance: mark measure, HTMLFormElement: submit requestSubmit, HTMLAnchorElement: click, Document: write, ServiceWorkerContainer: register, SpeechSynthesis: speak';
  for (const [owner, names] of METHODS.split(', ').map((line) => line.split(': ')))
    for (const name of names!.split(' ')) if (kind(owner!)) wrap(kind(owner!)!.prototype, name);
  for (const name of 'WebSocket EventSource Worker SharedWorker BroadcastChannel Blob Notification RTCPeerConnection WebTransport'.split(
    ' ',
  ))
    wrap(window, name);
  for (const name of ['fetch', 'postMessage', 'open', 'print']) wrap(window, name);
  wrap(URL, 'createObjectURL');
  const SETTERS =
    'Document: cookie title adoptedStyleSheets, HTMLImageElement: src srcset, HTMLScriptElement: src, HTMLIFrameElement: src srcdoc, HTMLLinkElement: href, HTMLAnchorElement: href ping';
  for (const [owner, names] of SETTERS.split(', ').map((line) => line.split(': ')))
    for (const name of names!.split(' ')) watchSetter(kind(owner!)!.prototype, name);
  watchSetter(window, 'name');

  const types = new Set<string>();
  const listen = (type: string) => {
    if (types.has(type)) return;
    types.add(type);
    for (const capture of [true, false])
      addEventListener(
        type,
        (event) => {
          const { target } = event;
          const from = ['innerText', 'textContent', 'value', 'id', 'className'].map((name) =>
            Reflect.get(target ?? {}, name),
          );
          // A scripted event must come from the element, and not from a node inside it.
          const first = event.isTrusted ? undefined : event.composedPath()[0];
          const more = ['detail', 'message', 'reason', 'newURL'].map((name) => Reflect.get(event, name));
          const sent =
            event instanceof MessageEvent
              ? (event.data as unknown)
              : event.type === 'submit' && new FormData(target as HTMLFormElement);
          say('event', type, capture, (target as Element)?.nodeName, first, sent, ...more, ...from);
        },
        capture,
      );
  };
  for (const owner of [Window.prototype, window, Document.prototype, HTMLElement.prototype, SVGElement.prototype])
    for (const name of Object.getOwnPropertyNames(owner)) if (/^on[a-z]/.test(name)) listen(name.slice(2));
  const { dispatchEvent } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event) {
    listen(event.type);
    return dispatchEvent.call(this, event);
  };
  document.addEventListener('selectionchange', () => say('selected', String(getSelection())));
  (Reflect.get(window, 'navigation') as EventTarget).addEventListener('navigate', (event) =>
    say('navigate', (Reflect.get(event, 'destination') as { url: string }).url),
  );

  for (const type of PerformanceObserver.supportedEntryTypes)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const {
          target,
          element,
          largestContentfulPaint: paint,
        } = entry as unknown as Record<string, { element?: Node }>;
        say('measured', type, entry.name, target, element, paint?.element, Reflect.get(entry, 'detail'));
      }
    }).observe({ type });
  new MutationObserver((changes) => {
    for (const { type, target, attributeName, addedNodes } of changes)
      say(
        type,
        target.nodeName,
        attributeName && [attributeName, (target as Element).getAttribute(attributeName)],
        [...addedNodes].map((node) => (node as Element).outerHTML ?? node.textContent),
        type === 'characterData' && target.textContent,
      );
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}

/** The recorded entries; runs in the page. */
export const heard = () => Reflect.get(window, Symbol.for('heard')) as Heard;

/** Whether an entry is a call that could send data away. Left out: what the browser reports by itself, and printing of one element. */
export const carries = (line: string) =>
  !/^\["(event|selected|measured|childList|attributes|characterData|print)"|^\["set","adoptedStyleSheets"/.test(line);

/** What remains on the page, in its address and in the browser; runs in the page. */
export async function left(): Promise<string[]> {
  const sheets = (tree: Document | ShadowRoot) => tree.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
  const caught = await caches.keys();
  return [
    document.documentElement.outerHTML,
    location.href,
    document.title,
    name,
    document.cookie,
    JSON.stringify(history.state),
    JSON.stringify(Reflect.get(window, 'dataLayer')),
    ...Object.entries({ ...localStorage, ...sessionStorage }).flat(),
    ...(await indexedDB.databases()).map(({ name: database }) => String(database)),
    ...caught,
    ...sheets(document).map(({ cssText }) => cssText),
    ...Object.keys(window).filter((key) => !/^\d+$/.test(key)),
  ];
}

/** What a spying script found out. */
export interface Spied {
  /** Texts of the elements that were pressed. */
  readonly pressed: string;
  /** The pressed keys, joined. */
  readonly typed: string;
  /** The selected text. */
  readonly marked: string;
  /** The text of the shadow tree, and the answers. */
  readonly shown: string;
}

/** Runs in the page: reads the open shadow tree, which no handling of events can prevent. */
export function spy(): void {
  const [pressed, typed, marked] = [[], [], []] as string[][];
  addEventListener('click', (event) => pressed!.push((event.composedPath()[0] as Element).textContent), true);
  addEventListener('keydown', ({ key }) => typed!.push(key), true);
  document.addEventListener('selectionchange', () => marked!.push(String(getSelection())));
  const look = () => {
    const element = document.querySelector('treatment-explorer');
    const frame = document.querySelector('iframe');
    return [element?.shadowRoot?.textContent, JSON.stringify(element?.answers), frame?.contentDocument?.body.outerHTML];
  };
  Object.defineProperty(window, Symbol.for('spied'), {
    get: () => ({
      pressed: pressed!.join('\n'),
      typed: typed!.join(''),
      marked: marked!.join('\n'),
      shown: look().join('\n'),
    }),
  });
}

/** What the spying script found out; runs in the page. */
export const spied = () => Reflect.get(window, Symbol.for('spied')) as Spied;
