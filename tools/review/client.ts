import { evaluate } from '../../src/guide/evaluate.js';
import type { Answers, TreatmentStanding } from '../../src/guide/evaluation.js';
import type { Guide, Standing } from '../../src/guide/guide.js';
import { relevantQuestions } from '../../src/guide/relevant-questions.js';
import { cardOf } from '../../src/i18n/card.js';
import { en } from '../../src/i18n/en/interface.js';
import { agreeing, axes, definiteSets, STANDINGS, tally } from './definite.js';
import type { ResultData } from './results.js';

// Runs inside review.html, with the same engine as for visitors. Texts are set as text, never as markup.
const get = <Element extends HTMLElement>(id: string) => document.getElementById(id) as Element;
const { guide: part, cases } = JSON.parse(get('data').textContent ?? '') as ResultData;
const guide = part as Guide;
const form = get<HTMLFormElement>('answers');
const caseSelect = get<HTMLSelectElement>('case');
const selects = [...form.querySelectorAll<HTMLSelectElement>('[data-question]')];
const sets = definiteSets(guide);

function make(tag: string, inner: string | readonly Node[], label = ''): HTMLElement {
  const element = document.createElement(tag);
  if (typeof inner === 'string') element.textContent = inner;
  else element.append(...inner);
  if (label) element.dataset.label = label;
  return element;
}

function rowHead(text: string, label = ''): HTMLElement {
  const head = make('th', text, label);
  head.setAttribute('scope', 'row');
  return head;
}

const nameOf = (id: string) => guide.treatments.find((treatment) => treatment.id === id)!.name;
const shortOf = (id: string) => guide.questions.find((question) => question.id === id)!.short;
const body = (table: HTMLElement) => table.querySelector('tbody')!;

/** The definite answers. "Not sure" is left out: so the engine can say which question to ask next. */
function said(): Answers {
  const definite = selects.filter((select) => select.value !== 'not-sure');
  return Object.fromEntries(definite.map((select) => [select.dataset.question!, select.value]));
}

function bullets(items: readonly (string | readonly Node[])[]): HTMLElement {
  return make(
    'ul',
    items.map((item) => make('li', item)),
  );
}

function factLink(id: string): HTMLElement {
  const link = make('a', id) as HTMLAnchorElement;
  link.href = `#fact-${id}`;
  link.className = 'id';
  return link;
}

function standingRow(look: TreatmentStanding, answers: Answers, expected: Standing | undefined): HTMLElement {
  const card = cardOf({ guide, strings: en, questions: relevantQuestions(guide, answers) }, look);
  const says = [document.createTextNode(`${card.standing} `), make('span', look.standing)];
  (says[1] as HTMLElement).className = 'code';
  if (card.said) says.push(make('p', card.said));
  if (expected && expected !== look.standing) says.push(make('strong', ` The case expects "${expected}".`));
  const because = look.because.map(({ rule, text, facts, holds }) => [
    document.createTextNode(`${rule}${holds ? '' : ' (not shown: not known to be so)'}: ${text} `),
    ...facts.flatMap((id) => [factLink(id), document.createTextNode(' ')]),
  ]);
  const finds = [...card.finds.map(({ text, ask }) => `${text}. ${ask ?? ''}`), ...card.asks];
  const more = [
    ...card.open.map(({ short }) => short),
    ...card.ahead.map((step) => `${step.if}: ${step.standing}`),
    ...(card.open.length && !card.ahead.length ? [en.results.aheadNone] : []),
  ];
  return make('tr', [
    rowHead(nameOf(look.treatment), 'Treatment'),
    make('td', says, 'The guide says'),
    make('td', [...(card.perhaps ? [make('p', card.perhaps.text)] : []), bullets(because)], 'Because'),
    make('td', finds.length ? [bullets(finds)] : 'Nothing', 'Find out first, and ask'),
    make('td', more.length ? [bullets(more)] : 'Nothing', 'What would say more'),
  ]);
}

function showStandings(answers: Answers): void {
  const { treatments, next } = evaluate(guide, answers);
  const expected: Record<string, Standing> = caseSelect.value ? cases[Number(caseSelect.value)]!.standings : {};
  body(get('standings')).replaceChildren(
    ...treatments.map((look) => standingRow(look, answers, expected[look.treatment])),
  );
  const known = Object.keys(answers).length;
  const open = treatments.filter((look) => look.open.length).length;
  get('status').textContent =
    `${known} of ${selects.length} questions answered. ${open} treatment(s) still depend on what is not sure.` +
    (next ? ` The question open for most of them: ${shortOf(next)}.` : '');
}

function showCounts(answers: Answers): void {
  const rows = agreeing(sets, answers);
  const counts = tally(guide, rows);
  const table = get('counts');
  table.querySelector('caption')!.textContent =
    `${rows.length.toLocaleString(guide.lang)} of ${sets.length.toLocaleString(guide.lang)} rows`;
  body(table).replaceChildren(
    ...guide.treatments.map(({ id, name }) =>
      make('tr', [rowHead(name), ...STANDINGS.map((standing) => make('td', String(counts.get(id)![standing])))]),
    ),
  );
}

function showRows(answers: Answers): void {
  const treatment = get<HTMLSelectElement>('row-treatment').value;
  const wanted = get<HTMLSelectElement>('row-standing').value;
  const asked = axes(guide, treatment);
  const table = get('row-table');
  const looks = agreeing(definiteSets(guide, asked), answers)
    .map((set) => ({ set, look: evaluate(guide, set).treatments.find((look) => look.treatment === treatment)! }))
    .filter(({ look }) => !wanted || look.standing === wanted);
  table.querySelector('caption')!.textContent = `${nameOf(treatment)}: ${looks.length} row(s)`;
  const columns = [...asked.map(shortOf), 'The guide says', 'Rules'].map((text) => make('th', text));
  for (const column of columns) column.setAttribute('scope', 'col');
  table.querySelector('thead')!.replaceChildren(make('tr', columns));
  body(table).replaceChildren(
    ...looks.map(({ set, look }) =>
      make('tr', [
        ...asked.map((id) => {
          const question = guide.questions.find((candidate) => candidate.id === id)!;
          return make('td', question.answers.find((answer) => answer.id === set[id])!.text);
        }),
        make('td', look.standing),
        make('td', look.because.map(({ rule }) => rule).join(', ')),
      ]),
    ),
  );
}

function show(): void {
  const answers = said();
  showStandings(answers);
  showCounts(answers);
  showRows(answers);
}

caseSelect.addEventListener('change', () => {
  const chosen = caseSelect.value ? cases[Number(caseSelect.value)]!.answers : {};
  for (const select of selects) select.value = chosen[select.dataset.question!] ?? 'not-sure';
  show();
});
for (const select of selects) {
  select.addEventListener('change', () => {
    caseSelect.value = '';
    show();
  });
}
// The fields go back to where they were only after the event.
form.addEventListener('reset', () => setTimeout(show));
for (const id of ['row-treatment', 'row-standing']) get(id).addEventListener('change', () => showRows(said()));
// The table of a treatment can have hundreds of rows: it is printed only if the reader has opened it.
window.addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('details:not(#rows)')) details.open = true;
});
show();
