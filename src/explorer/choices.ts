import type { Guide, Id, Treatment } from '../guide/guide.js';
import type { Strings } from '../i18n/en/interface.js';

/** How much something matters to the reader. */
export const WEIGHTS = ['a-lot', 'some', 'a-little', 'not-sure'] as const;
export type Weight = (typeof WEIGHTS)[number];

/** How many treatments stand side by side at most. */
export const MOST_COMPARED = 4;

/** What a visitor made of the guide beside the answers. It lives as long as they do, and never changes a standing. */
export interface Choices {
  /** Whether the visitor reads for another person. */
  readonly carer: boolean;
  /** Whether pages open with everything on them, or with the basics. */
  readonly more: boolean;
  /** Treatments to compare, at most four. */
  readonly compared: readonly Id[];
  /** Treatments to talk about. */
  readonly talk: readonly Id[];
  /** How much each value matters, by its id. */
  readonly values: Readonly<Record<Id, Weight>>;
  /** The value whose pages come first, because the visitor asked. */
  readonly first: Id | undefined;
  /** What matters, in own words. */
  readonly own: string;
  /** Questions picked from the guide, as they stand there. */
  readonly picked: readonly string[];
  /** Own questions, one a line. */
  readonly asked: string;
  /** Room for notes. */
  readonly notes: string;
}

export const NO_CHOICES: Choices = Object.freeze({
  carer: false,
  more: false,
  compared: [],
  talk: [],
  values: {},
  first: undefined,
  own: '',
  picked: [],
  asked: '',
  notes: '',
});

/**
 * What a control says about the choices. A control names its field of `Choices` in `data-choice`.
 *
 * @param choices - The choices so far.
 * @param control - A checkbox (its `value` is put into a list or taken out), a radio (its `name` is a value's id), a text field, or a
 * button (its `value` is what is noted; an empty one is none, `true` and `false` are themselves).
 */
export function reduceChoices(
  choices: Choices,
  control: HTMLInputElement | HTMLTextAreaElement | HTMLButtonElement,
): Partial<Choices> {
  const { type, name, value } = control;
  const key = control.dataset.choice as keyof Choices;
  if (type === 'checkbox') {
    const rest = (choices[key] as readonly string[]).filter((other) => other !== value);
    return { [key]: (control as HTMLInputElement).checked ? [...rest, value] : rest };
  }
  if (key === 'values') return { values: { ...choices.values, [name]: value as Weight } };
  if (key === 'carer' || key === 'more') return { [key]: value === 'true' };
  return { [key]: value || (key === 'first' ? undefined : '') };
}

/** The treatments in the guide's order; where the visitor asked for it, the pages that fit a value come first. */
export function inOrder(guide: Guide, first: Id | undefined): readonly Treatment[] {
  const ids = guide.values?.find(({ id }) => id === first)?.first?.treatments;
  if (!ids) return guide.treatments;
  const isFirst = ({ id }: Treatment) => ids.includes(id);
  return [...guide.treatments.filter(isFirst), ...guide.treatments.filter((treatment) => !isFirst(treatment))];
}

const spoken = new WeakMap<Strings, Strings>();

/** The words of the interface as someone reads them for another person. */
export function stringsForCarer(strings: Strings): Strings {
  let other = spoken.get(strings);
  if (!other) {
    const groups = Object.entries(strings.asCarer).map(([group, words]) => [
      group,
      { ...(strings[group as keyof Strings] as object), ...words },
    ]);
    other = { ...strings, ...Object.fromEntries(groups) } as Strings;
    spoken.set(strings, other);
  }
  return other;
}

const voiced = new WeakMap<Guide, Guide>();

/** The guide as someone reads it for another person. Words alone differ: ids, rules and facts are the same. */
export function forCarer(guide: Guide): Guide {
  const { carer } = guide;
  if (!carer) return guide;
  let other = voiced.get(guide);
  if (!other) {
    const say = (value: unknown): unknown => {
      if (typeof value === 'string') return Object.hasOwn(carer, value) ? carer[value] : value;
      if (Array.isArray(value)) return value.map(say);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === 'id' ? inner : say(inner)]));
    };
    other = { ...(say({ ...guide, carer: undefined }) as Guide), carer };
    voiced.set(guide, other);
  }
  return other;
}
