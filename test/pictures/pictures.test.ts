import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Camera, SHOTS } from './camera.js';
import { check } from './check.js';
import { differenceOf } from './png.js';
import { REPORT } from './report.js';

describe('pictures', () => {
  let camera: Camera;
  before(async () => {
    camera = await Camera.start();
  });
  after(() => camera.close());

  it('every view looks like its accepted picture, on screens, in print, in both languages', async (t) => {
    const { differences, leftOut } = await check();
    if (leftOut) return t.skip(leftOut);
    assert.deepEqual(
      differences.map(({ name }) => name),
      [],
      `side by side: ${REPORT}; to accept what is new: npm run pictures -- --accept`,
    );
  });

  it('a picture taken twice is the same', async () => {
    for (const name of ['results-open.320.light.en', 'compare.1280.dark.es']) {
      const shot = SHOTS.find((each) => each.name === name)!;
      assert.equal(differenceOf(await camera.take(shot), await camera.take(shot)), undefined, name);
    }
  });

  for (const [name, style] of [
    ['start.320.light.en', '.choice { border-bottom-color: transparent !important }'],
    ['results.1280.light.en', '[part~="treatment"]:nth-child(3) { border-top: 1px solid #666 !important }'],
    ['trial-list.320.dark.en', '[part~="study"] { border-inline-start: 1px solid #888 !important }'],
  ] as const)
    it(`one changed border is found: ${name}`, async () => {
      const shot = SHOTS.find((each) => each.name === name)!;
      assert.ok(differenceOf(await camera.take(shot), await camera.take(shot, style)), style);
    });
});
