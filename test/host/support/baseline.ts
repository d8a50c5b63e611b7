import { readFileSync } from 'node:fs';

/** The oldest browsers that the guide runs in: docs/hosts.md. */
export const BASELINE = { chrome: 110, firefox: 115, safari: 16.4 } as const;

interface Support {
  readonly version_added: string | boolean | null;
  readonly flags?: unknown;
}
interface Feature {
  readonly __compat?: { readonly support: Readonly<Record<string, Support | readonly Support[]>> };
  readonly [name: string]: unknown;
}

/** Whether one of the three lacks it, or has it only in a later version. Versions such as "≤80" and "preview" mean what they mean at MDN. */
function isNewer({ __compat }: Feature): boolean {
  if (!__compat) return false;
  return Object.entries(BASELINE).some(([browser, oldest]) => {
    const [first] = [__compat.support[browser] ?? []].flat() as Support[];
    if (!first || first.flags || !first.version_added) return true;
    if (first.version_added === true) return false;
    return !(Number.parseFloat(first.version_added.replace('≤', '')) <= oldest);
  });
}

/** Names of interfaces and members (such as `URL.canParse`) that a browser of the baseline may lack, from MDN's browser data. */
export function newerThanBaseline(): string[] {
  const { api, javascript } = JSON.parse(readFileSync('node_modules/@mdn/browser-compat-data/data.json', 'utf8')) as {
    api: Record<string, Feature>;
    javascript: { builtins: Record<string, Feature> };
  };
  return [...Object.entries(api), ...Object.entries(javascript.builtins)].flatMap(([owner, feature]) => {
    if (isNewer(feature)) return [owner];
    const members = Object.entries(feature).filter(([name]) => /^\w+$/.test(name) && name !== '__compat');
    return members.filter(([, member]) => isNewer(member as Feature)).map(([name]) => `${owner}.${name}`);
  });
}

/** Deletes all of them from a page; runs there before any other script. */
export function makeOld(names: readonly string[]): void {
  for (const name of names) {
    const [owner = '', rest = ''] = name.split('.');
    const member = rest.replace(/_static$/, '').replace(/^(\w+)_event$/, 'on$1');
    if (!rest) Reflect.deleteProperty(window, owner);
    else if (owner === 'Window') Reflect.deleteProperty(window, member);
    else {
      const thing = Reflect.get(window, owner) as { prototype?: object } | undefined;
      // This data lists the constructor as a member of its interface.
      if (!thing || member === owner) continue;
      Reflect.deleteProperty(thing, member);
      if (thing.prototype) Reflect.deleteProperty(thing.prototype, member);
    }
  }
}
