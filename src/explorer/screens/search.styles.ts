import { css } from 'lit';

/** The search field and its hits. */
export const search = css`
  .search {
    display: flex;
    flex-wrap: wrap;
    gap: var(--tg-space) calc(var(--tg-space) * 2);
    align-items: center;
  }
  .search label {
    inline-size: 100%;
    font-weight: 700;
  }
  .search input {
    flex: 1 1 12em;
    min-inline-size: 0;
    max-inline-size: 25em;
    min-block-size: 52px;
    padding: 8px 16px;
    border: 1px solid var(--tg-control);
    border-radius: var(--tg-radius);
    background-color: var(--tg-surface);
    color: var(--tg-text);
  }
  mark {
    background-color: var(--tg-soft);
    color: inherit;
    font-weight: 700;
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
`;
