import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { hosts } from './support/hosts.js';
import { built } from './support/site.js';
import { attributes, box, link, settled } from './support/upgraded.js';

const host = hosts();
const ELEMENTS = { explorer: 'treatment-explorer', trial: 'trial-explainer' } as const;
type Element = (typeof ELEMENTS)[keyof typeof ELEMENTS];
/** The options that a way of placing accepts, by element. */
type Taken = Readonly<Record<Element, readonly string[]>>;

const read = (path: string) => readFileSync(path, 'utf8');
const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const both = (of: (element: Element) => readonly string[]): Taken => ({
  'treatment-explorer': of('treatment-explorer'),
  'trial-explainer': of('trial-explainer'),
});

/** The rows of the table in the docs, by way of placing. */
function documented(): Record<string, Taken> {
  const [, head = '', rows = ''] = /\n\| option \|([^\n]*)\|\n\| ---[^\n]*\n((?:\|[^\n]*\n)+)/.exec(
    read('docs/for-web-teams.md'),
  )!;
  const cells = rows
    .trim()
    .split('\n')
    .map((row) => row.split('|').map((cell) => cell.trim()));
  const ways = head.split('|').map((way) => way.trim());
  return Object.fromEntries(
    ways.map((way, at) => [
      way,
      both((element) =>
        cells
          .filter((row) => row[at + 2] === 'both' || ELEMENTS[row[at + 2] as keyof typeof ELEMENTS] === element)
          .map((row) => row[1]!.replaceAll('`', ''))
          .sort(),
      ),
    ]),
  );
}

/** Reads a constant from PHP source: for each `'element' => [...]` or `array(...)`, the names that it lists as keys or alone. */
function inPhp(path: string, name: string): Taken {
  const [, body = ''] = new RegExp(`const ${name}\\s*= (?:\\[|array\\()([\\s\\S]*?)\\n\\s*[\\])]+;`).exec(read(path))!;
  return both((element) => {
    const [, own = ''] = new RegExp(`'${element}'\\s*=> (?:\\[|array\\()([\\s\\S]*?)(?:\\n    \\]|\\]|\\)),`).exec(
      body,
    )!;
    const keys = own.includes('=>') ? own.matchAll(/'([\w-]+)' =>/g) : own.matchAll(/'([\w-]+)'/g);
    return [...keys].map(([, key]) => key!).sort();
  });
}

const manifest = JSON.parse(built('custom-elements.json').toString()) as {
  modules: { declarations?: { tagName?: string; attributes?: { name: string }[] }[] }[];
};
const OF_TAG = both((element) =>
  manifest.modules
    .flatMap(({ declarations }) => declarations ?? [])
    .find(({ tagName }) => tagName === element)!
    .attributes!.map(({ name }) => name)
    .sort(),
);
const WORDPRESS = 'integrations/wordpress/includes/class-treatment-guide-options.php';
const DRUPAL = 'integrations/drupal/treatment_guide/src/Options.php';

/** Writes every option on a box or link that the script upgrades, and gives the options that its element then has. */
async function upgraded(write: (options: readonly (readonly [string, string])[], element: Element) => string) {
  const taken: Partial<Record<Element, string[]>> = {};
  for (const element of Object.values(ELEMENTS)) {
    const all = [...new Set(Object.values(OF_TAG).flat())];
    const body = write(
      all.map((name) => [name, 'x'] as const),
      element,
    );
    const { page } = await host.open({ body });
    await settled(page);
    const [found] = await attributes(page, element);
    taken[element] = Object.keys(found!)
      .filter((name) => OF_TAG[element].includes(name))
      .sort();
    await page.close();
  }
  return taken as Taken;
}

test('docs/for-web-teams.md lists exactly the options that each way accepts', async () => {
  const docs = documented();
  const blocks = both((element) => {
    const file = `integrations/wordpress/blocks/${element.split('-')[0] === 'trial' ? 'trial' : 'explorer'}/block.json`;
    const names = Object.keys((JSON.parse(read(file)) as { attributes: object }).attributes).map(kebab);
    return names.filter((name) => !/^(href|label)$/.test(name)).sort();
  });
  const inLink = /const IN_LINK = array\(([^)]*)\)/.exec(read(WORDPRESS))![1]!;
  const ofLink = [...inLink.matchAll(/'([\w-]+)'/g)].map(([, name]) => name!);
  assert.deepEqual(docs, {
    tag: OF_TAG,
    class: await upgraded((options, element) =>
      box(options.map(([name, value]) => `data-${name}="${value}"`).join(' '), element),
    ),
    link: await upgraded((options, element) =>
      link(`/guide.html#${element}?${options.map((option) => option.join('=')).join('&')}`),
    ),
    'WordPress block': blocks,
    'WordPress shortcode, tag': inPhp(WORDPRESS, 'NAMES'),
    'WordPress address, link': both((element) => OF_TAG[element].filter((name) => ofLink.includes(name))),
    'Drupal block': inPhp(DRUPAL, 'ALL'),
    'Drupal token': inPhp(DRUPAL, 'IN_TEXT'),
  });
});

test('the first table of docs/for-web-teams.md explains each option of the tags', () => {
  const [, table = ''] = /\n\| attribute \| of \|[^\n]*\n((?:\|[^\n]*\n)+)/.exec(read('docs/for-web-teams.md'))!;
  const rows = [...table.matchAll(/^\| (`[^|]*) \| (both|explorer|trial) \| /gm)];
  const meant = both((element) =>
    rows
      .filter(([, , of]) => of === 'both' || ELEMENTS[of as keyof typeof ELEMENTS] === element)
      .flatMap(([, names]) => [...names!.matchAll(/`([\w-]+)`/g)].map(([, name]) => name!))
      .sort(),
  );
  assert.deepEqual(meant, OF_TAG);
});
