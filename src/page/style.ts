/**
 * The style of the page of its own: the inks and sizes of the elements, for a page that is read from top to bottom. Columns ask for the
 * room that the text has, so that they give way to larger text as well as to a smaller window.
 */
export const style = `
:root {
  --text: #1c2733; --muted: #434f59; --surface: #fff; --raised: #f7f4ef; --line: #ddd7cc; --accent: #14506b;
  --control: #68747e; --note: #fdf4e1; --note-edge: #9a6a14; --guide-pic-tissue: #f3ded1; --guide-pic-act: #14506b;
}
@supports (color: light-dark(#000, #fff)) {
  :root {
    color-scheme: light dark;
    --text: light-dark(#1c2733, #eef1f3); --muted: light-dark(#434f59, #bac5cd); --surface: light-dark(#fff, #131a20);
    --raised: light-dark(#f7f4ef, #1c252d); --line: light-dark(#ddd7cc, #35424d); --accent: light-dark(#14506b, #94cfe9);
    --control: light-dark(#68747e, #8d9ba7); --note: light-dark(#fdf4e1, #2b2415); --note-edge: light-dark(#9a6a14, #e0b45c);
    --guide-pic-tissue: light-dark(#f3ded1, #5a463f); --guide-pic-act: light-dark(#14506b, #94cfe9);
  }
}
* { box-sizing: border-box; }
html { background: var(--surface); scroll-padding-top: 1.5rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0;
  color: var(--text);
  background: var(--surface);
  font: 400 1.125rem/1.6 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Liberation Sans', system-ui, sans-serif;
  overflow-wrap: break-word;
}
main { container: page / inline-size; padding: 2rem 1.25rem 4rem; }
article { max-width: 46rem; margin: 0 auto; }
h1, h2, h3, h4, h5, h6 { margin: 0; line-height: 1.3; text-wrap: balance; }
h1 { font-size: 1.778em; line-height: 1.2; letter-spacing: -.012em; }
h2 { font-size: 1.5em; letter-spacing: -.01em; }
h3 { font-size: 1.278em; letter-spacing: -.006em; }
h4 { font-size: 1.111em; }
h5, h6 { font-size: 1em; }
p, ul, ol, dl, dd, figure { margin: 0; }
p, li, dd { max-width: 62ch; text-wrap: pretty; }
:is(div, section, header, footer, nav, dd) > * + * { margin-top: .75rem; }
:is(div, section) > :is(h1, h2, h3, h4, h5, h6) + * { margin-top: .5rem; }
article > * { margin-top: 3.5rem; }
article > :first-child { margin-top: 0; }
article > .guide-ill + * { margin-top: 1rem; }
article > .guide-back { margin-top: 1.5rem; }
section > * + :is(div, section) { margin-top: 2rem; }
ul, ol { padding-inline-start: 1.25em; }
li + li { margin-top: .5rem; }
li > :is(ul, ol) { margin-top: .5rem; }
li::marker { color: var(--control); }
a { color: var(--accent); text-decoration-thickness: .07em; text-underline-offset: .18em; }
a:hover { text-decoration-thickness: .14em; }
:focus-visible { outline: 3px solid var(--text); outline-offset: 2px; border-radius: 4px; }
:target { outline: 2px solid var(--line); outline-offset: .75rem; border-radius: 4px; }
main:target, [id$='-contents']:target { outline: none; }
dt { font-weight: 700; }
dl > div + div { margin-top: .75rem; }
dl > div > dd { margin-top: 0; }
section[id$='-rules'] dl > div + div { margin-top: 1.5rem; }
.guide-lead { font-size: 1.111em; line-height: 1.5; }
.guide-small, .guide-review { font-size: .889em; line-height: 1.55; color: var(--muted); }
.guide-small { overflow-wrap: anywhere; }
.guide-muted, .guide-disclaimer { color: var(--muted); }
.guide-decision { border-inline-start: 3px solid var(--accent); padding-inline-start: 1rem; font-weight: 600; }
.guide-review { border-top: 1px solid var(--line); padding-top: .5rem; }
.guide-review strong { color: var(--text); }
.guide-back, .guide-sources { font-size: .889em; }
.guide-ill { max-width: none; text-align: end; }
.guide-sources { padding-inline-start: 2.5em; }
.guide-sources .guide-small { display: block; font-size: 1em; }
figure {
  background: var(--raised);
  border-radius: 16px;
  padding: 1.5rem;
  display: grid;
  gap: 1rem;
  justify-items: center;
}
figure + figure { margin-top: 1rem; }
figcaption { color: var(--muted); font-size: .889em; line-height: 1.45; max-width: 34ch; text-align: center; text-wrap: balance; }
svg { display: block; width: min(240px, 100%); height: auto; }
details svg { max-width: 160px; }
summary { cursor: pointer; min-height: 44px; align-content: center; color: var(--accent); font-weight: 600; }
.guide-urgent {
  border: 1px solid var(--note-edge);
  border-inline-start-width: 6px;
  background: var(--note);
  border-radius: 10px;
  padding: 1.25rem;
}
.guide-urgent h2 { font-size: 1.167em; }
.guide-urgent ul { columns: 15em; column-gap: 2rem; }
.guide-urgent li { margin: 0 0 .25rem; break-inside: avoid; }
.guide-urgent dl { display: flex; flex-wrap: wrap; gap: .75rem 2.5rem; border-top: 1px solid var(--note-edge); padding-top: .75rem; }
.guide-urgent dl > div { margin: 0; }
.guide-urgent dt { font-weight: 400; }
.guide-urgent dd :is(a, strong) { display: inline-block; padding-block: .5rem; font-weight: 700; font-size: 1.111em; }
.guide-contents { background: var(--raised); border-radius: 12px; padding: 1.25rem 1.5rem; }
.guide-contents h2 { font-size: 1.167em; }
.guide-contents ul { list-style: none; padding: 0; line-height: 1.4; }
.guide-contents li { margin: 0; }
.guide-contents li > ul { margin: 0; padding-inline-start: 1rem; border-inline-start: 2px solid var(--line); }
.guide-contents a { display: inline-block; padding-block: .3rem; text-decoration: none; }
.guide-contents a:hover { text-decoration: underline; }
section[id$='-treatments'] > * + section { margin-top: 3.5rem; border-top: 1px solid var(--line); padding-top: 2rem; }
.guide-pair, .guide-quads { display: grid; gap: 1rem; }
.guide-quads { gap: 2rem 2.5rem; }
:is(.guide-pair, .guide-quads) > * { margin: 0; }
.guide-pair > div { background: var(--raised); border-radius: 12px; padding: 1.25rem; }
.guide-split > p { text-align: center; max-width: none; }
.guide-split > p:first-child { background: var(--raised); border-radius: 12px; padding: 1.25rem; }
.guide-split > p + p { color: var(--accent); font-weight: 600; }
.guide-split > p + p::before, .guide-split > p + p::after { content: '\\2193'; margin-inline: .75em; }
.guide-phases > li::marker { color: var(--accent); font-weight: 700; }
.guide-phases > li + li { margin-top: 1.5rem; }
.guide-phases > li > * + * { margin-top: .5rem; }
@container page (max-width: 31.99rem) {
  header figure { display: none; }
}
@media (min-width: 36rem) {
  main { padding-inline: 2rem; }
}
@container page (min-width: 32rem) {
  .guide-pair, .guide-quads { grid-template-columns: 1fr 1fr; }
  .guide-hero { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 17rem); gap: 2.5rem; align-items: start; }
  .guide-hero > * { margin: 0; }
}
@media screen {
  @container page (min-width: 66rem) {
    article { max-width: 70rem; display: grid; grid-template-columns: 17rem minmax(0, 48rem); column-gap: 4rem; justify-content: center; }
    article > * { grid-column: 2; }
    article > .guide-contents {
      grid-area: 1 / 1 / span 40;
      align-self: start;
      position: sticky;
      top: 1.5rem;
      max-height: calc(100vh - 3rem);
      overflow: auto;
      margin: 0;
      padding: 0 1rem 0 0;
      background: none;
      border-radius: 0;
      font-size: .889em;
    }
    .guide-back { display: none; }
  }
}
@media (forced-colors: active) {
  .guide-pair > div, .guide-contents, figure { border: 1px solid CanvasText; }
  :root { --guide-pic-tissue: Canvas; --guide-pic-act: LinkText; }
}
@media print {
  :root {
    color-scheme: light;
    --text: #000; --muted: #333; --surface: #fff; --raised: #fff; --line: #999; --note: #fff; --note-edge: #000; --accent: #000;
    --guide-pic-tissue: #eee; --guide-pic-act: #000;
  }
  body { font-size: 10.5pt; line-height: 1.45; }
  main { padding: 0; }
  article { max-width: none; }
  article > * { margin-top: 2rem; }
  p, li, dd { max-width: none; }
  li + li, :is(div, section, header, footer, nav, dd) > * + * { margin-top: .4rem; }
  section > * + :is(div, section) { margin-top: 1rem; }
  section[id$='-treatments'] > * + section { margin-top: 2rem; padding-top: 1rem; }
  figure { padding: .75rem; gap: .5rem; }
  svg { width: min(180px, 100%); }
  .guide-back, .guide-ill, section[id$='-sources'] > p { display: none; }
  .guide-contents { padding: 0; }
  .guide-contents > ul { columns: 2; }
  .guide-contents a { padding-block: .1rem; }
  .guide-sources, section[id$='-words'] dl { columns: 2; column-gap: 2.5rem; }
  .guide-sources { font-size: 8.5pt; line-height: 1.35; }
  .guide-sources .guide-small { display: inline; }
  .guide-pair > div, figure { border: 1px solid #999; }
  .guide-urgent, .guide-pair > div, figure, li, dl > div { break-inside: avoid; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  a { text-decoration: none; }
  .guide-sources a::after { content: ' (' attr(href) ')'; overflow-wrap: anywhere; }
  :target { outline: none; }
}
`;
