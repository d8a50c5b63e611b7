/** What a hospital's own guide needs. */
export type OwnGuidePart = typeof import('./own-guide.js');

/** Loads it with a dynamic import, so that bundlers split it off: a page with the built-in guide never needs it. */
export const loadOwnGuidePart = (): Promise<OwnGuidePart> => import('./own-guide.js');
