import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CARD, real, spoil, withCopy } from './support.js';

const rules = real('rules.yaml').toJS().rules as { id: string }[];

describe('the content of the repository', () => {
  it('has no problem', () =>
    assert.deepEqual(
      spoil(() => undefined),
      [],
    ));
});

describe('the check of the voice reports', () => {
  it('what a carer would take along in the voice of the patient: a question of a treatment, of a rule, and a title', () => {
    const problems = spoil((copy) =>
      copy
        .set(CARD, ['questions', 0], 'Is that cancer mine?')
        .set('reasons.yaml', ['reasons', 'R1', 'ask'], 'Can I have surgery?')
        .set('also-ask.yaml', ['alsoAsk', 0, 'heading'], 'Who helps you'),
    );
    for (const text of ['Is that cancer mine?', 'Can I have surgery?', 'Who helps you'])
      assert.ok(
        problems.some((each) =>
          each.endsWith(`say how this reads for someone who reads for another person: "${text}"`),
        ),
        problems.join('\n'),
      );
  });
});

describe('the check of the voice reports also, where no note says whom "you" means,', () => {
  for (const [what, file, path] of [
    ['the line on what the guide is not', 'guide.yaml', ['disclaimer']],
    ['a standing', 'guide.yaml', ['standings', 'other']],
    ['the reply to what matters', 'values.yaml', ['values', 3, 'first', 'reply', 'text']],
    ['the reason of a right answer', 'checks.yaml', ['checks', 1, 'because', 'text']],
    ['what a topic is about', 'guide.yaml', ['overview', 'statements', 4, 'text']],
  ] as const)
    it(what, () => {
      const text = 'It is about you.';
      const problems = spoil((copy) => copy.set(file, path, text));
      const told = `say how this reads for someone who reads for another person: "${text}"`;
      assert.ok(
        problems.some((each) => each.endsWith(told)),
        problems.join('\n'),
      );
    });
});

describe('the check of facts reports', () => {
  it('an unknown fact', () => {
    assert.deepEqual(
      spoil((copy) => copy.set(CARD, ['what', 0, 'facts'], ['X-NONE-999'])),
      [`${CARD}: what > 1 > facts: there is no fact "X-NONE-999": did you mean "X-NONE-9"?`],
    );
  });

  it('an unknown fact in the texts about trials', () => {
    const text = real('trials.yaml').getIn(['what', 0, 'text']);
    const problems = spoil((copy) =>
      copy.yaml('trials.yaml', (file) => file.addIn(['what', 0, 'facts'], 'X-NONE-999')),
    );
    assert.deepEqual(problems, [`trials.yaml: what: there is no fact "X-NONE-999": "${text}"`]);
  });

  it('a statement without facts', () => {
    assert.deepEqual(
      spoil((copy) => copy.set(CARD, ['what', 0, 'facts'], [])),
      [`${CARD}: what > 1 > facts: name at least one fact: a statement without a source is not shown`],
    );
    assert.deepEqual(
      spoil((copy) => copy.yaml(CARD, (file) => file.deleteIn(['what', 0, 'facts']))),
      [`${CARD}: what > 1 > facts: is missing`],
    );
  });

  it('a fact of the source page, or a correction of it, that no statement cites', () => {
    const problems = spoil((copy) =>
      copy
        .set('facts/source-page.yaml', ['facts', 'F-NEW-1'], { text: 'New', sources: ['source-page'] })
        .set('facts/corrections.yaml', ['facts', 'C-99'], { text: 'New', corrects: ['F-NEW-1'], with: [] }),
    );
    const remedy = 'no statement shows this: cite it where the guide says it';
    assert.deepEqual(problems.sort(), [
      `facts/corrections.yaml: C-99: ${remedy}`,
      `facts/source-page.yaml: F-NEW-1: ${remedy}`,
    ]);
  });

  it('a fact from memory', () => {
    const problems = spoil((copy) => copy.set('facts/surgery.yaml', ['facts', 'X-SURG-1', 'seen'], 'memory'));
    assert.ok(
      problems.includes(
        'facts/surgery.yaml: facts > X-SURG-1 > seen: must be page or abstract: a fact from memory is left out',
      ),
    );
  });

  it('an added fact without its certainty', () => {
    const problems = spoil((copy) =>
      copy.yaml('facts/surgery.yaml', (file) => file.deleteIn(['facts', 'X-SURG-1', 'sure'])),
    );
    assert.deepEqual(problems, [
      'facts/surgery.yaml: facts > X-SURG-1: say how sure it is (sure) and what was read (seen)',
    ]);
  });

  it('a fact without a source, and an unknown source', () => {
    const added = { text: 'New', sure: 'high', seen: 'page' };
    const [bare, unknown] = [[], ['nobody']].map((sources) =>
      spoil((copy) => copy.set('facts/surgery.yaml', ['facts', 'X-NEW-1'], { ...added, sources })),
    );
    assert.match(bare!.join('\n'), /^facts\/.*facts > X-NEW-1: name at least one source$/);
    assert.match(unknown!.join('\n'), /^facts\/.*facts > X-NEW-1: there is no source "nobody"$/);
  });
});

it('a treatment must say how long it takes', () => {
  assert.deepEqual(
    spoil((copy) => copy.yaml(CARD, (file) => file.deleteIn(['glance', 'time']))),
    [`${CARD}: lasts: say how long it takes, here or in the "time" of "glance", for the comparison`],
  );
});

