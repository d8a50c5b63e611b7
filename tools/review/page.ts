import { createHash } from 'node:crypto';
import type { Guide } from '../../src/guide/guide.js';
import type { Content } from '../content/content.js';
import { sections } from '../content/passages.js';
import type { Problem } from '../content/read.js';
import { caseList } from './cases.js';
import { corrections, factList, sourceList } from './evidence.js';
import { glossary, grades, searchWords } from './grades.js';
import { type Html, html, raw, toHtml } from './html.js';
import { allRows, tryAnswers } from './results.js';
import { ruleTables } from './rules.js';
import { blockToSign, statusOf, unsigned } from './sign-off.js';
import { sinceChapter } from './since-page.js';
import { otherWords, questions, tests, treatments } from './statements.js';
import { style } from './style.js';

interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly body: unknown;
  /** Ids and titles of what stands under it in the table of contents. */
  readonly below?: readonly (readonly [string, string])[];
}

/** The input of a review page. */
export interface Review {
  /** The folder or file of the guide. */
  readonly path: string;
  readonly content: Content;
  readonly problems: readonly Problem[];
  /** The bundled `client.ts`. */
  readonly script: string;
  /** ISO date on which the state of the sign-off is judged. */
  readonly today: string;
  /** An earlier version. If given, the page begins with the changes since. */
  readonly before?: Guide | undefined;
}

