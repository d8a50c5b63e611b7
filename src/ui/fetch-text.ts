import { ofDocument } from '../own-document.js';

/** Why a file could not be loaded, for the web team. The words that a visitor reads have the same keys. */
export const REASONS = {
  remote: 'is on another origin. Put the file on this one, or set allow-remote.',
  unreachable: 'could not be fetched. Is it there, without a redirect, and does connect-src allow it?',
  'not-found': 'is not there (404).',
  'not-json': 'is not JSON by its content type. Serve it as application/json.',
  'too-large': 'has more than 20 MB.',
} as const;

/** Why a file could not be loaded. */
export type LoadCode = keyof typeof REASONS;

/** A file that could not be loaded. */
export class LoadError extends Error {
  override readonly name = 'LoadError';
  readonly code: LoadCode;

  constructor(code: LoadCode, address: string) {
    super(`${code}: ${address} ${REASONS[code]}`);
    this.code = code;
  }
}

/** Longest response in bytes: no study and no guide is that large. */
const MOST_BYTES = 20_000_000;
/** Request timeout in ms. */
const TIMEOUT = 30_000;

/** An address on a page; `undefined` where it is none. */
export function addressOn(page: string, address: string): URL | undefined {
  try {
    return new URL(address, page);
  } catch {
    return undefined;
  }
}

/** How a text is asked for. */
export interface Asked {
  /** Ends the request. */
  readonly signal: AbortSignal;
  /** Whether it may lie on another origin, or lead to one. */
  readonly allowRemote?: boolean;
  /** Whether the server must say that it sends JSON. */
  readonly mustBeJson?: boolean;
}

/**
 * Asks once for a file of the hospital, without cookies and without saying which page asks.
 *
 * @throws LoadError with a code; an `AbortError` passes when the signal was aborted.
 */
export async function load(address: string, asked: Asked): Promise<string> {
  return new TextDecoder().decode(await loadBytes(address, asked));
}

/** The same, as the bytes of the file: not every file is UTF-8. */
export async function loadBytes(address: string, asked: Asked): Promise<Uint8Array> {
  const url = addressOn(ofDocument('baseURI'), address);
  if (!url) throw new LoadError('unreachable', address);
  // A frame without an origin of its own says "null", as an address of data does.
  const isOwn = url.origin === location.origin && url.origin !== 'null';
  if (!asked.allowRemote && !isOwn) throw new LoadError('remote', address);
  return loadBytesFrom(url, asked);
}

/** The same from any server, for a visitor who has pressed a button that names it. */
export async function loadBytesFrom(url: URL, { signal, allowRemote, mustBeJson }: Asked): Promise<Uint8Array> {
  const request = new AbortController();
  const abort = () => request.abort();
  signal.addEventListener('abort', abort);
  const timeout = setTimeout(abort, TIMEOUT);
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // A redirect leads to the words of somebody whom nobody has named.
      redirect: allowRemote ? 'follow' : 'error',
      signal: request.signal,
    });
    if (response.status === 404) throw new LoadError('not-found', url.href);
    if (!response.ok) throw new LoadError('unreachable', url.href);
    if (mustBeJson && !isJson(url, response)) throw new LoadError('not-json', url.href);
    return await read(response);
  } catch (error) {
    if (signal.aborted || error instanceof LoadError) throw error;
    throw new LoadError('unreachable', url.href);
  } finally {
    clearTimeout(timeout);
    signal.removeEventListener('abort', abort);
  }
}

/** Whether a server says that it sends JSON. What somebody could upload under another type must not speak in the hospital's name. */
function isJson(url: URL, { headers }: Response): boolean {
  const [type = ''] = (headers.get('content-type') ?? '').toLowerCase().split(';');
  // What a script of the page has made may have no type.
  return /^\s*(application\/json|[^/]+\/[^/]+\+json)\s*$/.test(type) || (!type && url.protocol === 'blob:');
}

/** Reads chunk by chunk, so that an endless response is cut off. */
async function read(response: Response): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.length;
    if (bytes > MOST_BYTES) {
      await reader.cancel();
      throw new LoadError('too-large', response.url);
    }
    chunks.push(value);
  }
  // By hand: scripts of the page may watch what is made into a Blob.
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
