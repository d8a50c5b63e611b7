/** Languages whose common script is read from right to left. */
const RIGHT_TO_LEFT = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i;

/**
 * The `dir` of a guide's text. `auto` goes by the first word on the screen, which may be a word of the interface in another language. So a
 * language that is known to be read from right to left gets `rtl`.
 */
export const directionOf = (lang: string): 'rtl' | 'auto' => (RIGHT_TO_LEFT.test(lang) ? 'rtl' : 'auto');
