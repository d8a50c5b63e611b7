import { css } from 'lit';

/** Rows of treatments, in the list and in the results, and what was answered. */
export const results = css`
  .rows {
    list-style: none;
    border-block-start: 1px solid var(--tg-line);
  }
  .rows > li {
    max-inline-size: none;
    border-block-end: 1px solid var(--tg-line);
  }
  .row > .chev {
    margin-inline-end: 0.15em;
  }
  .row, .head {
    position: relative;
    display: grid;
    grid-template-columns: 64px minmax(0, 1fr) auto;
    gap: var(--tg-space) calc(var(--tg-space) * 2);
    align-items: center;
    padding-block: calc(var(--tg-space) * 2);
  }
  .row:hover, .head:hover {
    background-color: var(--tg-raised);
  }
  .row .link, .head .link {
    min-block-size: 0;
    font-weight: 700;
    text-align: start;
    text-decoration-thickness: 1px;
    text-decoration-color: color-mix(in srgb, currentColor 45%, transparent);
  }
  .row p {
    color: var(--tg-muted);
  }
  .head .words {
    display: contents;
  }
  .head .words > * {
    grid-column: 1 / -1;
    justify-self: start;
  }
  .head .words > :first-child {
    grid-column: 2;
  }
  .head > .chev {
    grid-area: 1 / 3;
    color: var(--tg-accent);
    margin-inline-end: 4px;
  }
  .standing {
    display: inline-flex;
    gap: 0.6em;
    align-items: flex-start;
    padding-block: 6px;
    padding-inline: 10px 14px;
    border: 1px solid var(--tg-line);
    border-radius: var(--tg-radius);
    background-color: var(--tg-raised);
    font-weight: 600;
    line-height: 1.4;
  }
  .head:hover .standing {
    border-color: var(--tg-control);
  }
  .standing .ico {
    color: var(--tg-muted);
  }
  .card-body {
    padding-block: var(--tg-space) calc(var(--tg-space) * 4);
  }
  .card-body > * + * {
    margin-block-start: calc(var(--tg-space) * 3);
  }
  .said {
    display: grid;
  }
  .said > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 calc(var(--tg-space) * 3);
    align-items: center;
    padding-block: 6px;
    border-block-end: 1px solid var(--tg-line);
  }
  .said dt {
    color: var(--tg-muted);
  }
  .said dd:first-of-type {
    font-weight: 600;
    grid-column: 1;
  }
  .said .link {
    grid-area: 1 / 2 / 3;
  }
  @container guide (min-width: 27em) {
    .row, .head {
      grid-template-columns: 96px minmax(0, 1fr) auto;
      gap: calc(var(--tg-space) * 3);
    }
    .head {
      align-items: start;
    }
    .head .words {
      display: grid;
      gap: var(--tg-space);
    }
    .head .words > :nth-child(n) {
      grid-column: 1;
    }
    .head > .chev {
      margin-block-start: 0.5em;
    }
    .card-body {
      padding-inline-start: calc(96px + var(--tg-space) * 3);
    }
  }
  @container guide (min-width: 46em) {
    .rows.two {
      display: grid;
      grid-template-columns: 1fr 1fr;
      column-gap: calc(var(--tg-space) * 6);
    }
    .rows.two > li {
      display: grid;
    }
    .head .words {
      grid-template-columns: minmax(0, 5fr) minmax(0, 8fr);
      column-gap: calc(var(--tg-space) * 4);
    }
    .head .words > :nth-child(n + 2) {
      grid-column: 2;
    }
    .head .words > :first-child {
      grid-area: 1 / 1 / 4;
      padding-block-start: 7px;
    }
  }
  @container guide (max-width: 15em) {
    .said > div {
      grid-template-columns: minmax(0, 1fr);
    }
    .said .link {
      grid-area: auto;
    }
    .row, .head {
      grid-template-columns: minmax(0, 1fr);
    }
    .head .words > :first-child {
      grid-column: 1;
    }
    .head > .chev, .row > .chev {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .standing {
      border-color: CanvasText;
    }
  }
`;
