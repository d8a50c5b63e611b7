import { css } from 'lit';

/** Treatments side by side, and figures. A narrow screen shows one row at a time, with its treatments one under the other. */
export const compare = css`
  .side {
    container: side / inline-size;
  }
  .view > details + .side {
    margin-block-start: calc(var(--tg-space) * 2);
  }
  /* In a container query 1em is the font size of the container. With a larger one, four columns need more room than two do. */
  .side.four {
    font-size: 1.2em;
  }
  .four > * {
    font-size: calc(1em / 1.2);
  }
  .many ~ p {
    margin-block-start: calc(var(--tg-space) * 1.5);
  }
  .compare, .compare :is(thead, tbody, tfoot, tr, th, td) {
    display: block;
  }
  .compare caption {
    display: block;
    padding-block-end: var(--tg-space);
    text-align: start;
    font-weight: 700;
    font-size: 0.889em;
    line-height: 1.5;
  }
  caption .muted {
    font-weight: 400;
  }
  .compare :is(th, td) {
    padding: 0;
    text-align: start;
    vertical-align: top;
  }
  .compare th .link {
    font-weight: 700;
  }
  .compare thead td, .compare tfoot {
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
  .compare tr {
    padding-block: var(--tg-space);
  }
  .compare [scope='row'] {
    font-size: 1.111em;
  }
  .compare tbody td {
    padding-block-end: calc(var(--tg-space) * 2);
    border-block-end: 1px solid var(--tg-line);
  }
  .compare .dash, .compare p + p {
    margin-block-start: 6px;
  }
  .of, .compare [scope='col'] {
    background-color: var(--tg-surface);
  }
  .of {
    display: flex;
    flex-wrap: wrap;
    gap: 4px calc(var(--tg-space) * 2);
    align-items: center;
    justify-content: space-between;
    padding-block: 4px;
  }
  .of .link {
    font-weight: 700;
  }
  .aspect {
    display: grid;
    gap: 4px;
    max-inline-size: 32em;
    margin-block-end: calc(var(--tg-space) * 2);
    font-weight: 600;
  }
  select {
    font: inherit;
    font-weight: 400;
    color: inherit;
    inline-size: 100%;
    min-block-size: 48px;
    padding: 8px 12px;
    border: 1px solid var(--tg-control);
    border-radius: var(--tg-radius);
    background-color: var(--tg-surface);
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
  @media screen {
    @container side (max-width: 39.99em) {
      .compare thead, .compare tbody > :not(.now) {
        display: none;
      }
    }
    /* Nothing sticks on a low screen, such as a phone in landscape. */
    @media (min-height: 30em) {
      .of, .compare [scope='col'] {
        position: sticky;
        inset-block-start: var(--guide-scroll-margin, 0px);
        z-index: 1;
      }
    }
  }
  @container side (min-width: 40em) {
    .aspect {
      display: none;
    }
    .compare {
      display: table;
      table-layout: fixed;
      border-collapse: collapse;
      inline-size: 100%;
      hyphens: auto;
    }
    .compare caption {
      display: table-caption;
    }
    .compare thead {
      display: table-header-group;
    }
    .compare :is(tbody, tfoot) {
      display: table-row-group;
    }
    .compare tr {
      display: table-row;
    }
    .compare tr > :is([scope], td) {
      display: table-cell;
      padding-block: calc(var(--tg-space) * 2);
      padding-inline: 0 calc(var(--tg-space) * 3);
      border-block-end: 1px solid var(--tg-line);
    }
    .compare tr > :first-child {
      inline-size: 9em;
      font-size: 1em;
    }
    .compare th .pic {
      display: block;
      max-inline-size: 64px;
    }
    .compare .of {
      display: none;
    }
  }
  /* Browsers that repeat a table head on each printed page leave its buttons out, so on paper each cell names its treatment. */
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
