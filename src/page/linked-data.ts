import type { CreativeWork, MedicalCondition, MedicalTherapy, MedicalWebPage, Thing, WithContext } from 'schema-dts';
import type { Guide, Treatment } from '../guide/guide.js';
import { reviewText } from '../i18n/review.js';
import { placeOf } from './chapters.js';
import type { PageVisit } from './context.js';

/**
 * A page of a guide in the words of schema.org. It says nothing that does not stand on the page. Who reviewed it, and when, is only there
 * while the signature for the whole of it holds.
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
    creativeWorkStatus: reviewText(visit),
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

/** A treatment. What stands for every reader, as no treatment does, may be none in the words of schema.org. */
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

/** Data in a page. It is no program, so that a policy which allows no script has nothing to object to. */
export function dataBlock(data: object): string {
  // The marks of interface-language.ts have no place in data.
  const json = JSON.stringify(data)
    .replace(/[\ue000\ue001]/g, '')
    .replace(/[<>&\u007f-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `<script type="application/ld+json">${json}</script>`;
}
