import type { CSSResult } from 'lit';
import { base } from '../ui/styles/base.js';
import { tokens } from '../ui/styles/tokens.js';
import { words } from '../ui/styles/words.js';
import { explorer } from './explorer.styles.js';
import { compare } from './screens/compare.styles.js';
import { nav } from './screens/nav.styles.js';
import { paper } from './screens/paper.styles.js';
import { questions } from './screens/questions.styles.js';
import { results } from './screens/results.styles.js';
import { search } from './screens/search.styles.js';
import { start } from './screens/start.styles.js';
import { summary } from './screens/summary.styles.js';
import { talk } from './screens/talk.styles.js';
import { treatment } from './screens/treatment.styles.js';
import { values } from './screens/values.styles.js';

/** All styles of the shadow tree, in the order of the cascade. */
export const styles: CSSResult[] = [
  tokens,
  base,
  explorer,
  nav,
  start,
  results,
  questions,
  search,
  compare,
  values,
  summary,
  talk,
  treatment,
  words,
  paper,
];
