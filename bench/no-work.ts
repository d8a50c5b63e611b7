import { randomBytes } from 'node:crypto';
import type { Subject } from './pages.js';

/** Goals for bytes, after brotli: code and styles, and page and script together. */
const SCRIPT = 46_000;
const TOGETHER = 115_000;

/** Text that no compression makes smaller than this number of bytes. */
const noise = (bytes: number) => `/*${randomBytes(bytes).toString('base64')}*/`;

/** Two radio buttons and what the second one shows. Nothing else runs. */
const BUTTONS = `const host = document.querySelector('treatment-explorer');
const root = host.attachShadow({ mode: 'open' });
root.innerHTML = '<label><input type="radio" name="a" value="breast"> Breast</label><label><input type="radio" name="a" value="colorectal"> Bowel</label><p hidden>More</p><slot></slot>';
root.addEventListener('change', ({ target }) => { root.querySelector('p').hidden = target.value !== 'breast'; });
`;

/**
 * The text in the page with exactly the bytes that are the goal, and a script that does next to nothing: how soon a first answer can come at all
 * if it waits for that many bytes.
 *
 * @param html - The page with the text and an `async` script.
 * @param bytes - Size of the page after brotli.
 */
export function noWork(html: string, bytes: number): Subject {
  const rest = `<script type="application/json">${noise(TOGETHER - SCRIPT - bytes)}</script>`;
  const more = 'treatment-explorer >>> p:not([hidden])';
  return {
    title: 'text, and a script that does next to nothing, of 115 kB together',
    files: {
      'index.html': html.replace('</body>', () => `${rest}</body>`),
      'treatment-guide.js': BUTTONS + noise(SCRIPT - 300),
    },
    answers: [
      { press: 'treatment-explorer >>> [value="breast"]', shows: more },
      { press: 'treatment-explorer >>> [value="colorectal"]', shows: `!${more}` },
    ],
  };
}
