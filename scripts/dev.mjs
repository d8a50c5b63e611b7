// `npm run dev`: serves the demo pages from the sources, on localhost. Saving a source or content file reloads the page. Content is checked
// first: a problem is logged here, and the page does not change.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve, sep } from 'node:path';
import { installPackages, stop } from './install.mjs';
import { demoPage } from './site/demo-page.mjs';

installPackages();

const CONTENT = ['npm', ['run', '--silent', 'content'], { stdio: 'inherit', shell: process.platform === 'win32' }];
const checked = once(spawn(...CONTENT), 'close');

/** Files that the demo pages load from dist/ after a build, and the sources that replace them here. */
const SOURCES = {
  '/treatment-guide.js': '/src/script.ts',
  '/treatment-explorer.js': '/src/treatment-explorer.ts',
  '/trial-explainer.js': '/src/trial-explainer.ts',
};
const PAGE = /^\/guide(?:\.(\w+))?\.html$/;

/** Serves the sources under the names of the built files, puts demo pages into their layout, and renders the plain page on request. */
const builtNames = {
  name: 'built-names',
  transformIndexHtml: { order: 'pre', handler: demoPage },
  resolveId: (source) => (SOURCES[source] ? resolve(`.${SOURCES[source]}`) : null),
  configureServer(server) {
    server.middlewares.use(async (request, response, next) => {
      const { pathname } = new URL(request.url, 'http://localhost');
      const page = PAGE.exec(pathname);
      if (!page) return next();
      try {
        const { renderPage } = await server.ssrLoadModule('/src/page/index.ts');
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(renderPage({ lang: page[1] ?? 'en' }));
      } catch (error) {
        next(error);
      }
    });
  },
};

// Vite is loaded while the content is checked.
const { createServer } = await import('vite');
if ((await checked)[0]) stop('The content has problems: see the lines above.');
const server = await createServer({
  root: '.',
  plugins: [builtNames],
  server: { host: 'localhost', port: 4322, watch: { ignored: ['**/dist/**', '**/test/**', '**/.cache/**'] } },
  optimizeDeps: { entries: ['src/script.ts'] },
  logLevel: 'warn',
});

/** Runs the content check, one run at a time. A save during a run starts one more after it. */
let running = false;
let again = false;
function content() {
  if (running) {
    again = true;
    return;
  }
  running = true;
  spawn(...CONTENT).on('close', () => {
    running = false;
    if (again) {
      again = false;
      content();
    }
  });
}
server.watcher.add('content');
server.watcher.on('all', (_, path) => {
  if (path.split(sep).includes('content')) content();
});

await server.listen();
console.log(
  `\nThe demo hospital page, from the sources: ${new URL('demo/', server.resolvedUrls.local[0])}\nStop with Ctrl+C.`,
);
