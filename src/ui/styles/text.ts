import { css } from 'lit';

/** Type, spacing, links, buttons and the focus ring. Widths are those of the element, never of the window. */
export const text = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  .guide {
    container: guide / inline-size;
    /* The minimum width, for example in a table cell. */
    contain-intrinsic-inline-size: 15em;
    color: var(--tg-text);
    background-color: var(--tg-surface);
    font: 400 var(--guide-font-size, max(1.125em, min(1.125rem, 2.25em))) / 1.55 var(--tg-font);
    text-align: start;
    -webkit-text-size-adjust: 100%;
    overflow-wrap: anywhere;
    /* The browser must not scroll when a view changes: focus.ts does it if needed. */
    overflow-anchor: none;
    scroll-margin-block-start: var(--guide-scroll-margin, var(--tg-bar, 0px));
  }
  h2, h3, h4, h5, h6, p, ul, ol, dl, dd, figure, blockquote, fieldset, legend {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
    font: inherit;
  }
  /* In a table that scrolls no column is narrower than its longest word. */
  .scroll :is(td, th) {
    overflow-wrap: break-word;
  }
  :is(h2, h3, h4, h5, h6) {
    font-weight: 700;
    line-height: 1.3;
    text-wrap: balance;
  }
  /* A fixed header of the page must not cover the scroll target. */
  :is(h2, h3, h4, h5, h6), [tabindex='-1'] {
    scroll-margin-block: var(--guide-scroll-margin, 4.5em);
  }
  /* No wider than the longest word of a title, because not every browser has a dictionary to break it by. */
  .h1 {
    font-size: min(1.667em, max(1.222em, 7.2cqi));
    line-height: 1.2;
    letter-spacing: -0.012em;
  }
  .h2 {
    font-size: 1.278em;
    letter-spacing: -0.006em;
  }
  .h3 {
    font-size: 1.056em;
  }
  p, li, dd {
    max-inline-size: var(--tg-measure);
    text-wrap: pretty;
  }
  .lead {
    font-size: 1.111em;
    line-height: 1.5;
  }
  .small {
    font-size: 0.889em;
    line-height: 1.5;
  }
  .muted {
    color: var(--tg-muted);
  }
  .view, .section {
    display: block;
  }
  .view > * + *, .body > * + * {
    margin-block-start: calc(var(--tg-space) * 5);
  }
  .flow > * + * {
    margin-block-start: calc(var(--tg-space) * 1.5);
  }
  .flow > * + :is(.h2, .h3) {
    margin-block-start: calc(var(--tg-space) * 3);
  }
  /* Safari drops the role of a list without marks, so these lists have the role attribute. */
  [role='list'] {
    list-style: none;
  }
  .dash > li {
    position: relative;
    padding-inline-start: 1.25em;
  }
  .dash > li + li {
    margin-block-start: calc(var(--tg-space) * 1.25);
  }
  .dash > li::before {
    content: '';
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: 0.74em;
    inline-size: 0.6em;
    border-block-start: 2px solid var(--tg-control);
  }
  a, .link {
    color: var(--tg-accent);
    text-decoration: underline;
    text-decoration-thickness: 0.07em;
    text-underline-offset: 0.18em;
  }
  :is(a, .link):hover {
    text-decoration-thickness: 0.14em;
  }
  button, input {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    margin: 0;
  }
  button {
    cursor: pointer;
    text-align: start;
  }
  .link {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: 44px;
    min-inline-size: 44px;
    padding: 0;
    border: 0;
    background: none;
  }
  .btn {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-block-size: 52px;
    padding: 12px 24px;
    border: 2px solid var(--tg-accent);
    border-radius: var(--tg-radius);
    background-color: var(--tg-accent);
    color: var(--tg-accent-text);
    font-weight: 700;
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
  }
  .btn:hover {
    background-color: var(--tg-accent-hover);
    border-color: var(--tg-text);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .second {
    border: 1px solid var(--tg-control);
    background-color: var(--tg-surface);
    color: var(--tg-accent);
  }
  .second:hover {
    border-color: var(--tg-accent);
    background-color: var(--tg-soft);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--tg-space) * 1.5) calc(var(--tg-space) * 3);
  }
  :focus-visible {
    outline: 3px solid var(--tg-focus);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--tg-surface), 0 0 0 9px var(--tg-halo);
    border-radius: 4px;
  }
  .btn:focus-visible {
    border-radius: var(--tg-radius);
  }
  [tabindex='-1']:focus {
    outline: none;
    box-shadow: none;
  }
  @container guide (max-width: 26.99em) {
    .btn {
      inline-size: 100%;
    }
    .view > * + *, .body > * + * {
      margin-block-start: calc(var(--tg-space) * 4);
    }
  }
  /* In a narrow box, or with large text, a long word must fit into a line of its heading. */
  @container guide (max-width: 15em) {
    .view, .foot {
      hyphens: auto;
    }
    .h2 {
      font-size: 1.111em;
    }
  }
  @container guide (min-width: 36em) {
    .h1 {
      font-size: 1.778em;
    }
  }
  @media (forced-colors: active) {
    /* Its colors are system colors already. Adjusted, it would get a box of another color behind its text. */
    .btn {
      forced-color-adjust: none;
    }
    :focus-visible {
      outline: 3px solid CanvasText;
      outline-offset: 3px;
    }
  }
  @media print {
    .guide {
      font-size: 10.5pt;
      line-height: 1.45;
    }
    .page {
      break-before: page;
    }
    .view > * + *, .body > * + * {
      margin-block-start: calc(var(--tg-space) * 2.5);
    }
    .flow > * + * {
      margin-block-start: var(--tg-space);
    }
    .noprint {
      display: none !important;
    }
    a {
      text-decoration: none;
    }
    h2, h3, h4, h5, h6 {
      break-after: avoid;
    }
  }
`;
