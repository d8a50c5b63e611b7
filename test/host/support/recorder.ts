/** Everything that a curious script on the page got to know, one entry a line of JSON. */
export type Heard = readonly string[];

/**
 * Runs in the page before any other script: records all that could carry something away, every event that reaches the window, and every
 * change of the page's own nodes. As an auto-capturing tracker does, it notes the text and the value of what an event says it came from.
 */
export function record(): void {
  const heard: string[] = [];
  Object.defineProperty(window, Symbol.for('heard'), { value: heard });
  const seen = new Set<string>();
  const say = (...entry: unknown[]) => {
    const text = JSON.stringify(entry, (_, value) =>
      value instanceof Node ? value.nodeName : value === window ? 'window' : value,
    );
    // A pointer that moves says the same a hundred times.
    if (!seen.has(text)) heard.push(text);
    seen.add(text);
  };
  const wrap = (owner: object | undefined, name: string) => {
    const own = owner && (Reflect.get(owner, name) as unknown);
    if (typeof own !== 'function') return;
    Reflect.set(owner!, name, function (this: unknown, ...given: unknown[]) {
      say(name, ...given);
      return new.target ? Reflect.construct(own, given) : Reflect.apply(own, this, given);
    });
  };
  const setter = (owner: object, name: string) => {
    const own = Object.getOwnPropertyDescriptor(owner, name)!;
    Object.defineProperty(owner, name, {
      ...own,
      set(value) {
        say('set', name, value);
        own.set!.call(this, value);
      },
    });
  };
  Reflect.set(window, 'dataLayer', []);
  for (const [owner, names] of [
    [window, 'fetch WebSocket EventSource postMessage open Worker SharedWorker'],
    [XMLHttpRequest.prototype, 'open send'],
    [navigator, 'sendBeacon'],
    [navigator.clipboard, 'writeText write'],
    [History.prototype, 'pushState replaceState'],
    [Reflect.get(window, 'navigation'), 'navigate updateCurrentEntry'],
    [Storage.prototype, 'setItem'],
    [IDBFactory.prototype, 'open'],
    [window.caches, 'open'],
    [MessagePort.prototype, 'postMessage'],
    [BroadcastChannel.prototype, 'postMessage'],
    [Performance.prototype, 'mark measure'],
    [console, Object.keys(console).join(' ')],
    [Reflect.get(window, 'dataLayer'), 'push'],
  ] as const)
    for (const name of names.split(' ')) wrap(owner as object, name);
  setter(Document.prototype, 'cookie');
  setter(Document.prototype, 'title');
  setter(window, 'name');

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
          say('event', type, capture, target, (event as CustomEvent).detail, ...from);
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
  new MutationObserver((changes) => {
    for (const { type, target, attributeName, addedNodes } of changes)
      say(
        type,
        target,
        attributeName && [attributeName, (target as Element).getAttribute(attributeName)],
        [...addedNodes].map((node) => (node as Element).outerHTML ?? node.textContent),
        type === 'characterData' && target.textContent,
      );
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}

/** What was heard; runs in the page. */
export const heard = () => Reflect.get(window, Symbol.for('heard')) as Heard;
