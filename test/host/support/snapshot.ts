/** Everything of a host page that the guide must not change. */
export interface Snapshot {
  /** Names on `window`, and members of the builtins. */
  readonly globals: readonly string[];
  /** Title, hash, cookies and the like. */
  readonly page: Readonly<Record<string, unknown>>;
  /** Each node of the host: its own markup, and every computed style on its own line. */
  readonly nodes: readonly (readonly [markup: string, styles: string])[];
}

/** Takes a snapshot; runs in the page. Our elements, what becomes one, and their content are left out. */
export function snapshot(): Snapshot {
  const ours =
    'treatment-explorer, trial-explainer, [class*="-embed"], a[href*="#treatment-explorer"], a[href*="#trial-explainer"], script, [data-changes]';
  // These follow from the amount of content on the page, not from a style rule.
  const follows = /^(width|height|(block|inline)-size|(perspective|transform)-origin|inset.*|top|bottom|left|right)$/;
  const names = [...getComputedStyle(document.documentElement)].filter((name) => !follows.test(name));
  const styleOf = (element: Element) => {
    const style = getComputedStyle(element);
    return names.map((name) => `${name}: ${style.getPropertyValue(name)}`).join('\n');
  };
  const stored = (kind: 'localStorage' | 'sessionStorage') => {
    try {
      return window[kind].length;
    } catch {
      return 'not allowed';
    }
  };
  const builtins = {
    Object,
    Array,
    Function,
    String,
    Promise,
    Symbol,
    EventTarget,
    Node,
    Element,
    HTMLElement,
    Document,
  };
  const known = Object.entries(builtins).flatMap(([name, builtin]) =>
    [builtin, builtin.prototype].flatMap((owner) => Reflect.ownKeys(owner).map((key) => `${name}: ${String(key)}`)),
  );
  return {
    globals: [...Object.keys(window), ...known],
    page: {
      title: document.title,
      hash: location.hash,
      steps: history.length,
      cookies: document.cookie,
      local: stored('localStorage'),
      session: stored('sessionStorage'),
      sheets: document.styleSheets.length,
      adopted: document.adoptedStyleSheets.length,
      fonts: document.fonts.size,
    },
    nodes: [...document.querySelectorAll('*')]
      .filter((element) => !element.closest(ours))
      .map((element) => [(element.cloneNode(false) as Element).outerHTML, styleOf(element)]),
  };
}

/** The differences between two snapshots of a host, in words. */
export function changes(before: Snapshot, after: Snapshot, allowed: readonly string[]): string[] {
  const found: string[] = [];
  const was = new Set(before.globals);
  for (const name of after.globals) if (!was.has(name) && !allowed.includes(name)) found.push(`new global: ${name}`);
  for (const name of allowed) if (!after.globals.includes(name)) found.push(`missing global: ${name}`);
  for (const name of Object.keys(before.page))
    if (before.page[name] !== after.page[name]) found.push(`${name}: ${before.page[name]} -> ${after.page[name]}`);
  const marks = (nodes: Snapshot['nodes']) => nodes.map(([markup]) => markup).join('\n');
  if (marks(before.nodes) !== marks(after.nodes))
    return [...found, `nodes before:\n${marks(before.nodes)}\nafter:\n${marks(after.nodes)}`];
  for (const [at, [markup, styles]] of before.nodes.entries()) {
    const now = new Set(after.nodes[at]![1].split('\n'));
    for (const style of styles.split('\n')) if (!now.has(style)) found.push(`${markup} had ${style}`);
  }
  return found;
}
