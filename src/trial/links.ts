import { readPhone } from './phone.js';

const MAIL = /^[a-z\d._+'-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,8}$/i;
const PAPER = /^\d{1,8}$/;

/** Address of a study's record in the registry. */
export function studyLink(id: string): string {
  return `https://clinicaltrials.gov/study/${id}`;
}

/** Address of a paper by its number in PubMed; anything else stays text. */
export function paperLink(pmid: string): string | undefined {
  return PAPER.test(pmid.trim()) ? `https://pubmed.ncbi.nlm.nih.gov/${pmid.trim()}` : undefined;
}

/** A `tel:` address, only for what is plainly one phone number that dials right from anywhere; anything else stays text. */
export function phoneLink(text: string): string | undefined {
  const { segments } = readPhone(text);
  return segments.length === 1 ? segments[0]!.href : undefined;
}

/** A `mailto:` address, only for what is plainly one; anything else stays text. */
export function mailLink(text: string): string | undefined {
  return MAIL.test(text.trim()) ? `mailto:${text.trim()}` : undefined;
}

/** An `https:` address without a user name in it, with its host; anything else stays text. */
export function webLink(text: string): { href: string; host: string } | undefined {
  try {
    const { protocol, href, host, username, password } = new URL(text.trim());
    return protocol === 'https:' && !username && !password ? { href, host } : undefined;
  } catch {
    return undefined;
  }
}
