import { css } from 'lit';

/** The guide on paper: smaller, in two columns where a screen has one, and whom to call first. */
export const paper = css`
  @media print {
    .guide {
      font-size: 9.5pt;
      line-height: 1.35;
    }
    p, li, dd {
      max-inline-size: none;
    }
    .foot {
      margin-block: var(--tg-space) calc(var(--tg-space) * 2);
      gap: var(--tg-space);
    }
    .urgent {
      padding: var(--tg-space) calc(var(--tg-space) * 1.5);
    }
    .calls > div {
      min-block-size: 0;
    }
    summary {
      min-block-size: 0;
      color: inherit;
      font-weight: 700;
      text-decoration: none;
    }
    summary::before, .rest > summary, .chev {
      display: none;
    }
    .link {
      color: inherit;
      text-decoration: none;
    }
    .rows > li {
      break-inside: auto;
    }
    .inset {
      color: inherit;
    }
    .card-body, .terms, .refs {
      columns: 2;
      column-gap: calc(var(--tg-space) * 4);
    }
    .refs {
      font-size: 7.5pt;
      line-height: 1.25;
      padding-inline-start: 2.2em;
      overflow-wrap: anywhere;
    }
    .refs li + li {
      margin-block-start: 0.2em;
    }
    .terms > div {
      break-inside: avoid;
    }
    .hero {
      grid-template-columns: minmax(0, 1fr) 150px;
    }
    .frame {
      padding: var(--tg-space);
      background: none;
    }
    .dash > li + li {
      margin-block-start: 2px;
    }
  }
`;
