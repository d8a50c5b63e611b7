import { date, fill } from '../../i18n/format.js';
import { statusText } from '../../i18n/translation.js';
import { safeAddress } from '../../ui/header-and-footer.js';
import { talkLines } from '../saved-talk.js';
import type { Visit } from '../visit.js';
import { handoutOrigin, handoutParts } from './handout.js';

/**
 * The handout as plain text, to copy, share or save: the disclaimer, whom to call, its parts under their titles, and who checked the guide.
 *
 * @param contact - What the hospital put into the slot `contact`, as text.
 */
export function summaryText(visit: Visit, contact = ''): string {
  const { guide, strings } = visit;
  const { urgent } = guide;
  const parts = handoutParts(visit).map(({ title, note, pairs = [], items = [], text }) =>
    block(
      title,
      note,
      ...items.map((item) => `- ${item}`),
      ...pairs.map(([term, says]) => `- ${says ? `${term}${/[?!.]$/.test(term) ? '' : ':'} ${says}` : term}`),
      text,
    ),
  );
  const team = contact || safeAddress(visit.contact)?.replace(/^tel:/i, '') || strings.contact.fallback;
  const calls = [{ label: strings.contact.label, number: team }, ...urgent.calls];
  const help = block(
    urgent.heading,
    urgent.intro,
    ...urgent.signs.map(({ text }) => `- ${text}`),
    '',
    ...calls.map((call) => `${call.label}: ${call.number}`),
  );
  const version = fill(strings.about.version, { version: guide.version, date: date(guide.lang, guide.date) });
  return `${[
    block(strings.summary.handout, handoutOrigin(visit), guide.disclaimer),
    help,
    // A title alone is a place to write on paper; in a text it is nothing.
    ...parts.filter((part) => part.includes('\n')),
    `${statusText(visit)}\n${version}`,
  ].join('\n\n')}\n`;
}

/** The handout as a file: the text, and the lines from which this guide can open it again. */
export function talkFile(visit: Visit, contact?: string): string {
  const { title, openFile, fileNote } = visit.strings.summary;
  return `${summaryText(visit, contact)}\n${'-'.repeat(60)}\n${fill(fileNote, { title, open: openFile })}\n\n${talkLines(visit)}`;
}

function block(title: string, ...lines: readonly (string | undefined)[]): string {
  return [title.toUpperCase(), ...lines.filter((line) => line !== undefined)].join('\n').trim();
}
