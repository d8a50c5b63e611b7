import { css } from 'lit';

/** Treatments side by side, and figures. On a narrow screen each row stands alone, with its treatments one under the other. */
export const compare = css`
  .side {
    container: side / inline-size;
  }
  /* A query counts in the letters of its container: four columns need more room than two before they stand side by side. */
  .side.four {
    font-size: 1.2em;
  }
  .four .compare {
    font-size: calc(1em / 1.2);
  }
  .compare, .compare :is(thead, tbody, tr, th, td) {
    display: block;
  }
  .compare caption {
    display: block;
    padding-block-start: 0;
  }
  caption .muted {
    font-weight: 400;
  }
  .compare :is(th, td) {
    padding: 0;
    border: 0;
  }
  .compare th .link {
    font-weight: 700;
  }
  .compare thead td {
    display: none;
  }
  .compare [scope='col'] {
    display: grid;
    grid-template-columns: 64px minmax(0, 1fr);
    align-items: center;
    gap: 0 calc(var(--tg-space) * 2);
    min-block-size: 64px;
  }
  .compare [scope='col'] p {
    grid-column: 2;
    font-weight: 400;
  }
  .compare [scope='row'] {
    font-size: 1.111em;
  }
  .compare tr {
    padding-block: calc(var(--tg-space) * 3);
    border-block-end: 1px solid var(--tg-line);
  }
  .compare tbody td {
    padding-inline-start: calc(var(--tg-space) * 2);
    border-inline-start: 3px solid var(--tg-line);
    margin-block-start: calc(var(--tg-space) * 2);
  }
  .of {
    color: var(--tg-muted);
    font-weight: 700;
    margin-block-end: 4px;
  }
  .compare .standing + p {
    margin-block-start: var(--tg-space);
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .opt:has(:disabled) {
    border-style: dashed;
    color: var(--tg-muted);
    cursor: default;
  }
  .people {
    display: block;
    inline-size: min(100%, 11em);
  }
  .numbers > * + * {
    margin-block-start: calc(var(--tg-space) * 4);
  }
  .figure {
    border-inline-start: 3px solid var(--tg-line);
    padding-inline-start: calc(var(--tg-space) * 2);
  }
  @container guide (min-width: 36em) {
    .opts.many {
      grid-template-columns: 1fr 1fr;
      max-inline-size: none;
    }
  }
  @container side (min-width: 36em) {
    .compare {
      display: table;
      table-layout: fixed;
      hyphens: auto;
    }
    .compare caption {
      display: table-caption;
    }
    .compare thead {
      display: table-header-group;
    }
    .compare tbody {
      display: table-row-group;
    }
    .compare tr {
      display: table-row;
    }
    .compare tr > :is([scope], td) {
      display: table-cell;
      padding-block: calc(var(--tg-space) * 2);
      padding-inline: 0 calc(var(--tg-space) * 3);
      border: 0;
      border-block-end: 1px solid var(--tg-line);
    }
    .compare tr > :first-child {
      inline-size: 7.5em;
      font-size: 1em;
    }
    .compare th .pic {
      display: block;
      max-inline-size: 96px;
    }
    .compare .of {
      display: none;
    }
    .compare .opt {
      border: 0;
      padding: 0;
      box-shadow: none;
      background: none;
    }
  }
  /* Browsers that print a head again on each page leave its buttons out, so on paper each cell says whose it is. */
  @media print {
    .compare thead {
      display: table-row-group !important;
    }
    .compare .of {
      display: block !important;
    }
    .compare :is(tr, li) {
      break-inside: auto;
    }
    .compare th .link {
      color: inherit;
      text-decoration: none;
    }
  }
`;
