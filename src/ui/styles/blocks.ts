import { css } from 'lit';

/** The blocks that both elements share: folds, notices, and what is below every view. */
export const blocks = css`
  .parts > * {
    border-block-end: 1px solid var(--tg-line);
  }
  .parts > :first-child {
    border-block-start: 1px solid var(--tg-line);
  }
  .parts > details > summary {
    inline-size: 100%;
    padding-block: 8px;
    text-decoration: none;
  }
  .parts > details > summary:hover {
    text-decoration: underline;
  }
  .parts > details[open] {
    padding-block-end: calc(var(--tg-space) * 1.5);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 calc(var(--tg-space) * 3);
    margin-block-end: calc(var(--tg-space) * 2);
  }
  .bar .ill {
    margin-inline-start: auto;
  }
  details > summary {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: 44px;
    color: var(--tg-accent);
    text-decoration: underline;
    text-decoration-thickness: 0.07em;
    text-underline-offset: 0.18em;
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::before {
    content: '';
    flex: none;
    inline-size: 0.5em;
    block-size: 0.5em;
    /* Rotated, it is wider: without a margin it overflows, and a page from right to left scrolls sideways. */
    margin-inline: 0.12em;
    border: solid currentColor;
    border-width: 2px 2px 0 0;
    rotate: 45deg;
  }
  summary:dir(rtl)::before {
    rotate: -135deg;
  }
  details[open] > summary::before {
    rotate: 135deg !important;
  }
  .inset {
    border-inline-start: 3px solid var(--tg-line);
    padding-block: 4px;
    padding-inline-start: calc(var(--tg-space) * 2);
    color: var(--tg-muted);
  }
  .hero {
    display: grid;
    gap: calc(var(--tg-space) * 3);
    align-items: start;
  }
  .decision {
    border-inline-start: 3px solid var(--tg-accent);
    padding-inline-start: calc(var(--tg-space) * 2);
    font-weight: 600;
  }
  .terms dt, .rules dt {
    font-weight: 700;
    color: var(--tg-text);
  }
  .terms dd + dt, .terms div + div {
    margin-block-start: var(--tg-space);
  }
  .rules div + div {
    margin-block-start: calc(var(--tg-space) * 1.5);
    border-block-start: 1px solid var(--tg-line);
    padding-block-start: calc(var(--tg-space) * 1.5);
  }
  .pair, .quads {
    display: grid;
    gap: calc(var(--tg-space) * 2);
  }
  .pair > div {
    background-color: var(--tg-raised);
    border-radius: calc(var(--tg-radius) * 1.2);
    padding: calc(var(--tg-space) * 2);
  }
  .notice {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.3em 0.8em;
    padding: calc(var(--tg-space) * 2);
    border: 1px solid var(--tg-line);
    border-inline-start: 6px solid var(--tg-control);
    border-radius: var(--tg-radius);
    background-color: var(--tg-raised);
  }
  .notice > :not(.ico) {
    grid-column: 2;
  }
  .notice .ico {
    grid-row: 1;
    margin-block-start: 0.1em;
  }
  .foot {
    display: grid;
    gap: calc(var(--tg-space) * 3);
    margin-block-start: calc(var(--tg-space) * 5);
  }
  .urgent {
    border: 1px solid var(--tg-note-edge);
    border-inline-start-width: 6px;
    background-color: var(--tg-note);
    border-radius: var(--tg-radius);
    padding: calc(var(--tg-space) * 2.5);
  }
  .signs {
    columns: 15em;
    column-gap: calc(var(--tg-space) * 4);
    padding-inline-start: 1.2em;
  }
  .signs li {
    break-inside: avoid;
    padding-block: 1px;
  }
  .calls {
    display: grid;
    gap: 0 calc(var(--tg-space) * 4);
  }
  .calls > div {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 1em;
    min-block-size: 52px;
    padding-block: 4px;
    border-block-start: 1px solid color-mix(in srgb, var(--tg-note-edge) 40%, transparent);
  }
  .calls a, .call a {
    display: inline-flex;
    align-items: center;
    justify-content: end;
    min-block-size: 44px;
    min-inline-size: 44px;
    font-weight: 700;
    font-size: 1.111em;
  }
  .review {
    display: flex;
    gap: 0.3em 0.6em;
    align-items: center;
    flex-wrap: wrap;
    color: var(--tg-muted);
    border-block-start: 1px solid var(--tg-line);
    padding-block-start: var(--tg-space);
    max-inline-size: none;
  }
  .review strong {
    color: var(--tg-text);
  }
  .error {
    border: 2px solid var(--tg-text);
    border-radius: var(--tg-radius);
    padding: calc(var(--tg-space) * 2.5);
  }
  @container guide (max-width: 17em) {
    .urgent, .note, .error, .notice {
      padding-inline: var(--tg-space);
    }
    .notice {
      grid-template-columns: minmax(0, 1fr);
    }
    .notice > :not(.ico) {
      grid-column: 1;
    }
    .notice .ico {
      grid-row: auto;
    }
  }
  @container guide (min-width: 17em) {
    .bar .ill, a[href^="tel:"] {
      white-space: nowrap;
    }
  }
  /* Numbers stand beside their labels, or below them where the box is narrow or has three columns: all alike, and on one line. */
  @container guide (max-width: 17em) or (min-width: 36em) {
    .calls > div {
      flex-direction: column;
      align-items: flex-start;
    }
    .calls a {
      justify-content: start;
    }
  }
  /* A long label takes two lines, and its number stays at the side. */
  @container guide (min-width: 17.01em) and (max-width: 35.99em) {
    .calls dt {
      flex: 1 1 6em;
    }
  }
  @container guide (min-width: 27em) {
    .pair {
      grid-template-columns: 1fr 1fr;
    }
  }
  @container guide (min-width: 36em) {
    .hero {
      grid-template-columns: minmax(0, 1fr) minmax(0, 300px);
      gap: calc(var(--tg-space) * 5);
    }
    .quads {
      grid-template-columns: 1fr 1fr;
      gap: calc(var(--tg-space) * 3) calc(var(--tg-space) * 5);
    }
    .calls {
      grid-template-columns: repeat(3, 1fr);
    }
    .calls > div {
      padding-block-start: 10px;
    }
  }
  @media (forced-colors: active) {
    .pair > div, .frame, .notice, .error, .urgent, .note {
      border: 1px solid CanvasText;
    }
    .chev {
      border-color: LinkText;
    }
  }
  @media print {
    .src ul, .inset.terms {
      font-size: 8.5pt;
      columns: 2;
    }
    .pair > div {
      border: 1px solid #999;
    }
    .urgent, .pair > div, figure, li, tr, dt {
      break-inside: avoid;
    }
  }
`;
