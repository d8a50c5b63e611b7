import { css } from 'lit';

/** The two ways to begin, the switch of the reader, and what is folded below. */
export const start = css`
  .view.start > * + * {
    margin-block-start: calc(var(--tg-space) * 3);
  }
  .choices {
    display: grid;
    gap: calc(var(--tg-space) * 1.5);
  }
  .choice {
    position: relative;
    display: grid;
    grid-template-columns: 56px minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 calc(var(--tg-space) * 1.5);
    min-block-size: 92px;
    padding: calc(var(--tg-space) * 1.5) calc(var(--tg-space) * 2);
    border: 1px solid var(--tg-control);
    border-radius: calc(var(--tg-radius) * 1.4);
  }
  .choice .link {
    min-block-size: 0;
    font-weight: 700;
    font-size: 1.111em;
    line-height: 1.25;
    text-decoration: none;
  }
  .choice:hover .link {
    text-decoration: underline;
  }
  .slim > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--tg-space) * 2.5);
  }
  .slim label {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 44px;
    font-size: 0.889em;
    cursor: pointer;
  }
  .slim input {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    accent-color: var(--tg-accent);
  }
  .slim label:has(:checked) {
    font-weight: 600;
  }
  .folds {
    border-block-start: 1px solid var(--tg-line);
  }
  .folds > details {
    border-block-end: 1px solid var(--tg-line);
  }
  .folds > details > summary {
    min-block-size: 48px;
    padding-block: 6px;
    font-weight: 600;
    text-decoration: none;
  }
  .folds > details > summary:hover {
    text-decoration: underline;
  }
  .folds > details > :not(summary) {
    margin-block: var(--tg-space) calc(var(--tg-space) * 2);
  }
  @container guide (min-width: 36em) {
    .choices {
      grid-template-columns: 1fr 1fr;
    }
    .slim {
      display: flex;
      align-items: center;
      gap: calc(var(--tg-space) * 2);
    }
    .slim legend {
      inline-size: auto;
      float: inline-start;
      line-height: 44px;
      padding-inline-end: calc(var(--tg-space) * 2);
    }
  }
  @container guide (max-width: 17em) {
    .choice {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .choice .pic {
      display: none;
    }
  }
`;
