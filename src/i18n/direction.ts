/** Languages whose common script is read from right to left. */
const RIGHT_TO_LEFT = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i;
/** Languages that are always written from left to right, among those that hospitals write in most. */
const LEFT_TO_RIGHT = /^(de|en|es|fr|ht|it|ja|ko|pl|pt|ru|tl|vi|zh)\b/i;

/**
 * The `dir` of a guide's text. `auto` goes by the first word on the screen, which may be a word of the interface in another language, and
 * makes Chromium take three times as long to draw: it looks for that word again with each node. So it is left to languages that are not
 * known here.
 */
export const directionOf = (lang: string): 'rtl' | 'ltr' | 'auto' =>
  RIGHT_TO_LEFT.test(lang) ? 'rtl' : LEFT_TO_RIGHT.test(lang) ? 'ltr' : 'auto';
