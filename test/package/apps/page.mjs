// What every app of the tests does, whatever it draws with. Which framework that is, is put in place of "./framework.mjs".
import { draw, hydrate } from './framework.mjs';

const { when, given } = JSON.parse(document.querySelector('#given').textContent);
const root = document.querySelector('#app');
if (when === 'before') await import('treatment-guide');
if (root.hasChildNodes()) hydrate(root, given);
else draw(root, given);
addEventListener('load-guide', () => import('treatment-guide'));
