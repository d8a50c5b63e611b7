import { css } from 'lit';

/** The page of a treatment: its jump buttons stay in view, and on a wide page so does its picture. */
export const treatment = css`
  .leaf {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--tg-space) * 2.5) calc(var(--tg-space) * 5);
  }
  .jump {
    display: block;
    position: sticky;
    inset-block-start: var(--tg-bar, 0px);
    z-index: 1;
    padding-block: 4px;
    margin-block-end: calc(var(--tg-space) * 2);
    border-block-end: 1px solid var(--tg-line);
    background-color: var(--tg-surface);
  }
  /* One line, whose words may wrap; where even that is too wide, it scrolls. */
  .jump > div {
    display: flex;
    gap: 2px;
    overflow-x: auto;
  }
  .jump .chip {
    display: grid;
    align-content: center;
    min-block-size: 44px;
    padding: 4px 6px;
    border: 1px solid transparent;
    border-radius: 22px;
    background: none;
    color: var(--tg-accent);
    font-size: 0.889em;
    line-height: 1.2;
    overflow-wrap: normal;
    text-align: center;
  }
  /* No narrower than a finger needs. */
  .jump .chip::before {
    content: '';
    inline-size: 30px;
  }
  .jump .chip:hover {
    text-decoration: underline;
  }
  .jump .chip:focus-visible {
    border-radius: 22px;
    outline-offset: -3px;
    box-shadow: none;
  }
  .jump .chip[aria-current] {
    border-color: var(--tg-accent);
    background-color: var(--tg-soft);
    color: var(--tg-text);
    font-weight: 700;
  }
  .goal {
    scroll-margin-block-start: calc(var(--tg-bar, var(--guide-scroll-margin, 0px)) + 72px);
  }
  .goal > * {
    scroll-margin: 0;
  }
  .titled {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(var(--tg-space) * 2);
  }
  .titled > :first-child {
    flex: 1 1 8em;
  }
  .asks > li {
    flex-wrap: nowrap;
  }
  /* Only the plus shows. The label of the button says what it does. */
  :is(.asks, .titled) .talk {
    flex: none;
    justify-content: center;
    inline-size: 44px;
    padding: 0;
    gap: 0;
    font-size: 0;
  }
  :is(.asks, .titled) .talk::before {
    inline-size: 14px;
    block-size: 14px;
  }
  :is(.asks, .titled) .talk[aria-pressed='true']::before {
    inline-size: 7px;
    translate: 0 -2px;
  }
  .leaf ~ .actions {
    column-gap: var(--tg-space);
  }
  .leaf ~ .actions .btn {
    flex: 1 1 auto;
    inline-size: auto;
    max-inline-size: 18em;
    min-block-size: 44px;
    padding: 6px 12px;
  }
  /* Not on paper, which has no room for two columns of different length. */
  @media screen {
    @container guide (min-width: 46em) {
      .leaf {
        grid-template-columns: minmax(0, 1fr) 320px;
        grid-template-rows: auto 1fr;
      }
      .leaf > * {
        grid-column: 1;
      }
      .leaf-side {
        grid-area: 1 / 2 / span 2;
        align-self: start;
      }
    }
  }
  @container guide (max-width: 15em) {
    .jump > div {
      flex-wrap: wrap;
    }
  }
  /* Sticky only where the window is high enough to show all of it. */
  @container guide (min-width: 46em) {
    @media (min-height: 46em) {
      .leaf-side {
        position: sticky;
        inset-block-start: calc(var(--tg-bar, 0px) + 16px);
      }
    }
    @media (max-height: 55.99em) {
      .leaf-side.tall {
        position: static;
      }
    }
  }
  /* A low window has no room for sticky lines. */
  @media (max-height: 30em) {
    .jump {
      position: static;
    }
  }
  @media (forced-colors: active) {
    .jump .chip[aria-current] {
      border-color: Highlight;
    }
    .jump .chip[aria-current]:not(:focus-visible) {
      outline: 3px solid Highlight;
      outline-offset: -3px;
    }
  }
`;
