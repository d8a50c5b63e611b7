import { build } from 'vite';

/** The page's script, engine and all, as one classic script. */
export async function bundleClient(): Promise<string> {
  const result = await build({
    configFile: false,
    envDir: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: 'tools/review/client.ts', formats: ['iife'], name: 'review' },
    },
  });
  for (const built of [result].flat()) {
    if (!('output' in built)) continue;
    for (const chunk of built.output) if (chunk.type === 'chunk') return chunk.code;
  }
  throw new Error('the bundler made no script for the review page');
}
