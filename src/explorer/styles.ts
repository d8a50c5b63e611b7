import type { CSSResult } from 'lit';
import { base } from '../ui/styles/base.js';
import { tokens } from '../ui/styles/tokens.js';
import { words } from '../ui/styles/words.js';
import { explorer } from './explorer.styles.js';
import { compare } from './screens/compare.styles.js';
import { summary } from './screens/summary.styles.js';
import { values } from './screens/values.styles.js';

/** All styles of the shadow tree, in the order of the cascade. */
export const styles: CSSResult[] = [tokens, base, explorer, compare, values, summary, words];
