import type { Guide } from '../../src/guide/guide.js';
import { html, json, raw, toHtml } from '../review/html.js';
import { shellStyle } from './style.js';

const HOSPITAL = `
body { margin: 0; font: 1.0625rem/1.5 Georgia, serif; color: #222; background: #fff; }
header { padding: 1rem 1.5rem; background: #22403f; color: #fff; font: bold 1.1rem/1.3 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem 1.5rem 3rem; }`;

/** Script that sets each new version of the guide on the element, and keeps the open view. */
const FOLLOW = `
const element = document.querySelector('treatment-explorer');
const language = new URLSearchParams(location.search).get('lang') ?? '';
const take = async () => {
  const answer = await fetch('/guide.json?lang=' + encodeURIComponent(language));
  if (!answer.ok) return;
  const { view, treatment, answers } = element;
  element.guide = await answer.json();
  await element.updateComplete;
  if (view && view !== 'treatment') element.view = view;
  if (treatment) element.treatment = treatment;
  element.answers = answers;
  document.documentElement.dataset.taken = String(Number(document.documentElement.dataset.taken ?? 0) + 1);
};
await customElements.whenDefined('treatment-explorer');
await take();
new EventSource('/events').addEventListener('read', take);`;

/** A hospital page with the guide on it, for a frame of any width. */
export function hospitalPage(guide: Guide): string {
  return toHtml(html`<!doctype html>
<html lang="${guide.lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${guide.title}</title>
<style>${raw(HOSPITAL)}</style></head>
<body><header>A hospital</header>
<main><h1>Patient information</h1><treatment-explorer></treatment-explorer></main>
<script type="module" src="/package/treatment-guide.multi.js"></script>
<script type="module">${raw(FOLLOW)}</script></body></html>
`);
}

/** The preview page. Its content is rendered by `client.ts`. */
export function shellPage(title: string, told: unknown): string {
  return toHtml(html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Preview: ${title}</title>
<style>${raw(shellStyle)}</style></head>
<body><guide-preview></guide-preview>
<script type="application/json" id="told">${json(told)}</script>
<script src="/package/cli/preview.js"></script></body></html>
`);
}
