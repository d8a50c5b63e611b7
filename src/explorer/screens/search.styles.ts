import { css } from 'lit';

/** The search field, its hits, and the sentence that a hit has led to. */
export const search = css`
  .search {
    display: grid;
    gap: 4px;
    max-inline-size: 30em;
  }
  .search label {
    font-weight: 700;
  }
  /* Room for two lines, so that the hits stay where they are when these words change. */
  .search > .small {
    min-block-size: 3em;
    margin-block-start: 6px;
  }
  .search .box {
    position: relative;
    color: var(--tg-muted);
  }
  .search .ico {
    position: absolute;
    inset-block-start: calc(50% - 0.667em);
    inset-inline-start: 14px;
    pointer-events: none;
  }
  .search input {
    inline-size: 100%;
    min-block-size: 52px;
    padding-block: 8px;
    padding-inline: 48px 5.5em;
    border: 1px solid var(--tg-control);
    border-radius: var(--tg-radius);
    background-color: var(--tg-surface);
    color: var(--tg-text);
  }
  .search .box .link {
    position: absolute;
    inset-block-start: 4px;
    inset-inline-end: 12px;
  }
  /* No room beside the words: the button to clear them stands below, where its place is kept. */
  @container guide (max-width: 16em) {
    .search .ico {
      display: none;
    }
    .search .box {
      padding-block-end: 48px;
    }
    .search input {
      padding-inline: 12px;
    }
    .search .box .link {
      inset-block: auto 0;
    }
  }
  .hits {
    margin-block-start: var(--tg-space);
  }
  .hits button {
    display: block;
    inline-size: 100%;
    padding: 10px 4px;
    border: solid var(--tg-line);
    border-width: 1px 0 0;
    background: none;
    color: var(--tg-text);
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .hits button span {
    display: block;
  }
  .hits .small {
    color: var(--tg-accent);
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  mark {
    background-color: var(--tg-soft);
    color: inherit;
    font-weight: 700;
  }
  [data-found]:focus {
    outline: 3px solid var(--tg-focus);
    outline-offset: 4px;
    border-radius: 2px;
    background-color: var(--tg-soft);
  }
  @media (forced-colors: active) {
    mark {
      text-decoration: underline;
    }
  }
`;
