import { type Command, Stop, TEXT, textOf } from '../command.js';
import { startPreview } from '../preview/server.js';

export const preview: Command = {
  summary: 'shows the guide in a browser, and its problems, again on every save',
  usage: '<folder or file>',
  help: `
Serves the guide on this machine alone, on a hospital page at phone and desktop width, in each language, on paper, and as the review page.
Every save shows at once, with all problems, and with what a changed rule changes. Stop with Ctrl+C.

  --port NUMBER  default 4323`,
  names: [1, 1],
  options: { port: TEXT },
  async run({ named: [path = ''], options, today }) {
    const port = Number(textOf(options.port) ?? 4323);
    if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Stop('--port must be a number up to 65535.');
    try {
      const { address, stop } = await startPreview(path, today, port);
      console.log(`${path}: see it at ${address}\nStop with Ctrl+C.`);
      await new Promise((done) => process.once('SIGINT', done).once('SIGTERM', done));
      await stop();
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      throw new Stop(`Port ${port} is taken: name another one with --port.`);
    }
  },
};
