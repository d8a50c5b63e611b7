import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A response of the server. */
export interface Answer {
  readonly body: string | Buffer;
  readonly type?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The folder of the built files. */
export const DIST = process.env.GUIDE_DIST ?? 'dist';

const files = new Map<string, Buffer>();
/** A built file, read once: all tests of a run see the same build. */
export function built(name: string): Buffer {
  let file = files.get(name);
  if (!file) {
    file = readFileSync(`${DIST}/${name}`);
    files.set(name, file);
  }
  return file;
}

/** The version that is in the build. */
const VERSION = (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version;

/** The version of a copy of our script that differs only in this. */
export const OTHER_VERSION = '99.0.0';
export const otherVersion = (name: string) => built(name).toString().replaceAll(`"${VERSION}"`, `"${OTHER_VERSION}"`);

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  cjs: 'text/javascript',
  mjs: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
};
const typeOf = (path: string) => TYPES[path.split('.').at(-1)!] ?? 'text/plain';

/** A hospital's web server on loopback: the built files under `/dist/`, packages for editors under `/modules/`, and files of a test. */
export class Site {
  readonly #server: Server;
  readonly #answers = new Map<string, Answer>();

  private constructor() {
    this.#server = createServer((request, response) => this.#serve(request, response));
  }

  static async start(): Promise<Site> {
    const site = new Site();
    await new Promise<void>((resolve) => site.#server.listen(0, '127.0.0.1', resolve));
    return site;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Serves a response at a path. @returns Its full address. */
  put(path: string, answer: Answer): string {
    this.#answers.set(path, answer);
    return this.origin + path;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  #serve(request: IncomingMessage, response: ServerResponse): void {
    const { pathname } = new URL(request.url ?? '/', this.origin);
    const { body, type, status, headers } = this.#find(pathname);
    response.writeHead(status ?? 200, { 'content-type': type ?? typeOf(pathname), ...headers });
    response.end(body);
  }

  #find(path: string): Answer {
    const put = this.#answers.get(path);
    if (put) return put;
    const [, folder, file] = /^\/(dist|modules)\/(.+)$/.exec(path) ?? [];
    try {
      if (folder === 'dist') return { body: built(file!) };
      if (folder === 'modules') return { body: readFileSync(`node_modules/${file}`) };
    } catch {
      // No such file: 404, see below.
    }
    // Browsers request a favicon by themselves; a 404 would be an error on the console.
    return path === '/favicon.ico' ? { body: '', status: 204 } : { body: 'not found', status: 404, type: 'text/plain' };
  }
}
