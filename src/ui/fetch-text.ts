import { addressOn, type FileRequest, send } from './request.js';

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

/**
 * Fetches a file of the hospital as text. It must have a JSON content type: an uploaded file of another type must not be shown in the hospital's name.
 *
 * @throws LoadError with a code; an `AbortError` passes when the signal was aborted.
 */
export async function loadJsonText(file: FileRequest): Promise<string> {
  return new TextDecoder().decode(await loadBytes(file, send(file), isJson));
}

/**
 * The bytes of a requested file: not every file is UTF-8.
 *
 * @param sent - What `send` has returned for the file.
 * @throws LoadError with a code; an `AbortError` passes when the signal was aborted.
 */
export async function loadBytes(
  { address, signal }: FileRequest,
  sent: Promise<Response> | undefined,
  isOfType: (response: Response) => boolean = () => true,
): Promise<Uint8Array> {
  const url = addressOn(address);
  if (!sent) throw new LoadError(url ? 'remote' : 'unreachable', address);
  const href = url?.href ?? address;
  try {
    const response = await sent;
    if (response.status === 404) throw new LoadError('not-found', href);
    if (!response.ok) throw new LoadError('unreachable', href);
    if (!isOfType(response)) throw new LoadError('not-json', href);
    return await read(response);
  } catch (error) {
    if (signal.aborted || error instanceof LoadError) throw error;
    throw new LoadError('unreachable', href);
  }
}

/** Whether a response has a JSON content type. */
function isJson({ headers, url }: Response): boolean {
  const [type = ''] = (headers.get('content-type') ?? '').toLowerCase().split(';');
  // A blob that a script of the page has made may have no type.
  return /^\s*(application\/json|[^/]+\/[^/]+\+json)\s*$/.test(type) || (!type && url.startsWith('blob:'));
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
