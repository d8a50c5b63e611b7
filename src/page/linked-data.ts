import type { CreativeWork, MedicalCondition, MedicalTherapy, MedicalWebPage, Thing, WithContext } from 'schema-dts';
import type { Guide, Treatment } from '../guide/guide.js';
import { statusText } from '../i18n/translation.js';
import { placeOf } from './chapters.js';
import type { PageVisit } from './context.js';

/**
 * The page of a guide as schema.org data. It has nothing that a visitor cannot read on the page. It names the reviewer and the date only
 * while the signature of the whole guide is valid.
 *
 * @param address - Absolute address of the page, where it is known.
 */
export function linkedData(visit: PageVisit, address: string | undefined): WithContext<MedicalWebPage> {
  const { guide, today } = visit;
  const { signOff, about } = guide;
  const license: CreativeWork | undefined = about.license
    ? { '@type': 'CreativeWork', name: about.license }
    : undefined;
  return {
    '@context': 'https://schema.org',
    '@type': 'MedicalWebPage',
    ...(address && { '@id': address, url: address }),
    name: guide.title,
    description: guide.lead,
    inLanguage: guide.lang,
    version: guide.version,
    dateModified: guide.date,
    creativeWorkStatus: statusText(visit),
    creditText: about.authors,
    ...(license && { license }),
    ...(signOff &&
      today <= signOff.expires && {
        lastReviewed: signOff.date,
        reviewedBy: { '@type': 'Person', name: signOff.name, jobTitle: signOff.role },
      }),
    about: [
      ...illnessData(guide),
      ...guide.treatments.map((treatment) => treatmentData(guide, treatment, visit.prefix, address)),
    ],
  };
}

function illnessData({ illness }: Guide): MedicalCondition[] {
  if (!illness) return [];
  const { text, code } = illness;
  return [
    {
      '@type': 'MedicalCondition',
      name: text,
      ...(code && { code: { '@type': 'MedicalCode', codeValue: code.value, codingSystem: code.system } }),
    },
  ];
}

/** A treatment. One with the standing `everyone`, such as clinical trials, is not a `MedicalTherapy`. */
function treatmentData(
  { rules }: Guide,
  { id, name, also, summary }: Treatment,
  prefix: string,
  address = '',
): MedicalTherapy | Thing {
  const said = {
    '@id': `${address}#${prefix}-${placeOf(id)}`,
    name,
    ...(also.length && { alternateName: also }),
    description: summary.text,
  };
  return rules.some(({ treatment, standing }) => treatment === id && standing !== 'everyone')
    ? { '@type': 'MedicalTherapy', ...said }
    : { '@type': 'Thing', ...said };
}

/** A block of JSON-LD. It is not executed, so a policy that forbids scripts allows it. */
export function dataBlock(data: object): string {
  // Without the marks of interface-language.ts.
  const json = JSON.stringify(data)
    .replace(/[\ue000\ue001]/g, '')
    .replace(/[<>&\u007f-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `<script type="application/ld+json">${json}</script>`;
}
