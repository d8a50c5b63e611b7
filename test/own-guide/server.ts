import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
};

/** A hospital's site: one page with these lines on it, and an uploaded folder as /guides/. */
export async function serveGuides(folder: string, lines: string): Promise<{ address: string; stop(): Promise<void> }> {
  const page = `<!doctype html><html lang="en"><title>Hospital</title><body>${lines}`;
  const server = createServer(({ url = '' }, response) => {
    const file = join(folder, url.replace('/guides/', ''));
    const found = url.startsWith('/guides/') && existsSync(file);
    response.writeHead(found || url === '/' ? 200 : 404, { 'content-type': TYPES[extname(url)] ?? 'text/html' });
    response.end(found ? readFileSync(file) : url === '/' ? page : '');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: () => new Promise((done) => server.close(() => done())),
  };
}
