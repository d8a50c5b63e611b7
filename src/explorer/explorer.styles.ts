import { css } from 'lit';

/** What several views share: the links that cover a whole box, the step back, what only screen readers get. */
export const explorer = css`
  tg-question, tg-search, tg-speak {
    display: block;
  }
  tg-speak:empty {
    display: none;
  }
  .view > .back-link + * {
    margin-block-start: var(--tg-space);
  }
  .sorry > * + * {
    margin-block-start: calc(var(--tg-space) * 2);
  }
  .sorry > slot {
    display: block;
  }
  /* The fallback below the message, where the page gives its links no look of their own. */
  .sorry ~ slot:not([hidden])::slotted(:is(a, p)) {
    display: block;
    margin-block: 16px 0;
    font: 1.125rem / 1.55 var(--guide-font, system-ui, sans-serif);
  }
  :is(.opt, .choice):hover, .chip:hover > span {
    border-color: var(--tg-accent);
    box-shadow: inset 0 0 0 1px var(--tg-accent);
  }
  :is(.row, .choice) p {
    color: var(--tg-muted);
    font-size: 0.889em;
    line-height: 1.4;
  }
  :is(.row, .choice, .res) .chev {
    color: var(--tg-accent);
  }
  .cover::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: inherit;
  }
  :is(.choice, .row):has(.cover:focus-visible) {
    outline: 3px solid var(--tg-focus);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--tg-surface), 0 0 0 9px var(--tg-halo);
  }
  /* Firefox before 121 has no :has() and keeps the ring of the button. */
  @supports selector(:has(a)) {
    .cover:focus-visible {
      outline: none;
      box-shadow: none;
    }
  }
  .turn {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 calc(var(--tg-space) * 3);
    border-block-start: 1px solid var(--tg-line);
    padding-block-start: var(--tg-space);
  }
  /* Out of sight in its line. Absolute, it would make a page as tall as the guide, even where the guide scrolls in a box of the page. */
  .hidden {
    display: inline-block;
    inline-size: 1px;
    block-size: 1px;
    margin-inline-start: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  div.hidden {
    position: absolute;
    margin: 0;
    inset-block-start: 0;
  }
`;
