import { ofDocument } from '../own-document.js';

/** Why a file could not be loaded, for the web team. The sentences for visitors have the same keys. */
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

/** The absolute address on a page; `undefined` if it is invalid. */
export function addressOn(page: string, address: string): URL | undefined {
  try {
    return new URL(address, page);
  } catch {
    return undefined;
  }
}

/** Options of a request. */
export interface Asked {
  /** Aborts the request. */
  readonly signal: AbortSignal;
  /** Whether the file may be on another origin, or redirect to one. */
  readonly allowRemote?: boolean;
  /** Whether the response must have a JSON content type. */
  readonly mustBeJson?: boolean;
}

/**
 * Requests a file of the hospital once, without cookies and referrer.
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
  // Sandboxed frames and data: addresses have the origin "null".
  const isOwn = url.origin === location.origin && url.origin !== 'null';
  if (!asked.allowRemote && !isOwn) throw new LoadError('remote', address);
  return loadBytesFrom(url, asked);
}

/** The same from any server, for a visitor who has pressed a button that names the server. */
export async function loadBytesFrom(url: URL, { signal, allowRemote, mustBeJson }: Asked): Promise<Uint8Array> {
  const request = new AbortController();
  const abort = () => request.abort();
  signal.addEventListener('abort', abort);
  const timeout = setTimeout(abort, TIMEOUT);
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // A redirect could bring in a file of a site that the page has not named.
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

/** Whether a response has a JSON content type. An uploaded file of another type must not be shown in the hospital's name. */
function isJson(url: URL, { headers }: Response): boolean {
  const [type = ''] = (headers.get('content-type') ?? '').toLowerCase().split(';');
  // A blob that a script of the page has made may have no type.
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
  // Joined by hand, because scripts of the page may patch Blob.
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
