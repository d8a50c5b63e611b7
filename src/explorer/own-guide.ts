/**
 * What only a hospital's own guide needs: fetching and checking it, and its words around it. A page with the built-in guide does not load this,
 * so in the files for a script tag it is a file of its own beside the script, `guide-checker.js`.
 */
import type { Guide } from '../guide/guide.js';
import { parseGuide } from '../guide/parse-guide.js';
import { loadJsonText } from '../ui/fetch-text.js';

export { version } from '../generated/version.js';
export { withGuideWords } from '../i18n/map-words.js';
export { InterfaceLanguage } from './interface-language.js';

/** Which guide a host page wants: its own, as a value or an address, or neither for the built-in one. */
export interface GuideSource {
  readonly guide: unknown;
  readonly src: string | undefined;
  /** Whether `src` may be on another origin. */
  readonly allowRemote: boolean;
}

/**
 * Gets and checks the guide that a page gives.
 *
 * @throws GuideError if it is no guide, LoadError if its file cannot be fetched, SyntaxError if that is not JSON.
 */
export async function loadGuide({ guide, src, allowRemote }: GuideSource, signal: AbortSignal): Promise<Guide> {
  const file = { address: src ?? '', signal, mayBeRemote: allowRemote, followsRedirects: allowRemote };
  return parseGuide(guide ?? JSON.parse(await loadJsonText(file)));
}
