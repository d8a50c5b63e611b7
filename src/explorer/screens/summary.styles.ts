import { css } from 'lit';

/** The summary: places to write and to mark, and the handout for paper, which no screen shows. */
export const summary = css`
  tg-check, tg-export {
    display: block;
  }
  tg-export > * + * {
    margin-block-start: calc(var(--tg-space) * 2);
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
    padding: calc(var(--tg-space) * 2) calc(var(--tg-space) * 2.5);
    border: 1px dashed var(--tg-control);
    border-radius: var(--tg-radius);
    max-inline-size: none;
  }
  .own {
    white-space: pre-wrap;
  }
  .write {
    display: grid;
    gap: var(--tg-space);
    font-weight: 700;
    max-inline-size: var(--tg-measure);
  }
  textarea {
    font: inherit;
    font-weight: 400;
    color: inherit;
    background-color: var(--tg-surface);
    inline-size: 100%;
    padding: 12px 16px;
    border: 1px solid var(--tg-control);
    border-radius: var(--tg-radius);
    resize: vertical;
  }
  .handout {
    display: none;
  }
  @media print {
    .alone > :not(.handout, .foot), .alone ~ slot {
      display: none !important;
    }
    .handout {
      display: block;
    }
    .handout > * + * {
      margin-block-start: calc(var(--tg-space) * 2.5);
    }
    .handout :is(p, li, dd) {
      max-inline-size: none;
    }
    .handout li + li {
      margin-block-start: 2px;
    }
    .handout .h2 {
      border-block-end: 2px solid var(--tg-text);
      padding-block-end: 4px;
    }
    .handout dl > div {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 0 calc(var(--tg-space) * 3);
      padding-block: 4px;
      border-block-end: 1px solid var(--tg-line);
      break-inside: avoid;
    }
    .handout dd {
      font-weight: 600;
    }
    .handout > .flow {
      break-inside: avoid;
    }
    .line {
      block-size: 8mm;
      border-block-end: 1px solid var(--tg-line);
      max-inline-size: none;
    }
    .alone .foot {
      display: block;
      margin-block-start: calc(var(--tg-space) * 3);
    }
    .alone .calls a[href^='http']::after {
      content: ' ' attr(href);
    }
    .alone .foot [part='disclaimer'] {
      display: none;
    }
    .alone .review {
      border: 0;
      break-before: avoid;
    }
  }
`;
