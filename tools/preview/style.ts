/** Styles of the preview page. The preview has no shadow root, so they apply to all of it. */
export const shellStyle = `
:root { color-scheme: light; --ink: #1d2529; --soft: #4f5a60; --line: #c9d2d6; --tint: #f1f5f6; --link: #14506b; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: #fff; font: 1rem/1.5 system-ui, sans-serif; }
header { display: flex; flex-wrap: wrap; gap: 0.75rem 1.5rem; align-items: end; padding: 0.75rem 1rem; background: var(--tint); border-bottom: 1px solid var(--line); }
h1 { margin: 0; font-size: 1.2rem; flex: 1 1 16rem; }
h2 { margin: 0 0 0.5rem; font-size: 1.05rem; }
h3 { margin: 1rem 0 0.25rem; font-size: 1rem; }
p, ul { margin: 0 0 0.5rem; }
ul { padding-inline-start: 1.25rem; }
code { font: 0.875rem/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
label { display: block; font-size: 0.875rem; font-weight: 600; }
select, button, input[type="text"] { font: inherit; min-height: 2.5rem; padding: 0.3rem 0.6rem; color: inherit; background: #fff; border: 1px solid var(--soft); border-radius: 0.35rem; }
button[aria-pressed="true"], button.main { background: var(--link); border-color: var(--link); color: #fff; }
:focus-visible { outline: 3px solid #b45309; outline-offset: 2px; }
main { display: grid; grid-template-columns: minmax(18rem, 26rem) minmax(0, 1fr); gap: 1rem; padding: 1rem; align-items: start; }
.panel { overflow-wrap: anywhere; border: 1px solid var(--line); border-radius: 0.5rem; padding: 0.75rem 1rem; margin-bottom: 1rem; }
.problems { border-inline-start: 0.35rem solid #b3261e; }
.fine { border-inline-start: 0.35rem solid #1b6e4a; }
.list { max-height: 22rem; overflow: auto; }
.soft { color: var(--soft); font-size: 0.9rem; }
.frames { display: flex; gap: 1rem; align-items: start; }
.frames figure { margin: 0; min-width: 0; }
.frames figcaption { font-size: 0.875rem; color: var(--soft); margin-bottom: 0.25rem; }
.frames .wide { flex: 1 1 0; overflow: hidden; }
iframe { border: 1px solid var(--line); border-radius: 0.5rem; background: #fff; display: block; }
.phone iframe { width: 390px; height: 780px; }
.wide iframe { width: 1200px; height: 1250px; transform-origin: 0 0; }
.full iframe { width: 100%; height: calc(100vh - 9rem); }
fieldset { border: 1px solid var(--line); border-radius: 0.35rem; margin: 0.5rem 0; }
fieldset label { display: inline-flex; gap: 0.35rem; align-items: center; font-weight: 400; min-height: 1.75rem; margin-inline-end: 0.75rem; }
.row { display: flex; flex-wrap: wrap; gap: 0.5rem; margin: 0.5rem 0; }
@media (max-width: 70rem) { main { grid-template-columns: minmax(0, 1fr); } .frames { flex-direction: column; } .frames .wide { width: 100%; } .phone iframe { max-width: 100%; } }
@media print { header, aside { display: none; } main { display: block; } }
`;
