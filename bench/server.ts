import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';

/** The files of a page: path to content. `index.html` is the page itself. */
export type Files = Readonly<Record<string, string | Buffer>>;

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
};

/** Serves pages as a CDN does: compressed in advance with brotli's best level, cached for a year. Each page has its own folder. */
export class Server {
  readonly #server = createServer((request, response) => {
    const path = new URL(request.url!, 'http://here').pathname.replace(/\/$/, '/index.html').slice(1);
    const body = this.#packed.get(path);
    const type = TYPES[path.split('.').at(-1)!] ?? 'text/plain';
    response.writeHead(body ? 200 : 404, {
      'content-type': `${type}; charset=utf-8`,
      'cache-control': 'public, max-age=31536000, immutable',
      ...(body && { 'content-encoding': 'br', 'content-length': body.length }),
    });
    response.end(body);
  });
  readonly #packed = new Map<string, Buffer>();

  /** @param pages - Name of a page to its files. */
  static async start(pages: Readonly<Record<string, Files>>): Promise<Server> {
    const server = new Server();
    for (const [page, files] of Object.entries(pages)) {
      for (const [name, content] of Object.entries(files)) {
        server.#packed.set(`${page}/${name}`, brotliCompressSync(content));
      }
    }
    await new Promise<void>((resolve) => server.#server.listen(0, '127.0.0.1', resolve));
    return server;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Brotli bytes of a file, by its address; 0 if there is none. */
  bytes(url: string): number {
    return this.#packed.get(new URL(url).pathname.replace(/\/$/, '/index.html').slice(1))?.length ?? 0;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
