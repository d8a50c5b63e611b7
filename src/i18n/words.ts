/** The entry of `words.LANG.js`, a file beside a script without a language of its own. */
import { builtIn } from './built-in.js';

export { version } from '../generated/version.js';
export default builtIn[0];
