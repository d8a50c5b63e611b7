import { css } from 'lit';

/** Treatments side by side, and figures. On a narrow screen a row stands across treatments, one under the other. */
export const compare = css`
  .compare, .compare :is(tbody, tr, th, td) {
    display: block;
  }
  .compare caption {
    display: block;
    font-weight: 400;
    color: var(--tg-muted);
  }
  .compare thead {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .compare tr {
    padding-block: calc(var(--tg-space) * 3);
    border-block-end: 1px solid var(--tg-line);
  }
  .compare :is(th, td) {
    border: 0;
  }
  .compare th {
    font-size: 1.111em;
  }
  .compare td {
    padding-inline-start: calc(var(--tg-space) * 2);
    border-inline-start: 3px solid var(--tg-line);
    margin-block-start: calc(var(--tg-space) * 2);
  }
  .of {
    color: var(--tg-muted);
    font-weight: 700;
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
    inline-size: min(100%, 22em);
    color: var(--tg-text);
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
    .compare {
      display: table;
      table-layout: fixed;
    }
    .compare caption {
      display: table-caption;
    }
    .compare thead {
      display: table-header-group;
      position: static;
      clip-path: none;
    }
    .compare tbody {
      display: table-row-group;
    }
    .compare tr {
      display: table-row;
    }
    .compare :is(th, td), .compare thead td {
      display: table-cell;
      padding-block: calc(var(--tg-space) * 2);
      padding-inline: 0 calc(var(--tg-space) * 3);
      border: 0;
      border-block-end: 1px solid var(--tg-line);
    }
    .compare [scope='row'], .compare thead td {
      inline-size: 8em;
    }
    .compare thead .pic {
      display: block;
      max-inline-size: 96px;
    }
    .compare .of {
      display: none;
    }
  }
  @media print {
    .compare thead {
      display: table-header-group;
    }
  }
`;
