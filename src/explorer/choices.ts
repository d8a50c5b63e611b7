import type { Guide, Id, Told, Treatment } from '../guide/guide.js';
import { once } from '../guide/once.js';
import type { Strings } from '../i18n/en/interface.js';

/** How much a value matters to the visitor. */
export const WEIGHTS = ['a-lot', 'some', 'a-little', 'not-sure'] as const;
export type Weight = (typeof WEIGHTS)[number];

/** What a reader can say of a test. */
export const TOLD = ['told', 'not-told', 'not-sure'] as const satisfies readonly Told[];

/** Parts of a treatment's page that can be put into the talk. Their titles are the same for a carer, so that they stay true in both voices. */
export const TOPICS = ['benefits', 'harms', 'uncertain'] as const;

/** Such a part as it stands in the talk. */
export const topicOf = ({ treatment: words }: Strings, { name }: Treatment, part: (typeof TOPICS)[number]): string =>
  `${name}: ${words[part]}`;

/** How many treatments can be compared side by side. */
export const MOST_COMPARED = 4;

/** What a visitor chose and wrote beside the answers. It is cleared with the answers, and never changes a standing. */
export interface Choices {
  /** Whether the visitor reads for another person. */
  readonly carer: boolean;
  /** Whether a treatment's page opens with everything on it, or with the basics. */
  readonly more: boolean;
  /** Ids of treatments whose rows are open in the results. */
  readonly unfolded?: readonly Id[];
  /** Ids of treatments to compare, at most four. */
  readonly compared: readonly Id[];
  /** The row of the comparison that a narrow screen shows. */
  readonly aspect?: string;
  /** Ids of treatments to talk about. */
  readonly talk: readonly Id[];
  /** What the visitor was told about tests, by their ids. */
  readonly tests: Readonly<Record<Id, Told>>;
  /** How much each value matters, by its id. */
  readonly values: Readonly<Record<Id, Weight>>;
  /** Id of the value whose treatments come first, because the visitor asked for that. */
  readonly first: Id | undefined;
  /** What matters, in the visitor's own words. */
  readonly own: string;
  /** Texts of questions picked from the guide. */
  readonly picked: readonly string[];
  /** Sentences of the guide that the visitor wants to talk about. */
  readonly kept: readonly string[];
  /** Questions of the visitor's own, one a line. */
  readonly asked: string;
  /** Notes of the visitor's own. */
  readonly notes: string;
}

export const NO_CHOICES: Choices = Object.freeze({
  carer: false,
  more: false,
  compared: [],
  talk: [],
  tests: {},
  values: {},
  first: undefined,
  own: '',
  picked: [],
  kept: [],
  asked: '',
  notes: '',
});

/** Whether the visitor chose or wrote anything that would be missed. How the guide is read does not count. */
export const hasChosen = ({ carer, more, first, unfolded, aspect, ...chosen }: Choices): boolean =>
  Object.values(chosen).some((each) => (typeof each === 'string' ? !!each : Object.keys(each).length > 0));

/** A control with `data-choice`, which names a field of `Choices`. */
export type ChoiceControl = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | HTMLButtonElement;

/**
 * What a control changes in the choices.
 *
 * A checkbox or button of a list adds its `value` to the list, or takes it out; a button puts it at the index `data-at`, else at the end.
 * A radio of `values` or `tests` has the id of the value or test as its `name`. Of any other control the `value` is the choice itself:
 * `true` and `false` are booleans, and an empty text is none.
 *
 * @param guide - Has the questions that follow from what a visitor was told about a test, and the words for a carer.
 */
export function reduceChoices(
  choices: Choices,
  control: ChoiceControl,
  { tests, carer }: Pick<Guide, 'tests' | 'carer'> = {},
): Partial<Choices> {
  const { name, value } = control;
  const field = control.dataset.choice as keyof Choices;
  switch (field) {
    case 'unfolded':
    case 'compared':
    case 'talk':
    case 'picked':
    case 'kept': {
      const before = choices[field] ?? [];
      const rest = before.filter((other) => other !== value);
      const isIn = 'checked' in control ? control.checked : rest.length === before.length;
      if (isIn) rest.splice(Number(control.dataset.at ?? rest.length), 0, value);
      return { [field]: rest };
    }
    case 'values':
      return { values: { ...choices.values, [name]: value as Weight } };
    case 'tests':
      return askAbout(choices, name, value as Told, tests);
    case 'carer':
      return changeVoice(choices, value === 'true', Object.entries(carer ?? {}));
    case 'more':
      return { more: value === 'true' };
    case 'first':
      return { first: value || undefined };
    default:
      return { [field]: value };
  }
}

/** Reads for another person, or no longer: what was picked from the guide is then said in its other voice. */
function changeVoice(
  { picked, kept }: Choices,
  carer: boolean,
  wordings: readonly (readonly [string, string])[],
): Partial<Choices> {
  const [from, to] = carer ? [0, 1] : [1, 0];
  const reword = (text: string): string => wordings.find((both) => both[from] === text)?.[to] ?? text;
  return { carer, picked: picked.map(reword), kept: kept.map(reword) };
}

/** What the visitor was told about a test: the questions that follow are picked in place of those that followed before. */
function askAbout(choices: Choices, id: Id, told: Told, tests: Guide['tests'] = []): Partial<Choices> {
  const ask = tests.find((test) => test.id === id)?.ask;
  const before = Object.values(ask ?? {}).flat();
  const picked = choices.picked.filter((question) => !before.includes(question));
  return { tests: { ...choices.tests, [id]: told }, picked: [...picked, ...(ask?.[told] ?? [])] };
}

/** The treatments in the guide's order. Where the visitor asked for it, those that a value names come first. */
export function orderTreatments(guide: Guide, first: Id | undefined): readonly Treatment[] {
  const ids = guide.values?.find(({ id }) => id === first)?.first?.treatments;
  if (!ids) return guide.treatments;
  const isFirst = ({ id }: Treatment) => ids.includes(id);
  return [...guide.treatments.filter(isFirst), ...guide.treatments.filter((treatment) => !isFirst(treatment))];
}

/** The words of the interface for someone who reads for another person. */
export const stringsForCarer = once((strings: Strings): Strings => {
  const groups = Object.entries(strings.asCarer).map(([group, words]) => [
    group,
    { ...(strings[group as keyof Strings] as object), ...words },
  ]);
  return { ...strings, ...Object.fromEntries(groups) } as Strings;
});

/** The guide for someone who reads for another person. Only words differ: ids, rules and facts are the same. */
export const guideForCarer = once((guide: Guide): Guide => {
  const { carer } = guide;
  if (!carer) return guide;
  const reword = (value: unknown): unknown => {
    if (typeof value === 'string') return Object.hasOwn(carer, value) ? carer[value] : value;
    if (Array.isArray(value)) return value.map(reword);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === 'id' ? inner : reword(inner)]));
  };
  return { ...(reword({ ...guide, carer: undefined }) as Guide), carer };
});
