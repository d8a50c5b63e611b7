import { readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { applyEdits, modify } from 'jsonc-parser';
import { isSeq, type YAMLSeq } from 'yaml';
import { figureDigest, guideDigest, latest, MOST_MONTHS } from '../../src/guide/signatures.js';
import { type Call, type Command, count, FLAG, isDay, Stop, TEXT, textOf } from '../command.js';
import { editYaml } from '../content/edit.js';
import { homeOf } from '../content/layout.js';
import { type Opened, openGuide } from '../content/open.js';

/** Who signs, and for how long. */
interface Signature {
  readonly name: string;
  readonly role: string;
  readonly date: string;
  readonly expires: string;
}

export const sign: Command = {
  summary: 'writes down who read which files, with a digest of each',
  usage: '<folder or file> --name NAME --role ROLE',
  help: `
Writes that somebody has read a guide: into sign-off.yaml of a folder, with a digest of each file that was read, or into a JSON file as a
whole. When a word changes afterwards, the guide says that it has changed since. Read the review page first.

  --name NAME       who has read it
  --role ROLE       for instance "liver surgeon"
  --all             everything was read
  --files NAMES     only these files of a folder, in quotation marks, separated by spaces; without --all or --files the command asks
  --figure ID       one figure: the id of its treatment and its measure, as in ablation/alive-5-years. Figures are signed first
  --expires DATE    default in 12 months; at most ${MOST_MONTHS} months from today`,
  names: [1, 1],
  options: { name: TEXT, role: TEXT, all: FLAG, files: TEXT, figure: TEXT, expires: TEXT },
  async run(call) {
    const path = call.named[0] ?? '';
    const signature = signatureOf(call);
    const read = openGuide(path);
    if (!read.content)
      throw new Stop(
        `A guide that cannot be shown cannot be signed: mend ${count(read.problems.length, 'problem')} first.`,
        1,
      );
    const figure = textOf(call.options.figure);
    if (figure) return signFigure(read, figure, signature);
    if (!read.isFolder) {
      if (call.options.files) throw new Stop('--files is for a folder: a JSON file is signed as a whole.');
      return signFile(read, signature);
    }
    return signFolder(read, await filesToSign(read, call), signature);
  },
};

function signatureOf({ options, today }: Call): Signature {
  const [name, role] = [textOf(options.name)?.trim(), textOf(options.role)?.trim()];
  if (!name || !role) throw new Stop('Say who has read the guide: --name "..." --role "..."');
  const expires = textOf(options.expires) ?? inAYear(today);
  if (!isDay(expires)) throw new Stop(`--expires must be a day like 2027-11-23, and not "${expires}".`);
  if (expires <= today || expires > latest(today))
    throw new Stop(
      `--expires must be after ${today}, and at most ${MOST_MONTHS} months later: until ${latest(today)}.`,
    );
  return { name, role, date: today, expires };
}

function inAYear(today: string): string {
  return `${Number(today.slice(0, 4)) + 1}${today.slice(4).replace('-02-29', '-02-28')}`;
}

/** The files that were reviewed: named, all, or asked for on the terminal. */
async function filesToSign({ content }: Opened, { options }: Call): Promise<readonly string[]> {
  const known = [...content!.digests.keys()];
  if (options.all) return known;
  const named = textOf(options.files) ?? (await ask(known));
  if (named.trim() === 'all') return known;
  const files = named.split(/[\s,]+/).filter(Boolean);
  const wrong = files.filter((file) => !known.includes(file));
  if (wrong.length) throw new Stop(`There is no file "${wrong.join('", "')}". There is: ${known.join(', ')}.`);
  if (!files.length) throw new Stop('Nothing was signed: no file was named.');
  return files;
}

async function ask(known: readonly string[]): Promise<string> {
  if (!process.stdin.isTTY) throw new Stop('Say what was read: --all, or --files "names separated by spaces".');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`${known.join('\n')}\n\nWhich of these did you read? Their names, or "all": `);
  terminal.close();
  return answer;
}

/** Adds a review at the end of sign-off.yaml. */
function signFolder({ path, content }: Opened, files: readonly string[], signature: Signature): boolean {
  const file = `${path}/sign-off.yaml`;
  const digests = Object.fromEntries(files.map((name) => [name, content!.digests.get(name)]));
  editYaml(
    file,
    (document) => {
      if (!isSeq(document.get('reviews'))) document.set('reviews', document.createNode([]));
      const reviews = document.get('reviews') as YAMLSeq;
      reviews.flow = false;
      reviews.add(document.createNode({ ...signature, digests }));
    },
    '# Who read this guide, and which state of which files.\nreviews: []\n',
  );
  console.log(`${file}: ${signature.name} has read ${count(files.length, 'file')}, until ${signature.expires}`);
  return true;
}

/** Sets `signOff` of a JSON file and leaves everything else in it as it is. */
function signFile({ path, content }: Opened, signature: Signature): boolean {
  setInJson(path, ['signOff'], { ...signature, digest: guideDigest(content!.guide) });
  setInJson(path, ['reviewed'], undefined);
  console.log(`${path}: ${signature.name} has read the whole guide, until ${signature.expires}`);
  return true;
}

function setInJson(file: string, path: (string | number)[], value: unknown): void {
  const text = readFileSync(file, 'utf8');
  const edits = modify(text, path, value, { formattingOptions: { insertSpaces: true, tabSize: 2 } });
  writeFileSync(file, applyEdits(text, edits));
}

function signFigure({ path, content, isFolder }: Opened, id: string, signature: Signature): boolean {
  const [treatment, measure] = id.split('/');
  const { treatments } = content!.guide;
  const at = treatments.findIndex((each) => each.id === treatment);
  const index = treatments[at]?.outcomes?.findIndex((outcome) => outcome.measure === measure) ?? -1;
  if (index < 0)
    throw new Stop(`There is no figure "${id}". There is: ${figuresIn(content!.guide).join(', ') || 'none'}.`);
  const signed = { ...signature, digest: figureDigest(treatment!, treatments[at]!.outcomes![index]!) };
  if (isFolder) {
    const home = homeOf(['treatments', at, 'outcomes', index, 'signOff'], {
      treatments,
      order: treatments.map((each) => each.id),
      rules: [],
      sources: [],
      has: () => true,
      fileOf: () => undefined,
    });
    const file = `${path}/${home.file}`;
    editYaml(file, (document) => document.setIn(home.path, document.createNode(signed)));
  } else setInJson(path, ['treatments', at, 'outcomes', index, 'signOff'], signed);
  console.log(`${id}: ${signature.name} has checked this figure, until ${signature.expires}`);
  return true;
}

const figuresIn = ({
  treatments,
}: {
  treatments: readonly { id: string; outcomes?: readonly { measure: string }[] }[];
}) => treatments.flatMap(({ id, outcomes = [] }) => outcomes.map(({ measure }) => `${id}/${measure}`));
