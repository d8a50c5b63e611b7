import type { Passage } from '../guide/guide.js';
import type { TrialBasics } from '../guide/trial-basics.js';
import { aboutText, questionsText, rulesText } from './about.js';
import {
  back,
  bullets,
  chapter,
  contents,
  type Entry,
  heading,
  origin,
  paragraphs,
  type Sheet,
  section,
  sourceList,
  statementList,
  termList,
} from './blocks.js';
import { ill, standing, urgent } from './frame.js';
import { type Html, html } from './html.js';
import { picture } from './picture.js';
import { treatmentText } from './treatment.js';
import { trialChapter } from './trial.js';

/** What the whole guide is written with. */
export interface GuideSheet extends Sheet {
  /** Whether the guide asks no questions on this page. */
  readonly browseOnly: boolean;
  /** What a clinical trial is, where that is told as a chapter. */
  readonly trials: TrialBasics | undefined;
}

/** The whole guide as one article: whom to call, every treatment, every question, every rule, every word, every source. */
export function guideText(sheet: GuideSheet): Html {
  const { guide, strings, level, prefix, trials } = sheet;
  const below = level + 1;
  const asks = !sheet.browseOnly && guide.questions.length > 0;
  return html`<article>
${ill(sheet)}${head(sheet)}
${urgent(sheet, 'urgent')}
${contents(sheet, entries(sheet, asks))}
${chapter(sheet, guide.overview.id, below, guide.overview.heading, overview(sheet))}
${guide.scope.map((passage) => chapter(sheet, passage.id, below, passage.heading, told(passage)))}
<section id="${prefix}-treatments">${heading(below, strings.browse.title)}<p class="guide-lead">${strings.browse.lead}</p>
${guide.treatments.map((treatment) => treatmentText(sheet, treatment, below + 1))}</section>
${guide.alsoAsk.length > 0 && alsoAsk(sheet, below)}
${trials && html`${trialChapter(sheet, trials, below)}${back(sheet)}`}
${asks && html`${questionsText(sheet, below)}${back(sheet)}`}
${asks && !!guide.values?.length && html`${chapter(sheet, 'values', below, strings.values.title, bullets(guide.values.map(({ text }) => text)))}${back(sheet)}`}
${aboutText(sheet, below)}${back(sheet)}
${rulesText(sheet, below)}${back(sheet)}
${chapter(sheet, 'words', below, strings.about.glossary, termList(sheet, guide.glossary))}${back(sheet)}
${chapter(sheet, 'sources', below, strings.about.sources, sourceList(sheet))}
${urgent(sheet, 'urgent-last')}
<footer>${standing(sheet, guide.disclaimer)}${back(sheet)}</footer>
</article>`;
}

function head(sheet: Sheet): Html {
  const { guide, strings, level } = sheet;
  const care = guide.treatments.find(({ id }) => id === 'supportive-care') ?? guide.treatments[0];
  const drawing = care?.pictures[0];
  return html`<header class="guide-hero"><div>${heading(level, guide.title)}<p class="guide-lead">${guide.lead}</p>
<p class="guide-muted">${strings.start.decision}:</p><p class="guide-decision">${guide.decision}</p>
${standing(sheet, guide.disclaimer)}</div>
<div>${drawing && html`<figure>${picture({ ...drawing, alt: strings.start.picture })}</figure>`}</div></header>`;
}

function entries({ guide, strings, trials }: GuideSheet, asks: boolean): Entry[] {
  const named = ({ id, heading: title }: Passage): Entry => ({ id, title });
  const { about } = strings;
  return [
    named(guide.overview),
    ...guide.scope.map(named),
    {
      id: 'treatments',
      title: strings.browse.title,
      below: guide.treatments.map(({ id, name }) => ({ id, title: name })),
    },
    ...(guide.alsoAsk.length ? [{ id: 'also-ask', title: strings.browse.also }] : []),
    ...(trials ? [{ id: 'trial', title: trials.title }] : []),
    ...(asks ? [{ id: 'questions', title: strings.questions.title }] : []),
    ...(asks && guide.values?.length ? [{ id: 'values', title: strings.values.title }] : []),
    { id: 'about', title: about.title },
    { id: 'rules', title: about.rules },
    { id: 'words', title: about.glossary },
    { id: 'sources', title: about.sources },
  ];
}

function overview(sheet: Sheet): Html {
  const { statements } = sheet.guide.overview;
  return html`${paragraphs(statements.slice(0, 1))}${statementList(statements.slice(1))}${origin(
    sheet,
    statements.flatMap(({ facts }) => facts),
  )}`;
}

function told({ statements, note }: Passage): Html {
  return html`${paragraphs(statements)}${note !== undefined && html`<p>${note}</p>`}`;
}

/** What was added to the treatments of the source page, and is marked as added. */
function alsoAsk(sheet: Sheet, level: number): Html {
  const { guide, strings } = sheet;
  return html`${chapter(
    sheet,
    'also-ask',
    level,
    strings.browse.also,
    html`<p>${strings.browse.alsoLead}</p>`,
    guide.alsoAsk.map((passage) =>
      section(
        level + 1,
        passage.heading,
        told(passage),
        origin(
          sheet,
          passage.statements.flatMap(({ facts }) => facts),
        ),
      ),
    ),
  )}${back(sheet)}`;
}
