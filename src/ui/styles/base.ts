import { css } from 'lit';
import { blocks } from './blocks.js';
import { forms } from './forms.js';
import { icons } from './icons.js';
import { pictures } from './pictures.js';
import { text } from './text.js';

/** What both elements and the plain page share. */
export const base = css`${text}${icons}${blocks}${forms}${pictures}`;
