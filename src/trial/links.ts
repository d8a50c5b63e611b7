const PHONE = /^\+?[\d(][\d ().-]{5,24}$/;
const MAIL = /^[a-z\d._+'-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,8}$/i;

/** Address of a study's record in the registry. */
export function studyLink(id: string): string {
  return `https://clinicaltrials.gov/study/${id}`;
}

/** A `tel:` address, only for what is plainly a phone number; anything else stays text. */
export function phoneLink(text: string): string | undefined {
  const digits = text.replace(/\D/g, '');
  if (!PHONE.test(text.trim()) || digits.length < 7 || digits.length > 15) return undefined;
  return `tel:${text.trim().startsWith('+') ? '+' : ''}${digits}`;
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
