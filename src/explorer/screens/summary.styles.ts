import { css } from 'lit';

/** My talk: ways to keep it, lists of what is in it, places to write, and the handout for paper, which no screen shows. */
export const summary = css`
  tg-check, tg-export, tg-talk {
    display: block;
  }
  tg-export > * + *, tg-talk .flow > * + * {
    margin-block-start: calc(var(--tg-space) * 1.5);
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: var(--tg-space);
  }
  .ways .btn {
    flex: 1 1 7em;
    padding-inline: 8px;
  }
  .file {
    position: relative;
    cursor: pointer;
  }
  .file input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    opacity: 0;
    font-size: 0;
    cursor: inherit;
  }
  .file:focus-within {
    outline: 3px solid var(--tg-focus);
    outline-offset: 2px;
  }
  .summary .said dt {
    font-size: 0.889em;
    line-height: 1.35;
    text-wrap: wrap;
  }
  .summary .said > div {
    padding-block: 2px;
  }
  .tests > summary > * {
    font-size: 1.2em;
  }
  .items > li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 4px calc(var(--tg-space) * 2);
    padding-block: var(--tg-space);
    border-block-end: 1px solid var(--tg-line);
    max-inline-size: none;
  }
  .items > li > :first-child {
    flex: 1 1 11em;
    max-inline-size: var(--tg-measure);
  }
  .items span > span {
    display: block;
  }
  .summary .opts {
    margin-block: calc(var(--tg-space) * 2);
  }
  tg-check {
    margin-block-start: calc(var(--tg-space) * 3);
  }
  tg-check legend {
    font-weight: 700;
  }
  @container guide (min-width: 46em) {
    .summary .opts[role] {
      grid-template-columns: 1fr 1fr;
      max-inline-size: none;
    }
  }
  .empty {
    padding: var(--tg-space) calc(var(--tg-space) * 2);
    border: 1px dashed var(--tg-control);
    border-radius: var(--tg-radius);
    max-inline-size: none;
  }
  .own {
    white-space: pre-wrap;
  }
  .handout {
    display: none;
  }
  @media print {
    .handout {
      display: block;
    }
    .handout > * + *, .cols > * + * {
      margin-block-start: calc(var(--tg-space) * 1.5);
    }
    .handout :is(p, li, dd) {
      max-inline-size: none;
    }
    .handout .flow > * + * {
      margin-block-start: 3px;
    }
    .handout .h2 {
      border-block-end: 2px solid var(--tg-text);
    }
    .handout :is(dl > div, .dash > li) {
      padding-block: 2px;
      border-block-end: 1px solid var(--tg-line);
      break-inside: avoid;
    }
    .handout .dash > li + li {
      margin: 0;
    }
    .handout :is(dt, dd) {
      display: inline;
    }
    .handout dd {
      font-weight: 600;
    }
    .line {
      block-size: 7.5mm;
      border-block-end: 1px solid var(--tg-line);
    }
    /* The handout alone. Whom to call comes first: it is moved up from the foot, because the hospital's slot is there. */
    .alone {
      display: flex;
      flex-direction: column;
      font-size: 9.5pt;
      line-height: 1.3;
    }
    .alone:has(.longer) {
      font-size: 9pt;
    }
    .alone:has(.longest) {
      font-size: 8.5pt;
      line-height: 1.2;
      --tg-space: 5px;
    }
    .alone:has(.tight) {
      font-size: 8pt;
      line-height: 1.15;
      --tg-space: 4px;
    }
    .alone:has(.tight) .signs {
      font-size: 7.5pt;
    }
    .alone:has(.tight) .line {
      block-size: 6mm;
    }
    .alone > :not(.handout, .foot), .alone ~ slot, .alone .foot [part='disclaimer'] {
      display: none !important;
    }
    .alone > :is(.handout, .foot) {
      display: contents;
    }
    .alone .h1 {
      font-size: 16pt;
    }
    .alone .h2 {
      font-size: 11pt;
    }
    .alone .top {
      order: -2;
    }
    .alone .urgent {
      order: -1;
      margin-block: calc(var(--tg-space) * 1.5);
      padding: var(--tg-space) calc(var(--tg-space) * 1.5);
    }
    .alone .urgent > * + * {
      margin-block-start: 2px;
    }
    .alone .signs {
      columns: 3;
      column-gap: 7mm;
      font-size: 8.5pt;
      line-height: 1.2;
    }
    .alone .calls {
      display: flex;
      flex-wrap: wrap;
    }
    .alone .calls > div {
      flex-direction: row;
      align-items: center;
      min-block-size: 0;
      padding: 2px 0;
      border: 0;
    }
    .alone .calls a {
      min-block-size: 0;
    }
    .alone .calls a[href^='http']::after {
      content: ' ' attr(href);
    }
    .alone .cols {
      columns: 2;
      column-gap: 8mm;
    }
    .alone .review {
      border: 0;
      margin-block-start: var(--tg-space);
      break-before: avoid;
    }
  }
`;
