import type { Page } from 'playwright-core';
import { VIEWS } from '../../../src/explorer/visit.js';
import { go, type TAGS } from './site.js';

/** A state of one of the elements: its name, its tag, and how to reach it. */
export type State = readonly [state: string, tag: keyof typeof TAGS, show: (page: Page) => Promise<unknown>];

/** Every view of the explorer, and both forms of the trial explainer. */
export const STATES: readonly State[] = [
  ...VIEWS.map((view): State => [view, 'explorer', (page) => go(page, view)]),
  ['what any trial is', 'explainer', async () => {}],
  ['a record', 'record', async () => {}],
];
