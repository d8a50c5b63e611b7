import { Window } from 'happy-dom';
import { testsWithout } from './support/without-browser.js';

testsWithout('happy-dom', () => new Window({ url: 'https://hospital.example/' }));
