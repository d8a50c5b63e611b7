import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { isChromium } from '../support/engine.js';
import { longRecord } from './long-record.js';
import { changed, en, explained, randomized, recordWords, shown, type Trial, words } from './support.js';

const CRITERIA = 'eligibilityModule.eligibilityCriteria';
/** The visible text of the list. `textContent` would join its lines without a space. */
const shownOf = (page: Trial) => shown(page.part('eligibility'));
/** The page of a study with these conditions, everything unfolded. */
const listing = async (text: string, more: Readonly<Record<string, unknown>> = {}) =>
  (await explained(changed(randomized(), { [CRITERIA]: text, ...more }))).openAll();

/** Words and numbers of a text, in order. */
const tokens = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Words and numbers of the original that the page does not have in the same order. */
function lost(original: string, page: string): string[] {
  const have = tokens(page);
  let at = 0;
  return tokens(original).filter((token) => {
    const found = have.indexOf(token, at);
    if (found >= 0) at = found + 1;
    return found < 0;
  });
}

/** Unusual texts of the kinds that registries publish. */
const TEXTS: Readonly<Record<string, string>> = {
  'bullets and numbers, nested':
    'Inclusion Criteria:\n\n1. Age \\>= 18\n2. Laboratory values:\n\n   * Platelets \\> 100,000/mm3\n   * Bilirubin \\<= 1.5 x ULN\n     1. unless Gilbert\n3. ECOG 0-1\n\nExclusion Criteria:\n\n1. Pregnancy\n2. See criterion 3',
  'a heading in the middle of a line': 'Inclusion Criteria: adults with 3 lesions Exclusion Criteria: none of these 4',
  'no headings': 'Adults with cancer of the colon.\nAt most 5 tumors, none over 5 cm.',
  'several pairs':
    'Part A\n\nInclusion Criteria:\n\n* one 1\n\nExclusion Criteria:\n\n* two 2\n\nPart B\n\nInclusion Criteria:\n\n* three 3',
  'exclusion alone': 'Exclusion Criteria:\n\n- Heart failure NYHA III\n- QTc > 470 ms',
  'full-width signs': '入选标准：\n1、年龄 ≥ 18 岁；\n2、ECOG 0～1\n排除标准：\n① 妊娠 ② 感染',
  'windows line ends': 'Inclusion Criteria:\r\n\r\n* A 1\r\n* B 2\r\n\r\nExclusion Criteria:\r\n\r\n* C 3\r\n',
  'lettered and Roman markers':
    'Inclusion Criteria:\n\na. first\nb. second\n   i. third\n   ii. fourth\n1) fifth\n1\\. sixth',
  'round bullets in one line': 'Inclusion Criteria: • Age 18 • ECOG 0 • Liver only 5',
  'an entity and a link': 'Inclusion Criteria:\n\n* AST &lt; 2.5\n* See NCT00000001 and https://example.org/a?b=1',
  'tags of the registry’s pages': 'Inclusion Criteria:\n\n* One line<br>next line 7<br/>and 8\n* First</p><p>second 9',
  'one very long word': `Inclusion Criteria:\n\n* ${'pneumono'.repeat(40)} 12`,
  'a single line': '18 to 80',
  'rules and blank lines': '\n\n-----\n\nInclusion Criteria\n=====\n\n\n* A 1\n\n\n\n* B 2\n-----\n',
};

/** Without tags, and with `<` for its entity. */
const plain = (text: string) => text.replace(/<[^>]+>/g, ' ').replace('&lt;', '<');

