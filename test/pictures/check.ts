import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Camera, SHOTS, YARDSTICK_NAME } from './camera.js';
import { differenceOf, type Pixels, readPng, writePng } from './png.js';
import { writeReport } from './report.js';

const REFERENCES = new URL('references/', import.meta.url);
const MADE_WITH = new URL('made-with.txt', REFERENCES);
const fileOf = (name: string) => new URL(`${name}.png`, REFERENCES);

/** A picture that differs from its reference. */
export interface Difference {
  readonly name: string;
  /** `undefined` if the picture is new. */
  readonly before: Pixels | undefined;
  /** `undefined` if the reference has no view any more. */
  readonly after: Pixels | undefined;
  readonly difference: Pixels | undefined;
}

export interface Checked {
  readonly differences: readonly Difference[];
  /** Why pictures cannot be compared on this machine; `undefined` if they can. */
  readonly leftOut: string | undefined;
}

/** The reference of a picture; `undefined` if there is none. */
const referenceOf = (name: string): Pixels | undefined =>
  existsSync(fileOf(name)) ? readPng(readFileSync(fileOf(name))) : undefined;

/** Compares one picture with its reference; `undefined` if they look the same. */
function compare(name: string, after: Pixels): Difference | undefined {
  const before = referenceOf(name);
  const difference = before && differenceOf(before, after);
  return before && !difference ? undefined : { name, before, after, difference };
}

/** Takes every picture and compares it with its reference; the report shows the differences. */
export async function check(): Promise<Checked> {
  const camera = await Camera.start();
  try {
    const yardstick = compare(YARDSTICK_NAME, await camera.yardstick());
    const differences = yardstick ? [yardstick] : [];
    for (const shot of SHOTS) differences.push(...[compare(shot.name, await camera.take(shot)) ?? []].flat());
    const known = new Set([YARDSTICK_NAME, ...SHOTS.map(({ name }) => name)]);
    for (const file of readdirSync(REFERENCES).filter((each) => each.endsWith('.png'))) {
      const name = file.slice(0, -'.png'.length);
      if (!known.has(name))
        differences.push({ name, before: referenceOf(name), after: undefined, difference: undefined });
    }
    writeReport(differences);
    return { differences, leftOut: yardstick?.before && otherLetters(camera.version) };
  } finally {
    await camera.close();
  }
}

/** The reason if even text without our code looks different. */
const otherLetters = (version: string) =>
  `this browser (${version}) draws plain letters and form controls otherwise than the one of the references (${readFileSync(MADE_WITH, 'utf8').trim()})`;

/** Makes the present pictures the references. Pictures that look the same keep their file. */
export async function accept(differences: readonly Difference[]): Promise<void> {
  mkdirSync(REFERENCES, { recursive: true });
  for (const { name, after } of differences) {
    if (after) writeFileSync(fileOf(name), writePng(after));
    else rmSync(fileOf(name));
  }
  const camera = await Camera.start();
  writeFileSync(MADE_WITH, `Chromium ${camera.version}\n`);
  await camera.close();
}
