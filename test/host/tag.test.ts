import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { EXPLORER, TRIAL } from './support/host-page.js';
import { hosts, STUDY } from './support/hosts.js';
import { answer, en, guide, next, openTreatment, visitExplorer, visitTrial } from './support/visitor.js';

const host = hosts();
const explorer = (page: Page) => page.locator('treatment-explorer');
const begin = (page: Page) => explorer(page).getByRole('button', { name: en.start.answer }).click();
const unclosed = /holds more than its fallback, which stays visible. Is its closing tag missing/;

describe('where the tag is in the page', { concurrency: 2 }, () => {
  for (const tag of ['<treatment-explorer/>', '<treatment-explorer contact-href="tel:+1-555-0100">'])
    test(`never closed, ${tag} hides nothing of what follows`, () =>
      host.works(
        { body: tag },
        {
          warnings: [unclosed],
          visit: async (page) => {
            await visitExplorer(explorer(page));
            for (const text of [
              'Bring a list of your medicines.',
              'Your first visit',
              '8 to 5',
              'A hospital that does not exist',
            ])
              assert.ok(await page.getByText(text).isVisible(), text);
            await page.getByLabel('Word').fill('it can be used');
          },
        },
      ));
  test('<trial-explainer/> hides nothing of what follows', () =>
    host.works(
      { body: '<trial-explainer/>' },
      {
        warnings: [unclosed],
        visit: async (page) => {
          await visitTrial(page.locator('trial-explainer'));
          assert.ok(await page.getByText('Bring a list of your medicines.').isVisible());
        },
      },
    ));
  test('inside a paragraph', () => host.works({ body: `<p>Read this: ${EXPLORER} and ask us.</p>` }));
  test('inside a table cell, a list and a closed disclosure that is opened', () =>
    host.works(
      {
        body: `<table data-changes=""><tr><td><ul><li><details><summary>More</summary>${EXPLORER}</details></li></ul></td></tr></table>`,
      },
      {
        visit: async (page) => {
          await page.getByText('More').click();
          await visitExplorer(explorer(page));
        },
      },
    ));
  test('empty', () => host.works({ body: '<treatment-explorer></treatment-explorer>' }));
  test('in capital letters', () => host.works({ body: '<TREATMENT-EXPLORER VIEW="start"></TREATMENT-EXPLORER>' }));
  test('inside a form it submits nothing: Enter and every button stay in the guide', () =>
    host.works(
      { body: `<form action="/sent" id="outer"><input name="name" value="x"/>${EXPLORER}<button>Send</button></form>` },
      {
        visit: async (page) => {
          const before = page.url();
          await visitExplorer(explorer(page));
          await explorer(page).getByRole('button', { name: en.nav.questions, exact: true }).click();
          await explorer(page).getByRole('radio').first().focus();
          await page.keyboard.press('Enter');
          await explorer(page).getByRole('button', { name: en.nav.browse, exact: true }).click();
          await explorer(page).getByRole('textbox').fill('liver');
          await page.keyboard.press('Enter');
          const sent = await page.evaluate(() => [
            ...new FormData(document.querySelector<HTMLFormElement>('#outer')!).keys(),
          ]);
          assert.deepEqual(sent, ['name'], 'the form knows only its own fields');
          assert.equal(page.url(), before);
        },
      },
    ));
  test('twenty on a page, each with its own answers', () =>
    host.works(
      { body: EXPLORER.repeat(20) },
      {
        visit: async (page) => {
          await visitExplorer(explorer(page).first());
          await visitExplorer(explorer(page).last());
          const given = await explorer(page).evaluateAll((all) =>
            all.map((each) => Object.keys((each as HTMLElementTagNameMap['treatment-explorer']).answers).length),
          );
          assert.deepEqual(given, [1, ...Array(18).fill(0), 1]);
        },
      },
    ));
});

describe('a page that changes', { concurrency: 2 }, () => {
  test('inserted by innerHTML', () =>
    host.works(
      { body: '<div id="later"></div>' },
      {
        visit: async (page) => {
          await page.evaluate((html) => {
            document.querySelector('#later')!.innerHTML = html;
          }, EXPLORER + TRIAL);
          await visitTrial(page.locator('trial-explainer'), STUDY);
          await visitExplorer(explorer(page));
        },
      },
    ));
  for (const [name, move] of [
    ['moved', (element: Element) => document.querySelector('footer')!.append(element)],
    [
      'taken away and put back later',
      (element: Element) => {
        element.remove();
        return new Promise<void>((done) => {
          setTimeout(() => {
            document.querySelector('main')!.append(element);
            done();
          });
        });
      },
    ],
  ] as const)
    test(`${name}, it stays in the same view and keeps the answers`, () =>
      host.works(
        { body: EXPLORER },
        {
          visit: async (page) => {
            await begin(page);
            await answer(explorer(page), 'primary', 'breast');
            await explorer(page).evaluate(move);
            assert.ok(await explorer(page).locator('input[value="breast"]').isChecked());
            await next(explorer(page));
            await explorer(page).locator('[data-question="amount"]').waitFor();
            await openTreatment(explorer(page));
          },
        },
      ));
  test('in a shadow root of the host, next to the other element', () => {
    host.site.put('/box.js', {
      body: `customElements.define('host-box', class extends HTMLElement { connectedCallback() {
        this.attachShadow({ mode: 'open' }).innerHTML = '<style>p { color: red } * { letter-spacing: 3px }</style><p>Box</p>${EXPLORER + TRIAL}';
      } })`,
    });
    return host.works(
      {
        head: `<script src="/dist/treatment-guide.classic.js"></script><script src="/box.js" defer></script>`,
        body: '<host-box></host-box>',
      },
      {
        globals: ['TreatmentGuide'],
        visit: async (page) => {
          await visitTrial(page.locator('trial-explainer'), STUDY);
          await visitExplorer(explorer(page));
          await openTreatment(explorer(page), guide.treatments.find(({ id }) => id === 'clinical-trials')!.name);
          await explorer(page).getByRole('button', { name: en.treatment.trial }).click();
          assert.equal(
            await page.evaluate(() => document.querySelector('host-box')!.shadowRoot!.activeElement?.localName),
            'trial-explainer',
            'the link to the other element finds it',
          );
        },
      },
    );
  });
});
