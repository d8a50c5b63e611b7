import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ServerType, serve } from '@hono/node-server';
import chokidar from 'chokidar';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Rule } from '../../src/guide/guide.js';
import type { renderPage } from '../../src/page/index.js';
import { packageFile } from '../package-file.js';
import { reviewPage } from '../review/page.js';
import { writeRules } from '../rules/write.js';
import { hospitalPage, shellPage } from './pages.js';
import { PreviewState, type Told } from './state.js';

/** Wait in ms before reading: editors save a file in several steps. */
const SETTLED = 40;
/** Wait in ms until a folder that is gone is looked for again: a watcher does not see it come back. */
const AGAIN = 500;
/** Files of the package that the frames load. */
const SERVED = /^(treatment-guide\.multi|(?:words|trial-record)\.[\w-]+|guide-checker|cli\/preview)\.js$/;
const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** A preview that runs. */
export interface Preview {
  readonly address: string;
  stop(): Promise<void>;
}

/**
 * Serves a guide on localhost only, and reads it again on each save.
 *
 * @param port - 0 takes any free one.
 */
export async function startPreview(path: string, today: string, port: number): Promise<Preview> {
  const state = new PreviewState(path, today);
  state.read();
  const listeners = new Set<(told: Told) => void>();
  let timer: NodeJS.Timeout | undefined;
  const readAgain = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const told = state.read();
      for (const listener of listeners) listener(told);
      if (!existsSync(path)) waitForIt();
    }, SETTLED);
  };
  const waitForIt = () => {
    timer = setTimeout(() => {
      if (!existsSync(path)) return waitForIt();
      void watcher.close();
      watcher = watch().once('ready', readAgain);
    }, AGAIN);
  };
  const watch = () => chokidar.watch(path, { ignoreInitial: true }).on('all', readAgain);
  let watcher = watch();
  const app = routes(state, listeners);
  const server = await new Promise<ServerType>((resolve, reject) => {
    const started = serve({ fetch: app.fetch, hostname: '127.0.0.1', port }, () => resolve(started));
    started.once('error', reject);
  });
  const { port: taken } = server.address() as { port: number };
  return {
    address: `http://localhost:${taken}/`,
    async stop() {
      clearTimeout(timer);
      await watcher.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function routes(state: PreviewState, listeners: Set<(told: Told) => void>): Hono {
  const app = new Hono();
  app.use(onlyLocal);
  app.get('/', (context) => context.html(shellPage(state.told.title, state.told)));
  guideRoutes(app, state);
  app.get('/package/*', (context) => {
    const name = context.req.path.slice('/package/'.length);
    if (!SERVED.test(name)) return context.notFound();
    return context.body(readFileSync(packageFile(name), 'utf8'), 200, {
      'content-type': 'text/javascript; charset=utf-8',
    });
  });
  app.get('/events', (context) => events(context, listeners));
  app.post('/try', async (context) => context.json(state.tryRule(await context.req.json<Rule>())));
  app.post('/save', async (context) => context.json(save(state, await context.req.json<Rule>())));
  return app;
}

/** Pages of other sites must not read or change the guide through this server. */
const onlyLocal: MiddlewareHandler = async (context, next) => {
  const origin = context.req.header('origin');
  const fine =
    LOCAL.test(context.req.header('host') ?? '') && (!origin || LOCAL.test(origin.replace(/^https?:\/\//, '')));
  if (!fine) return context.text('This preview is for this machine alone.', 403);
  context.header('cache-control', 'no-store');
  return next();
};

/** The guide as data, on a hospital page, as a plain page, and as a review page. */
function guideRoutes(app: Hono, state: PreviewState): void {
  const lang = (context: Context) => context.req.query('lang') || undefined;
  app.get('/guide.json', (context) => {
    const guide = state.guide(lang(context));
    return guide ? context.json(guide) : context.json({}, 404);
  });
  app.get('/hospital.html', (context) => {
    const guide = state.guide(lang(context));
    return guide ? context.html(hospitalPage(guide)) : context.text('The guide cannot be shown yet.', 200);
  });
  app.get('/page.html', async (context) => {
    const guide = state.guide(lang(context));
    if (!guide) return context.text('The guide cannot be shown yet.', 200);
    const page = (await import(pathToFileURL(packageFile('static.js')).href)) as { renderPage: typeof renderPage };
    return context.html(page.renderPage({ guide, attributes: { today: state.today } }));
  });
  app.get('/review', (context) => {
    const { content, problems, path, today } = state;
    if (!content) return context.text('The guide cannot be shown yet.', 200);
    const script = readFileSync(packageFile('cli/review.js'), 'utf8');
    return context.html(reviewPage({ path, content, problems, script, today }));
  });
}

function events(context: Context, listeners: Set<(told: Told) => void>) {
  return streamSSE(context, async (stream) => {
    const tell = (told: Told) => void stream.writeSSE({ event: 'read', data: JSON.stringify(told) });
    listeners.add(tell);
    await new Promise<void>((done) => stream.onAbort(done));
    listeners.delete(tell);
  });
}

/** Writes a valid row into the files of the folder; the file watcher then reloads. */
function save(state: PreviewState, rule: Rule): ReturnType<PreviewState['tryRule']> {
  const outcome = state.tryRule(rule);
  if (outcome.problems.length || !state.content) return outcome;
  if (basename(state.path).endsWith('.json'))
    return { problems: ['Only the rules of a folder can be saved from here.'] };
  writeRules(
    state.path,
    state.content.guide.rules.map((old) => (old.id === rule.id ? rule : old)),
  );
  return outcome;
}
