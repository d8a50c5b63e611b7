// `npm start`: installs, builds, and serves the demo hospital page on localhost.
import { installPackages, run, stop } from './install.mjs';

installPackages();
if (!run(process.execPath, ['scripts/build.mjs'])) stop('The build failed: see the lines above.');
const { preview } = await import('vite');
const server = await preview({
  build: { outDir: 'dist/site' },
  preview: { port: 4321, host: 'localhost' },
  logLevel: 'warn',
});
console.log(
  `\nThe demo hospital page: ${new URL('demo/', server.resolvedUrls.local[0])}\nDocs, elements, snippets: ${server.resolvedUrls.local[0]}\nStop with Ctrl+C.`,
);
