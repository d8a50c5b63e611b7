import { setViewport as emulate, executeServerCommand } from '@web/test-runner-commands';

const agent = navigator.userAgent;
/** The engine that this test runs in. */
export const engine = /Firefox\//.test(agent) ? 'Firefox' : /Chrom(e|ium)\//.test(agent) ? 'Chromium' : 'WebKit';
export const isChromium = engine === 'Chromium';

type Body = (this: Mocha.Suite) => void;

/**
 * Tests that run only in Chromium. The other engines count them, and say why.
 *
 * @param why - Ends the name of the group in the other engines; web-test-runner.config.mjs reads it there.
 */
export function describeInChromium(why: string, title: string, body: Body): void {
  if (isChromium) describe(title, body);
  else describe.skip(`${title} (not in this engine: ${why})`, body);
}

/** One test that runs only in Chromium, like {@link describeInChromium}. */
export function itInChromium(why: string, title: string, body: Mocha.AsyncFunc): void {
  if (isChromium) it(title, body);
  else it.skip(`${title} (not in this engine: ${why})`, body);
}

/** Makes the window that large. WebKit has no emulation: its window is pulled to that size, see web-test-runner.config.mjs. */
export async function setViewport(size: { width: number; height: number }): Promise<void> {
  if (engine === 'WebKit') await executeServerCommand('window-size', size);
  else await emulate(size);
}
