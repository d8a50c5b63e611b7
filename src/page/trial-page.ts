import { html } from 'lit';
import type { MedicalTrial, MedicalWebPage, WithContext } from 'schema-dts';
import { ALL_PLACES } from '../explainer/record/places.js';
import { recordView } from '../explainer/record/record.js';
import { studyLink } from '../trial/links.js';
import type { TrialExplanation } from '../trial/types.js';
import { heading } from '../ui/blocks.js';
import { expiredNotice, urgentLink } from '../ui/header-and-footer.js';
import { type Trials, trialText } from './article.js';
import type { PageVisit } from './context.js';
import { plain } from './plain.js';
import { toHtml } from './to-html.js';

/** As in print: every study site is shown, since nobody can press "show more". */
const NOTHING_ASKED = { hasList: false, own: { marks: undefined, places: ALL_PLACES }, isWhole: true };
/** Controls: buttons and inputs work only in the element. */
const CONTROL = /<(p|div|label)\b[^>]* class="[^"]*\bnoprint\b[^>]*>(?:(?!<\/\1>).)*<(?:button|input)\b.*?<\/\1>/gs;

/** Markup of one study, with the chapter about clinical trials below it. Whom to call comes first; buttons that lead to a section are links. */
export function studyText(visit: PageVisit, trials: Trials, trial: TrialExplanation): string {
  const { prefix } = visit;
  const record = recordView(visit, trial, (title) => heading(1, title, 'h1'), NOTHING_ASKED);
  const written = toHtml(html`<article>
<div class="bar">${urgentLink(visit)}</div>
${expiredNotice(visit)}
${record}
</article>
<div data-at="general">${trialText({ ...visit, level: 2 }, trials, trial.id)}</div>`);
  return plain(
    written
      .replace(
        /<button type="button"([^>]*) data-go="section" data-id="([\w-]+)"([^>]*)>(.*?)<\/button>/gs,
        (_, before: string, id: string, after: string, text: string) =>
          `<a href="#${prefix}-at-${id}"${before}${after}>${text}</a>`,
      )
      .replace(CONTROL, '')
      .replace(/<p[^>]* role="status"[^>]*>\s*<\/p>/g, '')
      .replace(/ data-at="([\w-]+)"/g, ` id="${prefix}-at-$1"`),
  );
}

/** The values of the record at a path, unchanged; empty if it has none. */
function said({ sections }: TrialExplanation, path: string): string[] {
  const facts = sections
    .flatMap((section) => section.facts)
    .filter(({ field, state }) => field === path && state !== 'absent');
  return facts.flatMap(({ raw, quote }) => raw ?? quote ?? []);
}

/**
 * The page of a study as schema.org data: name, number, status and sponsor, as in the record and on the page. It names no reviewer, since
 * nobody reviews what a program explains.
 *
 * @param address - Absolute address of the page, where it is known.
 */
export function studyData(
  trial: TrialExplanation,
  lang: string,
  address: string | undefined,
): WithContext<MedicalWebPage> {
  const { id } = trial;
  const name = trial.title ?? id ?? '';
  const [status] = said(trial, 'protocolSection.statusModule.overallStatus');
  const [sponsor] = said(trial, 'protocolSection.sponsorCollaboratorsModule.leadSponsor.name');
  const study: MedicalTrial = {
    '@type': 'MedicalTrial',
    name,
    ...(id && { identifier: id, url: studyLink(id) }),
    ...(status && { status: status.split(',')[0]! }),
    ...(sponsor && { sponsor: { '@type': 'Organization', name: sponsor } }),
  };
  return {
    '@context': 'https://schema.org',
    '@type': 'MedicalWebPage',
    ...(address && { '@id': address, url: address }),
    name,
    inLanguage: lang,
    about: study,
  };
}
