import { css } from 'lit';

/** The bar above every view. On a narrow screen the pages are behind a menu button. */
export const nav = css`
  .nav ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--tg-space) * 3);
  }
  .menu {
    min-block-size: 48px;
  }
  .nav {
    inline-size: 100%;
    order: 1;
  }
  .nav:not(.open) {
    display: none;
  }
  .nav li {
    inline-size: 100%;
  }
  .bar:has(.nav) {
    border-block-end: 1px solid var(--tg-line);
  }
  .nav .link {
    min-block-size: 48px;
    text-decoration: none;
    border-block-end: 3px solid transparent;
  }
  .nav .link:hover {
    border-color: var(--tg-control);
  }
  .nav .link[aria-current] {
    color: var(--tg-text);
    font-weight: 700;
    border-color: var(--tg-accent);
  }
  @container guide (min-width: 36em) {
    .bar {
      flex-wrap: nowrap;
      align-items: flex-start;
    }
    .bar .ill {
      flex: none;
    }
    .menu {
      display: none;
    }
    .nav, .nav:not(.open) {
      display: block;
      flex: 1;
      min-inline-size: 0;
      inline-size: auto;
      order: 0;
    }
    .nav li {
      inline-size: auto;
    }
  }
  @media (forced-colors: active) {
    .nav .link:not([aria-current]) {
      border-color: Canvas;
    }
  }
`;