describe('the full list of conditions', () => {
  for (const [name, text] of Object.entries(TEXTS)) {
    it(`has every word and number of the original, in order: ${name}`, async () => {
      expect(lost(plain(text), shownOf(await listing(text)))).to.be.empty;
    });
  }

  it('has them in textContent, too', async () => {
    for (const text of Object.values(TEXTS))
      expect(lost(plain(text), (await listing(text)).part('eligibility').textContent ?? '')).to.be.empty;
  });

  it('has every word and number of randomly mixed texts', async () => {
    const page = await listing('none');
    const line = fc.oneof(
      fc.constantFrom(...Object.values(TEXTS).flatMap((text) => text.split('\n'))),
      fc.constantFrom(
        'Inclusion Criteria:',
        'Exclusion Criteria:',
        '',
        '   ',
        '\t* tab 5',
        '  - dash 6',
        'Key Exclusion Criteria: x',
      ),
      fc.string({ unit: fc.constantFrom(...'ab1 .:*-•(\\<&;\t'), maxLength: 20 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 12 }), async (lines) => {
        const text = lines.join('\n');
        fc.pre(/[\p{L}\p{N}]/u.test(text) && !/<|&\w*;/.test(text));
        page.el.record = changed(randomized(), { [CRITERIA]: text });
        await page.el.updateComplete;
        await page.openAll();
        expect(lost(text, shownOf(page))).to.be.empty;
      }),
      { numRuns: isChromium ? 150 : 30 },
    );
  }).timeout(60_000);

  it('keeps the numbers of its lines visible', async () => {
    const page = await listing(TEXTS['bullets and numbers, nested']!);
    expect(page.parts('eligibility')[0]!.textContent).to.match(/2\..*Laboratory[\s\S]*3\..*ECOG/s);
  });

  it('puts no exclusion under the label of the inclusions', async () => {
    const page = await listing(TEXTS['bullets and numbers, nested']!);
    const [looking, out] = page.parts('quote', page.part('eligibility'));
    expect(words(looking?.previousElementSibling?.textContent)).to.equal(`${recordWords.parts.inclusion} (6)`);
    expect(words(out?.previousElementSibling?.textContent)).to.equal(recordWords.parts.exclusion);
    expect([words(looking?.textContent).includes('Pregnancy'), words(out?.textContent).includes('ECOG')]).to.deep.equal(
      [false, false],
    );
  });

  it('is under a neutral label if it has no headings', async () => {
    const page = await listing(TEXTS['no headings']!);
    expect(shownOf(page)).to.match(new RegExp(`^${recordWords.onlyPart}`));
    expect(shownOf(page)).not.to.contain(recordWords.parts.inclusion);
  });

  it('is in the past tense if no one can join', async () => {
    const page = await listing(TEXTS['several pairs']!, { 'statusModule.overallStatus': 'COMPLETED' });
    expect(shownOf(page)).to.contain(recordWords.closedParts.inclusion).and.not.to.contain(recordWords.parts.inclusion);
  });

  it('says that only the study team can say who may join', async () => {
    const page = await listing(TEXTS['no headings']!);
    expect(words(page.section('eligibility').textContent)).to.contain('Only the study team can say if you can join.');
  });

  it('is folded under its label and count if it is long, and open if it is short', async () => {
    const text = (count: number) =>
      `Inclusion Criteria:\n\n${Array.from({ length: count }, (_, at) => `* line ${at}`).join('\n')}`;
    const folded = async (count: number) => {
      const page = await explained(changed(randomized(), { [CRITERIA]: text(count) }));
      return page.fold(`${recordWords.parts.inclusion} (${count})`)?.open;
    };
    expect([await folded(30), await folded(3)]).to.deep.equal([false, undefined]);
  });

  it('is shown only once', async () => {
    const page = await listing(TEXTS['one very long word']!);
    expect(words(page.section('eligibility').textContent).split('pneumono'.repeat(40))).to.have.length(2);
  });

  it('shows a very long text in full, and says that it is long', async () => {
    const text = `Inclusion Criteria:\n\n${Array.from({ length: 3000 }, (_, at) => `* condition number ${at} of many`).join('\n')}`;
    const page = await listing(text);
    expect(page.notices.map(({ dataset }) => dataset.notice)).to.include('long-text');
    expect(tokens(shownOf(page)).slice(-5)).to.deep.equal(['condition', 'number', '2999', 'of', 'many']);
  });

  it('has no direction around several lines, which takes Chromium half a minute for thousands of them', async () => {
    const page = await explained(longRecord());
    await page.press(en.trial.mine.begin);
    await page.openAll();
    const boxes = page.all('[dir="auto"]').map((box) => box.querySelectorAll('.line').length);
    expect(boxes.filter((lines) => lines === 1).length).to.be.above(20);
    expect(boxes.filter((lines) => lines > 1).length).to.equal(0);
  });
});
