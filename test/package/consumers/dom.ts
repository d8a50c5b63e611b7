// A page's own script in TypeScript, without a framework.
import type { Answers, Guide, TreatmentExplorer, TreatmentExplorerEventMap, TrialExplainer } from 'treatment-guide';
import { type Evaluation, evaluate } from 'treatment-guide/engine.js';
import { GuideError, type Issue, parseGuide } from 'treatment-guide/guide.js';
import builtIn from 'treatment-guide/guides/secondary-liver-cancer.en.json' with { type: 'json' };
import inSpanish from 'treatment-guide/guides/secondary-liver-cancer.es.json' with { type: 'json' };
import { renderStatic } from 'treatment-guide/static.js';
import { explainTrial, type Span, splitEligibility, type TrialError } from 'treatment-guide/trial.js';
import 'treatment-guide/treatment-explorer.js';
import 'treatment-guide/trial-explainer.js';

const explorer = document.querySelector('treatment-explorer')!;
const trial = document.createElement('trial-explainer');
export const both: [TreatmentExplorer, TrialExplainer] = [explorer, trial];

explorer.addEventListener('guide-view', ({ detail }) => console.log(detail.view.toUpperCase()));
explorer.addEventListener('answers-change', function () {
  const { primary }: Answers = this.answers;
  console.log(primary?.toUpperCase());
});
explorer.addEventListener('click', ({ clientX }) => console.log(clientX));
explorer.addEventListener('guide-error', ({ detail }) => {
  const where: readonly (string | number)[] | undefined = detail.issues[0]?.path;
  console.log(detail.code === 'answers', where, detail.issues[0]?.message.toUpperCase());
});
trial.addEventListener('guide-error', ({ detail: { code } }) =>
  console.log(code === 'unreachable' || code === 'file-csv'),
);
trial.addEventListener('guide-ready', ({ detail }) => console.log(detail.id?.toUpperCase()));
const ready = ({ detail }: TreatmentExplorerEventMap['guide-ready']) => console.log(detail.version);
explorer.addEventListener('guide-ready', ready);
explorer.removeEventListener('guide-ready', ready);

explorer.mode = 'browse';
explorer.view = 'questions';
explorer.answers = { primary: 'breast' };
explorer.headingLevel = 3;
explorer.reset();
trial.record = { protocolSection: {} };
// @ts-expect-error There is no such mode.
explorer.mode = 'read';
// @ts-expect-error There is no such view.
explorer.view = 'shop';
// @ts-expect-error A level is a number.
explorer.headingLevel = 'three';
// @ts-expect-error An answer is text.
explorer.answers = { primary: 1 };
// @ts-expect-error A view is not a number.
explorer.addEventListener('guide-view', ({ detail }) => detail.view.toFixed());
// @ts-expect-error There is no such error.
explorer.addEventListener('guide-error', ({ detail }) => detail.code === 'shop');
// @ts-expect-error There is no such error of a record.
trial.addEventListener('guide-error', ({ detail }) => detail.code === 'shop');
// @ts-expect-error What is for the element itself is not for a page.
explorer.fail();
// @ts-expect-error What is for the element itself is not for a page.
explorer.onPageHide();
// @ts-expect-error No event contains an answer.
explorer.addEventListener('guide-view', ({ detail }) => detail.answers);

const guide: Guide = parseGuide(builtIn as unknown);
explorer.guide = builtIn;
export const ofBuiltIn: Evaluation = evaluate(builtIn, { primary: 'colorectal' });
export const spanish: Evaluation = evaluate(inSpanish, {});
// @ts-expect-error A guide as JSON has the fields of a guide.
builtIn.titel;
export const said: Evaluation = evaluate(guide, { primary: 'colorectal' });
export const standing: 'often' | 'may' | 'find' | 'less' | 'other' | 'everyone' = said.treatments[0]!.standing;
// @ts-expect-error A guide from outside must be checked first.
evaluate({} as unknown, {});
export const issues = (error: unknown): readonly Issue[] => (error instanceof GuideError ? error.issues : []);
export const spans: readonly Span[] = splitEligibility('Inclusion Criteria:');
export const titles: string[] = explainTrial({}, { today: '2026-11-23' }).sections.map(({ heading }) => heading);
export const code = (error: TrialError): string => error.code;
export const html: string = renderStatic({ element: 'trial-explainer', attributes: { 'nct-id': 'NCT00000000' } });
