import { JSDOM } from 'jsdom';
import { testsWithout } from './support/without-browser.js';

testsWithout('jsdom', () => new JSDOM('<!doctype html><body></body>', { url: 'https://hospital.example/' }).window);
