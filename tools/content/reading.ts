import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import type { Term } from '../../src/guide/guide.js';

/** Highest reading grade of a section in English. */
export const MOST_GRADE = 6;

/** Sentences of a text. A text without a full stop (an answer, a heading) is one sentence. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?:])\s+/).filter(Boolean);
}

/** Words of a text; hyphens and apostrophes stay inside. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** Measures how hard texts are to read. Glossary words count as plain words, because the page explains them. */
export class Reading {
  readonly #explained: RegExp;

  constructor(glossary: readonly Term[]) {
    const forms = glossary.flatMap(({ term, forms }) => [term, ...forms]);
    const any = forms
      .sort((a, b) => b.length - a.length)
      .map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('|');
    this.#explained = new RegExp(`(?<![\\p{L}-])(?:${any || '(?!)'})(?![\\p{L}])`, 'giu');
  }

  /** Flesch-Kincaid grade. `explained: false` gives the grade without the allowance for words of the glossary. */
  grade(texts: readonly string[], explained = true): number {
    const all = texts.flatMap(sentencesOf);
    const plain = explained ? all.map((sentence) => this.explained(sentence)) : all;
    const words = plain.flatMap(wordsOf);
    if (!words.length) return 0;
    const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
    return fleschKincaid({ sentence: all.length, word: words.length, syllable: syllables });
  }

  /** The text with a plain word for each word of the glossary: one of two syllables, about what an everyday content word has. */
  explained(text: string): string {
    return text.replace(this.#explained, 'doctor');
  }

  /** The text without what the glossary explains. */
  unexplained(text: string): string {
    return text.replace(this.#explained, ' ');
  }
}

const counted = new Map<string, number>();

/** Syllables of a word, cached: a guide repeats the same few thousand words. */
function syllablesOf(word: string): number {
  const known = counted.get(word) ?? Math.max(1, syllable(word));
  counted.set(word, known);
  return known;
}
