import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isMap } from 'yaml';
import { type Command, Stop, TEXT, textOf } from '../command.js';
import { problemsOf } from '../content/checks.js';
import { editYaml } from '../content/edit.js';
import { openGuide } from '../content/open.js';
import { packageFile } from '../package-file.js';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const TEMPLATE = 'cli/template';
/** Guides of the package that can be the start of a new one. */
const GUIDES = ['secondary-liver-cancer'];
/** Files that belong to the package and not to a guide: the texts about trials, and the words of the interface. */
const OURS = /^(lang\/[^/]+\/)?(trials|trial-reader|interface|static-page)\.yaml$/;

export const init: Command = {
  summary: 'a small whole guide to begin with, or a copy of a built-in one',
  usage: '<id>',
  help: `
Makes a folder with a small guide that passes its check: every kind of file, with three lines that say what it is. Change its words to yours.
The id names the guide and the folder: lower-case words joined by hyphens, like "sore-throat".

  --from ID  begin with a built-in guide in place of the small one: ${GUIDES.join(', ')}. Nobody has signed the copy`,
  names: [1, 1],
  options: { from: TEXT },
  run({ named: [id = ''], options }) {
    if (!ID.test(id)) throw new Stop(`"${id}" is no id: write lower-case words joined by hyphens, like "sore-throat".`);
    if (existsSync(id)) throw new Stop(`${id}: this folder is there already. Nothing was changed.`);
    const from = textOf(options.from);
    if (from && !GUIDES.includes(from)) throw new Stop(`There is no guide "${from}". There is: ${GUIDES.join(', ')}.`);
    const source = packageFile(from ? `cli/guides/${from}` : TEMPLATE);
    cpSync(source, id, {
      recursive: true,
      filter: (file) => !from || !OURS.test(relative(source, file).replaceAll('\\', '/')),
    });
    editYaml(join(id, 'guide.yaml'), (document) => document.set('id', id));
    if (from) unsign(id);
    console.log(`${id}/: a whole guide. Next:
  npx treatment-guide preview ${id}    see it, and change it
  npx treatment-guide check ${id}      every problem, with file and line`);
    return true;
  },
};

/** Removes signatures, since the new guide was not reviewed, and facts that only the texts about trials cited. */
function unsign(folder: string): void {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  for (const name of files.filter((file) => /(^|\/)(sign-off|translation)\.yaml$/.test(file)))
    editYaml(join(folder, name), (document) => document.set('reviews', []));
  for (const name of files.filter((file) => /^treatments\/.*\.yaml$/.test(file)))
    editYaml(join(folder, name), (document) => {
      const { outcomes = [] } = document.toJS() as { outcomes?: unknown[] };
      outcomes.forEach((_, at) => {
        document.deleteIn(['outcomes', at, 'signOff']);
      });
    });
  for (const { file, where } of problemsOf(openGuide(folder)).filter(({ message }) =>
    message.startsWith('no statement shows this'),
  ))
    editYaml(file, (document) => {
      const facts = document.get('facts');
      if (isMap(facts)) facts.delete(where);
    });
  if (readdirSync(join(folder, 'lang')).length === 0) rmSync(join(folder, 'lang'), { recursive: true });
}
