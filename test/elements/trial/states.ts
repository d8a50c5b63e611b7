import { longRecord } from './long-record.js';
import { en, explained, inline, observational, randomized, stopped, type Trial, trial } from './support.js';

const ATTRIBUTES = 'contact-href="tel:+1-555-0100" site="Springfield"';
const INSIDE = '<span slot="interpreter">Free interpreters: ask any member of staff.</span>';
const open = async (page: Trial) => page.openAll();

/** Every state of the page that looks different, for what must be true in all of them. */
export const STATES: Readonly<Record<string, () => Promise<Trial>>> = {
  'no record': () => trial(ATTRIBUTES, INSIDE),
  'no record, everything open': async () => open(await trial(ATTRIBUTES, INSIDE)),
  'a record': () => trial(ATTRIBUTES, inline(randomized()) + INSIDE),
  'a record, everything open': async () => open(await trial(ATTRIBUTES, inline(randomized()) + INSIDE)),
  'a long record, everything open': async () => open(await trial(ATTRIBUTES, inline(longRecord()) + INSIDE)),
  'a study that watches, everything open': async () => open(await explained(observational(), ATTRIBUTES)),
  'a stopped study': () => explained(stopped(), ATTRIBUTES),
  'a record that says nearly nothing': () =>
    explained({ protocolSection: { identificationModule: { acronym: 'X' } } }, ATTRIBUTES),
  'a list of conditions that somebody goes through': async () =>
    (await explained(longRecord(), ATTRIBUTES, INSIDE)).press(en.trial.mine.begin),
  'a list of studies': () => explained([randomized(), observational(), stopped()], ATTRIBUTES, INSIDE),
  'a record that cannot be read': () => explained('<html>', `${ATTRIBUTES} nct-id="NCT99999901"`, INSIDE),
  'a study that can be fetched': () => trial(`${ATTRIBUTES} nct-id="NCT99999901"`, INSIDE),
  'a study on its way': () => trial(`${ATTRIBUTES} record-src="never.json"`, INSIDE),
  'a deep heading level': () => explained(randomized(), `${ATTRIBUTES} heading-level="5"`),
};

const own = window.fetch;

/** Makes every request wait for ever, so that the loading state can be tested. */
export function filesNeverCome(): void {
  before(() => {
    window.fetch = () => new Promise(() => {});
  });
  after(() => {
    window.fetch = own;
  });
}
