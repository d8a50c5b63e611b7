import { JSDOM } from 'jsdom';
import { testsWithout } from './without-browser.js';

testsWithout('jsdom', () => new JSDOM('<!doctype html><body></body>', { url: 'https://hospital.example/' }).window);
