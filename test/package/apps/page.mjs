// The part that all apps of the tests share. "./framework.mjs" is replaced by the file of the framework.
import { draw, hydrate } from './framework.mjs';

const { when, given } = JSON.parse(document.querySelector('#given').textContent);
const root = document.querySelector('#app');
if (when === 'before') await import('treatment-guide');
if (root.hasChildNodes()) hydrate(root, given);
else draw(root, given);
addEventListener('load-guide', () => import('treatment-guide'));
