/** Styles of the review page, for screen and print. */
export const style = `
:root {
  color-scheme: light dark;
  --ink: light-dark(#1d2529, #e4e9eb);
  --soft: light-dark(#566167, #a3aeb3);
  --line: light-dark(#d5dcdf, #3b464b);
  --paper: light-dark(#fff, #161c1f);
  --tint: light-dark(#f4f7f8, #1f272b);
  --link: light-dark(#14506b, #8cc7e2);
  --mark: light-dark(#fdf0d0, #4a3b10);
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; color: var(--ink); background: var(--paper); font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: break-word; }
a { color: var(--link); text-underline-offset: 0.15em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
main:focus { outline: none; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; padding: 0.5rem 1rem; background: var(--paper); z-index: 1; }
header { padding: 2rem 1.5rem 1.5rem; border-bottom: 1px solid var(--line); background: var(--tint); }
header > *, .columns { max-width: 84rem; margin-inline: auto; }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; }
h1 { margin: 0.2rem auto 1rem; font-size: 1.9rem; }
h2 { margin: 0 0 1rem; font-size: 1.5rem; }
h3 { margin: 2.2rem 0 0.6rem; font-size: 1.2rem; }
h4 { margin: 1.6rem 0 0.4rem; font-size: 1rem; }
p, ul, ol, dl { margin: 0 0 0.8rem; }
ul, ol { padding-inline-start: 1.3rem; }
pre { overflow: auto; font-size: 0.8125rem; line-height: 1.4; }
code { font-size: 0.85em; overflow-wrap: anywhere; }
.kicker, .from, .code, .kind { color: var(--soft); font-size: 0.875rem; }
.kicker { margin-bottom: 0; }
.facts-of div { display: grid; grid-template-columns: 9rem 1fr; gap: 0 1rem; }
dt { font-weight: 600; }
dd { margin: 0; }
.columns { display: grid; grid-template-columns: 15rem minmax(0, 1fr); gap: 2.5rem; padding: 1.5rem; }
nav { position: sticky; top: 1rem; align-self: start; max-height: calc(100vh - 2rem); overflow: auto; font-size: 0.9rem; }
nav h2 { font-size: 1rem; margin-bottom: 0.5rem; }
nav ol, nav ul { list-style: none; padding: 0; margin: 0; }
nav ul { padding-inline-start: 0.8rem; border-inline-start: 1px solid var(--line); }
nav a { display: block; padding: 0.2rem 0; }
nav a:not(:hover) { text-decoration: none; }
.chapter + .chapter { margin-top: 3.5rem; padding-top: 2rem; border-top: 3px solid var(--line); }
.treatment + .treatment { margin-top: 2.5rem; padding-top: 0.2rem; border-top: 1px solid var(--line); }
.statements { list-style: none; padding: 0; }
.statements > li { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); gap: 1.5rem; padding: 0.7rem 0; border-top: 1px solid var(--line); }
.says, .evidence p, .evidence { margin: 0; }
.evidence, .facts { list-style: none; padding: 0; font-size: 0.9rem; }
.evidence li + li { margin-top: 0.6rem; }
.evidence .from, .facts .from { font-size: 0.8125rem; }
.facts > li { padding: 0.6rem 0; border-top: 1px solid var(--line); }
.facts p { margin: 0; }
.id { font-weight: 600; white-space: nowrap; }
time { white-space: nowrap; }
li:target, tr:target { background: var(--mark); }
.draft { background: var(--mark); padding: 0.05rem 0.5rem; border-radius: 0.3rem; font-weight: 600; font-size: 0.8125rem; }
.kind { display: block; font-weight: 400; }
figure { display: grid; grid-template-columns: 200px 1fr; gap: 1.5rem; align-items: center; margin: 0.5rem 0 1rem; }
figure img { max-width: 100%; height: auto; background: #fff; border: 1px solid var(--line); border-radius: 0.4rem; }
figcaption .from { display: block; margin-top: 0.3rem; }
.wide { margin: 0 0 1rem; }
.scroll { overflow: auto; }
.tall { max-height: 36rem; }
table { border-collapse: collapse; width: 100%; font-size: 0.9rem; }
caption { text-align: start; font-weight: 600; padding: 0.4rem 0; }
th, td { text-align: start; vertical-align: top; padding: 0.5rem 0.8rem 0.5rem 0; border-top: 1px solid var(--line); }
thead th { border-top: 0; color: var(--soft); font-size: 0.8125rem; }
td ul { margin: 0; padding-inline-start: 1.1rem; }
td ul.evidence { padding: 0; font-size: 0.8125rem; }
td p { margin: 0; }
td .code, .rules .draft { display: inline-block; }
h4 .code, td .code { font-family: ui-monospace, monospace; font-size: 0.8125rem; font-weight: 400; }
.rules th:nth-child(1) { width: 12%; }
.rules th:nth-child(2) { width: 27%; }
.rules th:nth-child(3), .rules th:nth-child(4) { width: 18%; }
#counts td { font-variant-numeric: tabular-nums; }
#row-table { min-width: 46rem; }
#row-table thead th { position: sticky; top: 0; background: var(--paper); }
.grades { width: auto; min-width: min(100%, 30rem); }
.terms div { display: grid; grid-template-columns: 11rem 1fr; gap: 0 1rem; padding: 0.35rem 0; border-top: 1px solid var(--line); }
.fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(18rem, 1fr)); gap: 0.8rem 1.5rem; align-items: end; }
.field { margin: 0 0 0.8rem; }
.fields .field { margin: 0; }
label { display: block; font-weight: 600; font-size: 0.9rem; }
select, button { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: 0.4rem; padding: 0.45rem 0.6rem; min-height: 2.75rem; }
select { width: 100%; }
form { padding: 1.2rem; background: var(--tint); border-radius: 0.6rem; margin-bottom: 1rem; }
form > p:last-child { margin: 1rem 0 0; }
summary { cursor: pointer; padding: 0.5rem 0; color: var(--link); }
details { border-top: 1px solid var(--line); }
@media (max-width: 60rem) {
  .columns { display: block; padding: 1rem; }
  nav { position: static; max-height: none; margin-bottom: 2rem; }
  nav ul { display: none; }
  .statements > li { grid-template-columns: minmax(0, 1fr); gap: 0.5rem; }
  .evidence { padding-inline-start: 0.8rem; border-inline-start: 3px solid var(--line); }
  td ul.evidence { border: 0; }
}
@media (max-width: 40rem) {
  header { padding: 1.2rem 1rem; }
  h1 { font-size: 1.5rem; }
  .facts-of div, .terms div, figure { display: block; }
  .fields { grid-template-columns: minmax(0, 1fr); }
  .stack thead { position: absolute; left: -99rem; }
  .stack, .stack tbody, .stack tr, .stack th, .stack td, .stack caption { display: block; width: auto !important; }
  .stack tr { padding: 0.6rem 0; border-top: 2px solid var(--line); }
  .stack tbody th, .stack td { border: 0; padding: 0.25rem 0; }
  .stack td::before { content: attr(data-label); display: block; color: var(--soft); font-size: 0.8125rem; font-weight: 600; }
}
@media print {
  :root { color-scheme: light; }
  body { font-size: 10pt; }
  nav, form, .skip, #rows:not([open]) { display: none; }
  .columns { display: block; padding: 0; }
  header { padding: 0 0 1rem; background: none; }
  .tall { max-height: none; }
  .scroll { overflow: visible; }
  .chapter { break-before: page; }
  .chapter:first-child { break-before: auto; }
  h2, h3, h4 { break-after: avoid; }
  .statements > li, .facts > li, tr, figure { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
}
`;
