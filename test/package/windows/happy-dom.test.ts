import { Window } from 'happy-dom';
import { testsWithout } from './without-browser.js';

testsWithout('happy-dom', () => new Window({ url: 'https://hospital.example/' }));