/** The review page as HTML: one file that loads nothing else. */
export function reviewPage(review: Review): string {
  const { content, script, before } = review;
  const { guide } = content;
  const chapters = chaptersOf(review);
  if (before) chapters.unshift({ id: 'since', title: 'What has changed', body: sinceChapter(before, guide) });
  const safe = script.replaceAll('</script', '<\\/script');
  const hash = createHash('sha256').update(safe).digest('base64');
  // With this policy the browser itself enforces "no external request".
  const policy = `default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  return toHtml(html`<!doctype html>
<html lang="${guide.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Review: ${guide.title}</title>
<style>${raw(style)}</style>
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
${header(review)}
<div class="columns">
<nav aria-label="Contents"><h2>Contents</h2><ol>${chapters.map(contentsItem)}</ol></nav>
<main id="content" tabindex="-1">${chapters.map(
    ({ id, title, body }) => html`<section class="chapter"><h2 id="${id}">${title}</h2>${body}</section>`,
  )}</main>
</div>
<script>${raw(safe)}</script>
</body>
</html>
`);
}

function header({ content: { guide, digest }, today }: Review): Html {
  return html`<header>
  <p class="kicker">For clinicians: everything that this guide says, and why</p>
  <h1>${guide.title}</h1>
  <dl class="facts-of">
    <div><dt>Version</dt><dd>${guide.version}, ${guide.date}</dd></div>
    ${guide.about.license && html`<div><dt>License of the words</dt><dd>${guide.about.license}</dd></div>`}
    <div><dt>Digest to sign</dt><dd><code>${digest}</code></dd></div>
    <div><dt>State</dt><dd>${statusOf(guide, today)}</dd></div>
  </dl>
</header>`;
}

/** An entry of the table of contents. */
function contentsItem({ id, title, below }: Chapter): Html {
  return html`<li><a href="#${id}">${title}</a>${
    below && html`<ul>${below.map(([inner, name]) => html`<li><a href="#${inner}">${name}</a></li>`)}</ul>`
  }</li>`;
}

function chaptersOf(review: Review): Chapter[] {
  const { content } = review;
  const { guide } = content;
  const all = sections(content);
  const corrected = corrections(content);
  return [
    { id: 'state', title: 'What is not signed', body: state(review) },
    {
      id: 'treatments',
      title: 'Treatments',
      body: treatments(content, all),
      below: guide.treatments.map(({ id, name }) => [`treatment-${id}`, name]),
    },
    { id: 'words', title: 'Other words', body: otherWords(content, all) },
    { id: 'questions', title: 'Questions and answers', body: questions(content) },
    ...(guide.tests?.length
      ? [{ id: 'tests', title: 'Tests that a reader may have been told about', body: tests(content) }]
      : []),
    {
      id: 'rules',
      title: 'Rule table',
      body: ruleTables(content),
    },
    ...(content.cases.length ? [{ id: 'cases', title: 'Worked cases', body: caseList(content) }] : []),
    ...(corrected ? [{ id: 'corrections', title: 'Corrections of sources', body: corrected }] : []),
    { id: 'results', title: 'Try answers', body: tryAnswers(content) },
    { id: 'all-rows', title: 'All definite answers', body: allRows(content) },
    { id: 'grades', title: 'Reading grades', body: grades(content, all) },
    { id: 'glossary', title: 'Glossary', body: glossary(content) },
    ...(guide.synonyms?.length ? [{ id: 'synonyms', title: 'Words for the search', body: searchWords(content) }] : []),
    {
      id: 'facts',
      title: 'Facts',
      body: factList(content, all),
      below: [
        ['facts-silent', 'Shown by no statement'],
        ['facts-all', 'Every fact'],
      ],
    },
    { id: 'sources', title: 'Sources', body: sourceList(content) },
    { id: 'sign', title: 'Sign it', body: howToSign(review) },
  ];
}

/** A folder is signed file by file; a JSON file as a whole. */
function howToSign({ path, content, today }: Review): Html {
  const command = html`<p><code>npx treatment-guide sign ${path} --name "your name" --role "your role"</code></p>`;
  if (!content.digests.size) return html`${command}<p>Digest of what you read: <code>${content.digest}</code></p>`;
  return html`${command}<p>Or put this into sign-off.yaml, under “reviews:”.</p><pre>${blockToSign(content, today)}</pre>`;
}

function state({ path, content, problems, today }: Review): Html {
  const { guide, facts, reviews } = content;
  const reasons = unsigned(content, today);
  const rows = (kind: string) =>
    guide.rules.filter((rule) => rule.kind === kind).map(({ id }) => link(`row-${id}`, id));
  const fixes = [...facts]
    .filter(([id, { problem }]) => id.startsWith('C-') && problem)
    .map(([id]) => id)
    .map((id) => link(`correction-${id}`, id));
  return html`${reasons.length ? html`<ul>${reasons.map((reason) => html`<li>${sentence(reason)}</li>`)}</ul>` : html`<p>Nothing. ${statusOf(guide, today)}</p>`}
    ${
      !guide.signOff &&
      html`<p>What most needs a clinician:</p><ul>
      <li>${rows('A').length} rows of kind A, on ground that the source only implies: ${rows('A')}</li>
      <li>${rows('K').length} rows of kind K, cautions that make the guide say less: ${rows('K')}</li>
      <li>${fixes.length} corrections of sources: ${fixes}</li></ul>`
    }
    ${
      reviews.length > 0 &&
      html`<p>Entries of sign-off.yaml:</p><ul>${reviews.map(
        ({ name, role, date, expires, digests }) =>
          html`<li>${name}, ${role}, ${date}, until ${expires}: ${reachOf(content, digests)}</li>`,
      )}</ul>`
    }
    ${
      problems.length > 0 &&
      html`<h3>The content does not pass its check</h3><p>${problems.length} problem(s). They come before any signature.</p>
      <ul class="problems">${problems.map(({ file, line, where, message }) => html`<li><strong>${file.replace(`${path}/`, '')}${line && `:${line}`}</strong>${where && ` (${where})`}: ${message}</li>`)}</ul>`
    }`;
}

/** How many of the files that one person reviewed are unchanged. */
function reachOf({ digest, digests: now }: Content, read: Readonly<Record<string, string>>): string {
  if (read.all) return read.all === digest ? 'this content' : 'another state of the content';
  const files = Object.entries(read);
  const changed = files.filter(([file, then]) => now.get(file) !== then).map(([file]) => file);
  return `${files.length} of ${now.size} files${changed.length ? `; changed since: ${changed.join(', ')}` : ''}`;
}

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
const link = (anchor: string, id: string) => html`<a class="id" href="#${anchor}">${id}</a> `;
