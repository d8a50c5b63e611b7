import { css } from 'lit';

/** Rows of treatments, in the list and in the results, and what was answered. */
export const results = css`
  .rows {
    border-block-start: 1px solid var(--tg-line);
  }
  .rows > li {
    max-inline-size: none;
    border-block-end: 1px solid var(--tg-line);
  }
  .row {
    position: relative;
    display: grid;
    grid-template-columns: 56px minmax(0, 1fr) auto;
    gap: 0 calc(var(--tg-space) * 2);
    align-items: center;
    padding-block: 10px;
  }
  .row:hover, .res:hover {
    background-color: var(--tg-raised);
  }
  .row .link {
    min-block-size: 0;
    font-weight: 700;
    text-align: start;
    text-decoration-thickness: 1px;
    text-decoration-color: color-mix(in srgb, currentColor 45%, transparent);
  }
  .row .h3, .res {
    font-size: 1em;
    line-height: 1.3;
    text-wrap: wrap;
  }
  .row > .chev {
    margin-inline-end: 0.15em;
  }
  .rows .h3 {
    font-size: 1em;
  }
  .res {
    display: grid;
    grid-template-columns: 42px minmax(0, 1fr) auto;
    gap: 0 10px;
    align-items: center;
    inline-size: 100%;
    min-block-size: 64px;
    padding: 9px 0;
    border: 0;
    background: none;
    font-weight: 400;
  }
  .res .name {
    display: grid;
    gap: 1px 1em;
  }
  .res .name > :not(b), .chip {
    font-size: 0.889em;
  }
  .res .chev {
    margin-inline: 0.4em 0.3em;
  }
  .res .standing, .standing-none {
    color: var(--tg-muted);
  }
  p.standing, .full {
    font-weight: 600;
  }
  .card-body {
    padding-block: var(--tg-space) calc(var(--tg-space) * 2);
  }
  .card-body > * + *, .because > * + * {
    margin-block-start: calc(var(--tg-space) * 1.25);
  }
  .because {
    border-inline-start: 3px solid var(--tg-line);
    padding-inline-start: calc(var(--tg-space) * 1.5);
  }
  .because li + li {
    margin-block-start: 4px;
  }
  .ask {
    display: flex;
    flex-wrap: wrap;
    gap: var(--tg-space) calc(var(--tg-space) * 2);
    align-items: center;
    justify-content: space-between;
  }
  .ask > span {
    flex: 1 1 14em;
  }
  .chips-head {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.6em;
    align-items: baseline;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0 6px;
  }
  .chips > li {
    max-inline-size: 100%;
  }
  /* 36 px high to the eye, 44 px as a target. */
  .chip {
    padding: 4px 0;
    border: 0;
    background: none;
    color: var(--tg-accent);
    line-height: 1.3;
  }
  .chip > span {
    display: block;
    min-block-size: 36px;
    padding: 6px 12px;
    border: 1px solid var(--tg-control);
    border-radius: 18px;
  }
  .chip.unsure > span {
    border-style: dashed;
  }
  .said {
    display: grid;
  }
  .said > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    padding-block: 6px;
    border-block-end: 1px solid var(--tg-line);
  }
  .said dt {
    color: var(--tg-muted);
  }
  .said dd:first-of-type {
    font-weight: 600;
  }
  @container guide (min-width: 36em) {
    .res {
      min-block-size: 60px;
    }
    .res .name {
      grid-template-columns: minmax(0, 1fr) minmax(0, 14em);
      align-items: center;
    }
    .res .name > .small {
      grid-column: 1;
    }
    .card-body {
      padding-inline-start: 52px;
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
  }
  /* Room for two lines, so that a row is as high with a short standing as with a long one. */
  @container guide (max-width: 18em) {
    .res .standing {
      min-block-size: 2.6em;
    }
  }
  @container guide (max-width: 17em) {
    .row, .res {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    :is(.row, .res) > .pic {
      display: none;
    }
  }
`;
