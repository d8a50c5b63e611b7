import { ofDocument } from '../own-document.js';

/** Request timeout in ms. */
const TIMEOUT = 30_000;

/** A file to request. */
export interface FileRequest {
  /** Absolute, or relative to the page. */
  readonly address: string;
  /** Aborts the request. */
  readonly signal: AbortSignal;
  /** Whether the file may be on another origin than the page. */
  readonly mayBeRemote: boolean;
  /** Whether a redirect is followed. It could bring in a file of a site that the page has not named. */
  readonly followsRedirects: boolean;
}

/** The absolute address on the page; `undefined` if it is invalid. */
export function addressOn(address: string): URL | undefined {
  try {
    return new URL(address, ofDocument('baseURI'));
  } catch {
    return undefined;
  }
}

/** Requests a file once, without cookies and referrer; `undefined` if its address is invalid, or on an origin where it may not be. */
export function send({ address, signal, mayBeRemote, followsRedirects }: FileRequest): Promise<Response> | undefined {
  const url = addressOn(address);
  // Sandboxed frames and data: addresses have the origin "null".
  const isAllowed = mayBeRemote || (url?.origin === location.origin && url.origin !== 'null');
  if (!url || !isAllowed) return undefined;
  // `AbortSignal.any` is too new for Safari 16.
  const timed = new AbortController();
  const abort = () => timed.abort();
  signal.addEventListener('abort', abort);
  setTimeout(abort, TIMEOUT);
  const response = fetch(url, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: followsRedirects ? 'follow' : 'error',
    signal: timed.signal,
  });
  // Who reads the response reports a failure; that code may still be loading.
  response.catch(() => {});
  return response;
}