describe('the check of files reports', () => {
  it('the line of YAML that cannot be read', () => {
    withCopy((copy) => {
      copy.text('words.yaml', (source) => `${source.trimEnd()}\nmore: [one, two\n`);
      const line = copy.read('words.yaml').split('\n').length;
      assert.deepEqual(
        copy
          .lines()
          .map(
            (text) => /^words\.yaml:(\d+):1: the list or group that has begun above must end with \]$/.exec(text)?.[1],
          ),
        [String(line)],
      );
    });
  });

  it('a text with a colon, and what to do', () => {
    withCopy((copy) => {
      copy.text(CARD, (source) => source.replace(/- text: .*/, '- text: One thing: rest'));
      assert.match(
        copy.lines()[0]!,
        /^treatments\/liver-resection\.yaml:\d+:\d+: a text that holds a colon needs quotation marks/,
      );
    });
  });

  it('the line of a text, of a fact and of a rule', () => {
    withCopy((copy) => {
      const at = (file: string, text: string) =>
        copy
          .read(file)
          .split('\n')
          .findIndex((line) => line.includes(text)) + 1;
      copy
        .set(CARD, ['harms', 0, 'text'], 'It may be the best.')
        .set('rules.yaml', ['rules', 3, 'facts'], ['X-NONE-999']);
      const lines = copy.lines();
      for (const start of [`${CARD}:${at(CARD, 'be the best')}:`, `rules.yaml:${at('rules.yaml', 'X-NONE-999')}:`])
        assert.ok(
          lines.some((line) => line.startsWith(start)),
          `${start}\n${lines.join('\n')}`,
        );
    });
  });

  it('the field that does not exist, and the missing field that was probably meant', () => {
    const problems = spoil((copy) => copy.text(CARD, (source) => source.replace('\nbenefits:', '\nbenefitz:')));
    assert.deepEqual(problems, [
      `${CARD}: benefits: is missing`,
      `${CARD}: no such field: benefitz. Check the spelling, or take it out`,
    ]);
  });

  it('which file is missing', () => {
    assert.deepEqual(
      spoil((copy) => copy.delete('pictures/ablation.svg')),
      ['pictures/ablation.svg: this file is missing'],
    );
  });

  it('a treatment that is missing from the order', () => {
    const problems = spoil((copy) => copy.write('treatments/new-treatment.yaml', copy.read(CARD)));
    assert.deepEqual(problems, [
      'guide.yaml: treatments: add "new-treatment" to the order of treatments, or delete its file',
    ]);
  });

  it('an id that is used twice', () => {
    const twice = (id: string) => `"${id}" stands here twice: give it an id of its own`;
    assert.deepEqual(
      spoil((copy) => copy.set('rules.yaml', ['rules', 1, 'id'], rules[0]!.id)),
      [
        `reasons.yaml: reasons > ${rules[1]!.id}: no rule has this id: take it out, or mend the id`,
        `rules.yaml: R1 > id: ${twice(rules[0]!.id)}`,
      ],
    );
    assert.ok(
      spoil((copy) => copy.set('questions.yaml', ['questions', 0, 'id'], 'amount')).includes(
        `questions.yaml: questions > 2 > id: ${twice('amount')}`,
      ),
    );
    assert.ok(
      spoil((copy) => copy.yaml('guide.yaml', (file) => file.addIn(['treatments'], 'ablation'))).includes(
        'guide.yaml: treatments: "ablation" stands here twice',
      ),
    );
    const taken = { text: 'New', sources: ['source-page'], sure: 'high', seen: 'page' };
    assert.deepEqual(
      spoil((copy) =>
        copy
          .set('facts/surgery.yaml', ['facts', 'X-ABL-1'], taken)
          .set('facts/surgery.yaml', ['sources', 'source-page'], { organization: 'A', title: 'B', read: '2026-11-23' }),
      ),
      [
        'facts/surgery.yaml: sources > source-page: this id is taken by a source in another file',
        'facts/surgery.yaml: facts > X-ABL-1: this id is taken by a fact in another file',
      ],
    );
  });

  it('a picture with more than shapes', () => {
    const problems = spoil((copy) =>
      copy.text('pictures/ablation.svg', (source) => source.replace('</svg>', '<script>alert(1)</script></svg>')),
    );
    assert.deepEqual(problems, [
      'pictures/ablation.svg: must be one plain <svg> of shapes and inks: no scripts, styles, ids, links, images or text: <script> may not stand in it; there may be svg, g, path, circle, ellipse, rect, line, polyline, polygon',
    ]);
  });

  it('every mistake at once, each with its file', () => {
    const problems = spoil((copy) =>
      copy
        .set(CARD, ['what', 0, 'facts'], [])
        .set('treatments/ablation.yaml', ['benefits', 0, 'text'], 'It is the best.')
        .set('rules.yaml', ['rules', 0, 'standing'], 'maybe')
        .set('questions.yaml', ['questions', 0, 'colour'], 'red')
        .set('words.yaml', ['plain'], 'liver'),
    );
    for (const line of [
      `${CARD}: what > 1 > facts: name at least one fact: a statement without a source is not shown`,
      'treatments/ablation.yaml: benefits: "best" is a word that this guide never uses: say it another way. "It is the best."',
      `rules.yaml: R1 > standing: must be one of: often, may, find, less, other, everyone`,
      'questions.yaml: questions > 1: no such field: colour. Check the spelling, or take it out',
      'words.yaml: plain: must be a list: put it into [ ]',
    ]) {
      assert.ok(problems.includes(line), `${line}\nis not among\n${problems.join('\n')}`);
    }
  });
});
