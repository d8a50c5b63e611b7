import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** Result for a criterion, remarks, and the tests that prove it. */
type Row = readonly [met: 's' | 'p' | 'n', remarks: string, ...tests: string[]];
type Tables = Readonly<Record<'A' | 'AA' | 'AAA', Readonly<Record<string, Row>>>>;

const MET = { s: 'Supports', p: 'Partially Supports', n: 'Not Applicable' } as const;
const at = (path: string) => new URL(`../${path}`, import.meta.url);
const read = (path: string) => readFileSync(at(path), 'utf8');

/** The file of a test, and a part of its title. */
function named(test: string): [file: string, name: string] {
  const cut = test.indexOf(': ');
  return [`test/${test.slice(0, cut)}.test.ts`, test.slice(cut + 2)];
}

function shown(test: string): string {
  const [file, name] = named(test);
  if (!read(file).includes(name)) throw new Error(`${file}: there is no test "${name}"`);
  return `\`${file}\`: ${name}`;
}

function table(rows: Readonly<Record<string, Row>>): string {
  const lines = Object.entries(rows).map(
    ([criterion, [met, remarks, ...tests]]) =>
      `| ${criterion} | ${MET[met]} | ${[remarks, ...tests.map(shown)].filter(Boolean).join('<br>')} |`,
  );
  return `| Criteria | Conformance Level | Remarks and Explanations |\n| --- | --- | --- |\n${lines.join('\n')}\n`;
}

/** The accessibility conformance report, as Markdown. */
export function accessibilityReport(): string {
  const tables = parse(read('scripts/accessibility/criteria.yaml')) as Tables;
  const { version } = JSON.parse(read('package.json')) as { version: string };
  return `# Accessibility conformance report

In the form of VPAT® 2.5 (WCAG edition). Made by \`npm run accessibility\` from \`scripts/accessibility/criteria.yaml\` and the names of tests; a test fails
when it is stale or when a named test is gone.

- **Product:** treatment-guide ${version}, the elements \`<treatment-explorer>\` and \`<trial-explainer>\`, in English and Spanish.
- **What was evaluated:** the elements with the colors that come with them, on plain pages. The page around is the hospital's.
- **How:** by its makers, with automatic tests alone: axe-core in every view, light, dark, at 320 px, with text of twice the size, from right to left, in
  Spanish and in forced colors; keys, focus, sizes, contrast and what is said aloud in Chromium; the component tests in Firefox and WebKit too.
- **What that is worth:** automatic tests find a part of what hinders people. **Nobody has yet tried it with a screen reader**, and no person with a
  disability has been asked. "Supports" below means: the tests named show it, and the makers know of no gap.

## Level A

${table(tables.A)}
## Level AA

${table(tables.AA)}
## Level AAA: three that it sets out to meet

The others of level AAA were not evaluated.

${table(tables.AAA)}
## Known gaps

- No test with assistive technology or with people (see below).
- A record of a trial is shown in its own words, which are English and often hard; only what we say about it is plain.
- In a language that is only begun, English sentences stand among others without a mark of their language. The guide says so in every view.
- Colors, fonts and spacing that a hospital sets can undo contrast and room; the theme page of the demo shows what they come to.
- Reading aloud is offered for treatments alone, and only where the device has a voice of its own for the language.
- "Answer this" and "Change" in lists are told apart by what stands beside them, not by their names alone (2.4.9, level AAA).
- A very narrow table of rules (in About) scrolls to the side by itself.

## What a person with a screen reader must still try

With each pair: NVDA and Firefox, JAWS and Chrome, VoiceOver and Safari on iOS, TalkBack and Chrome on Android.

1. From the start through three questions to the results: is each question said once, with its number, and each answer with its hint? Is it heard that the
   button says another thing once an answer is chosen?
2. In the results, open a row and close it: are name and standing said apart, and whether it is open? Change an answer there: does the way back lead to it?
3. Go to a treatment and back: is the heading said at once, and does "back" lead to where one was? Do the jump buttons say where one is?
4. Press a word with a dotted line: is its meaning said, and does reading go on at the word after Close, and on a second press?
5. Search for "liver": is the number of places said once, after typing rests? Press a place that was found: is that sentence said, and does "back" lead to it?
6. Compare two treatments: are the heads of row and column said with each cell? On a phone: is the new question said with the names of the treatments?
7. "Ask this", "Talk about this", "Take out" and "Put back": is it said once how many things are in the talk, and does the focus stay where it is?
8. In My talk copy, save, share, and open the saved file again: is it said that it was done, and what was left out?
9. "Clear my answers": is it heard that it asks first, and where the focus is after yes and after no?
10. "Feeling very sick?": does reading go on at the signs, and can each number be called? Open the signs where they are folded.
11. Turn the network off where a hospital gives a guide of its own: is the error said at once, with the number to call, and does "Try again" say what came of it?
12. Read aloud beside the screen reader: can it be stopped, and do the two voices not get into each other's way?
13. A list of studies: is it said how many are left after typing and ticking? A record: do the lines at a glance say where they lead, are quotations said as
    such, and in an English voice on a Spanish page?
14. The pictures: are their words enough, and are labels in them not read a second time?
15. With magnification of 400 %, with voice control ("click Next question", "click Menu"), and with a switch: can all of it be reached? Does a line that stays
    at the edge of the screen cover what has the focus?
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(at('docs/accessibility.md'), accessibilityReport());
