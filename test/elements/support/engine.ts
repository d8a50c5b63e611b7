import { setViewport as emulate, executeServerCommand } from '@web/test-runner-commands';

const agent = navigator.userAgent;
/** The browser engine that this test runs in. */
export const engine = /Firefox\//.test(agent) ? 'Firefox' : /Chrom(e|ium)\//.test(agent) ? 'Chromium' : 'WebKit';
export const isChromium = engine === 'Chromium';

type Body = (this: Mocha.Suite) => void;

/**
 * Tests that run only in Chromium. The other engines list them as skipped, with the reason.
 *
 * @param why - The reason; it ends the group's title in the other engines, where web-test-runner.config.mjs reads it.
 */
export function describeInChromium(why: string, title: string, body: Body): void {
  if (isChromium) describe(title, body);
  else describe.skip(`${title} (not in this engine: ${why})`, body);
}

/** Sets the size of the viewport. WebKit has no emulation, so its window is resized; see web-test-runner.config.mjs. */
export async function setViewport(size: { width: number; height: number }): Promise<void> {
  if (engine === 'WebKit') await executeServerCommand('window-size', size);
  else await emulate(size);
}
