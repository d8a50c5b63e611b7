import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** Result for a criterion, remarks, and the tests that show it. */
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

1. From the start through three questions to the results: is each question said once, with its number, and each answer with its hint?
2. Go to a treatment and back: is the heading said at once, and does "back" lead to where one was?
3. Press a word with a dotted line: is its meaning said, and does reading go on at the word after Close?
4. Search for "liver": is the number of places said once, after typing rests?
5. Compare two treatments: are the heads of row and column said with each cell?
6. "Feeling very ill?": does reading go on at the signs, and can each number be called?
7. Tick, copy and save in the summary: is it said that it was done?
8. Read aloud beside the screen reader: can it be stopped, and do the two voices not get into each other's way?
9. A trial record: are quotations said as such, and in an English voice on a Spanish page?
10. With magnification of 400 %, with voice control ("click Next question"), and with a switch: can all of it be reached?
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(at('docs/accessibility.md'), accessibilityReport());
