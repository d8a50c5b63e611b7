import { describe, test } from 'node:test';
import { CLASSIC, EXPLORER, MODULE, TRIAL } from './support/host-page.js';
import { hosts, STUDY } from './support/hosts.js';
import { built, OTHER_VERSION, otherVersion } from './support/site.js';
import { visitExplorer, visitTrial } from './support/visitor.js';

const host = hosts();
const one = { globals: ['TreatmentGuide'] };
const script = (src: string, attributes = '') => `<script ${attributes} src="${src}"></script>`;
const module = (name: string) => script(`/dist/${name}`, 'type="module"');
const both = {
  visit: async (page: import('playwright-core').Page) => {
    await visitTrial(page.locator('trial-explainer'), STUDY);
    await visitExplorer(page.locator('treatment-explorer'));
  },
};

describe('which file', { concurrency: 2 }, () => {
  test('the module shows both elements', () => host.works({ body: TRIAL + EXPLORER }, both));
  test('the classic script shows both, and adds one name to window', () =>
    host.works({ head: CLASSIC, body: EXPLORER + TRIAL }, { ...both, ...one }));
  test('the explorer has a separate file', () => host.works({ head: module('treatment-explorer.js') }));
  test('the trial explainer has a separate file', () =>
    host.works(
      { head: module('trial-explainer.js'), body: TRIAL },
      { visit: (page) => visitTrial(page.locator('trial-explainer'), STUDY) },
    ));
  test('the two files of one element each work side by side', () =>
    host.works({ head: module('trial-explainer.js') + module('treatment-explorer.js'), body: EXPLORER + TRIAL }, both));
  test('the file of one element leaves the other element to the file of both', () =>
    host.works(
      { head: module('treatment-explorer.js') + MODULE, body: EXPLORER + TRIAL },
      { ...both, warnings: [/<treatment-explorer> \S+ is not used: version \S+ was here first/] },
    ));
});

describe('where and when the script is loaded', { concurrency: 2 }, () => {
  const classic = (attributes: string) => script('/dist/treatment-guide.classic.js', attributes);
  test('a module after the tag', () => host.works({ head: '', end: MODULE }));
  test('an async module', () => host.works({ head: script('/dist/treatment-guide.js', 'type="module" async=""') }));
  test('a classic script in the head, without defer', () => host.works({ head: CLASSIC }, one));
  test('a classic script with defer', () => host.works({ head: classic('defer=""') }, one));
  test('a classic script with async', () => host.works({ head: classic('async=""') }, one));
  test('a classic script after the tag', () => host.works({ head: '', end: CLASSIC }, one));

  /** A script of the host that inserts ours. */
  let loaders = 0;
  const loader = (body: string) => {
    loaders += 1;
    host.site.put(`/loader-${loaders}.js`, { body });
    return script(`/loader-${loaders}.js`);
  };
  const insert = (type: string, name: string) =>
    `var s = document.createElement('script'); s.type = '${type}'; s.src = '/dist/${name}'; document.body.appendChild(s);`;
  test('inserted by another script after the page has loaded', () =>
    host.works({
      head: loader(
        `addEventListener('load', function () { setTimeout(function () { ${insert('module', 'treatment-guide.js')} }) })`,
      ),
    }));
  test('inserted by a tag manager, which knows only classic scripts', () =>
    host.works(
      {
        head: loader(`(function (w, d, s) { w.dataLayer = w.dataLayer || []; w.dataLayer.push({ event: 'gtm.js' });
          var first = d.getElementsByTagName(s)[0], made = d.createElement(s);
          made.async = true; made.src = '/dist/treatment-guide.classic.js'; first.parentNode.insertBefore(made, first);
        })(window, document, 'script')`),
      },
      one,
    ));
  test('held back by an optimizer until the visitor does something', () =>
    host.works(
      {
        head: loader(
          `addEventListener('mousemove', function () { ${insert('module', 'treatment-guide.js')} }, { once: true })`,
        ),
      },
      {
        visit: async (page) => {
          await page.mouse.move(50, 50);
          await visitExplorer(page.locator('treatment-explorer'));
        },
      },
    ));
  test('moved to another address by an optimizer: it needs no file beside it', () => {
    host.site.put('/cache/a1b2c3.js', { body: built('treatment-guide.js') });
    return host.works({ head: script('/cache/a1b2c3.js', 'type="module"') });
  });
});

describe('more than one script', { concurrency: 2 }, () => {
  const again = [/<treatment-explorer> \S+ is not used/, /<trial-explainer> \S+ is not used/];
  test('the same module twice is loaded once', () => host.works({ head: MODULE + MODULE }));
  test('the same module under two addresses: the first wins and says so', () =>
    host.works({ head: MODULE + script('/dist/treatment-guide.js?ver=2', 'type="module"') }, { warnings: again }));
  test('the classic script twice: the first wins', () =>
    host.works({ head: CLASSIC + CLASSIC }, { ...one, warnings: again }));
  test('classic and module together: the first wins', () =>
    host.works({ head: MODULE + CLASSIC }, { ...one, warnings: again }));

  for (const [name, head, warning] of [
    [
      'an older script after a newer one',
      [MODULE, script('/newer.js')],
      `0\\.\\d+\\.\\d+ is not used: version ${OTHER_VERSION} was`,
    ],
    [
      'a newer script after an older one',
      [CLASSIC, script('/newer.js')],
      `${OTHER_VERSION} is not used: version 0\\.\\d+\\.\\d+ was`,
    ],
  ] as const)
    test(`${name}: the first wins, and both versions are named`, () => {
      host.site.put('/newer.js', { body: otherVersion('treatment-guide.classic.js') });
      const warnings = [new RegExp(`<treatment-explorer> ${warning}`), new RegExp(`<trial-explainer> ${warning}`)];
      return host.works({ head: head.join('') }, { ...one, warnings, without: { head: '' } });
    });
});

describe('scripts joined in one file', { concurrency: 2 }, () => {
  const guide = built('treatment-guide.classic.js').toString();
  for (const [name, glue, path] of [
    ['with nothing between them', '', '/glued-1.js'],
    ['with semicolons', ';', '/glued-2.js'],
    ['with line ends', '\n', '/glued-3.js'],
  ] as const)
    test(`the classic script between two others, ${name}`, () => {
      host.site.put(path, {
        body: ['var first = function () { return 1 }', guide, '(function () { window.last = first() })()'].join(glue),
      });
      return host.works(
        { head: script(path) },
        { globals: ['TreatmentGuide', 'first', 'last'], without: { head: '' } },
      );
    });
  test('joined modules do not run, as with any modules: the link stays', () => {
    host.site.put('/glued.mjs', { body: `${built('treatment-explorer.js')}\n${built('trial-explainer.js')}` });
    return host.fallsBack({ head: script('/glued.mjs', 'type="module"') }, { errors: [/already been declared/] });
  });
});
