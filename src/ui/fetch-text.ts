/** Why a file could not be loaded. The words that a visitor reads have the same keys. */
export type LoadCode = 'unreachable' | 'not-found' | 'remote' | 'too-large';

/** A file that could not be loaded. */
export class LoadError extends Error {
  override readonly name = 'LoadError';
  readonly code: LoadCode;

  constructor(code: LoadCode) {
    super(code);
    this.code = code;
  }
}

/** Longest response in bytes: no study and no guide is that large. */
const MOST_BYTES = 20_000_000;
/** Request timeout in ms. */
const TIMEOUT = 30_000;

/** Whether an address is on the page's own origin. */
export function isOwn(address: string): boolean {
  return URL.canParse(address, document.baseURI) && new URL(address, document.baseURI).origin === location.origin;
}

/**
 * Fetches a text file, with one request: no cookies, no referrer.
 *
 * @param anywhere - Whether a redirect to another origin is allowed.
 * @throws LoadError with a code; an `AbortError` passes when `signal` was aborted.
 */
export async function load(address: string, signal: AbortSignal, anywhere = false): Promise<string> {
  return new TextDecoder().decode(await loadBytes(address, signal, anywhere));
}

/** The same, as the bytes of the file: not every file is UTF-8. */
export async function loadBytes(address: string, signal: AbortSignal, anywhere = false): Promise<Uint8Array> {
  const timeout = AbortSignal.timeout(TIMEOUT);
  try {
    const url = new URL(address, document.baseURI);
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any ? AbortSignal.any([signal, timeout]) : signal,
    });
    // A redirect to another origin would show words from a site that the page has not named.
    if (response.redirected && !anywhere && new URL(response.url).origin !== url.origin) throw new LoadError('remote');
    if (response.status === 404) throw new LoadError('not-found');
    if (!response.ok) throw new LoadError('unreachable');
    return await read(response);
  } catch (error) {
    if (signal.aborted || error instanceof LoadError) throw error;
    throw new LoadError('unreachable');
  }
}

/** Reads chunk by chunk, so that an endless response is cut off. */
async function read(response: Response): Promise<Uint8Array> {
  const reader = response.body!.getReader();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.length;
    if (bytes > MOST_BYTES) {
      await reader.cancel();
      throw new LoadError('too-large');
    }
    chunks.push(value);
  }
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
