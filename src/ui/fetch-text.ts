/** Why a record could not be had; shown in words under the same code. */
export type LoadCode = 'unreachable' | 'not-found' | 'remote' | 'too-large';

/** A record that could not be had. */
export class LoadError extends Error {
  override readonly name = 'LoadError';
  readonly code: LoadCode;

  constructor(code: LoadCode) {
    super(code);
    this.code = code;
  }
}

/** More than this is not read: no study is that large. */
const MOST_BYTES = 20_000_000;
/** After so many milliseconds a silent server counts as down. */
const PATIENCE = 30_000;

/** Whether an address lies on the page's own origin. */
export function isOwn(address: string): boolean {
  return URL.canParse(address, document.baseURI) && new URL(address, document.baseURI).origin === location.origin;
}

/**
 * Asks once for a record, without cookies and without saying which page asks.
 *
 * @throws LoadError with a code; an `AbortError` passes when `signal` was aborted.
 */
export async function load(address: string, signal: AbortSignal, anywhere = false): Promise<string> {
  const patience = AbortSignal.timeout(PATIENCE);
  try {
    const asked = new URL(address, document.baseURI);
    const response = await fetch(asked, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any ? AbortSignal.any([signal, patience]) : signal,
    });
    // An address that leads elsewhere brings the words of somebody whom nobody named.
    if (response.redirected && !anywhere && new URL(response.url).origin !== asked.origin)
      throw new LoadError('remote');
    if (response.status === 404) throw new LoadError('not-found');
    if (!response.ok) throw new LoadError('unreachable');
    return await read(response);
  } catch (error) {
    if (signal.aborted || error instanceof LoadError) throw error;
    throw new LoadError('unreachable');
  }
}

/** Reads piece by piece, so that an endless answer ends. */
async function read(response: Response): Promise<string> {
  const reader = response.body!.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.length;
    if (bytes > MOST_BYTES) {
      await reader.cancel();
      throw new LoadError('too-large');
    }
    text += decoder.decode(value, { stream: true });
  }
}
