import { css } from 'lit';

/** What leads into the talk from every view: the button beside a treatment, question or sentence, and the line at the lower edge. */
export const talk = css`
  .talk {
    display: inline-flex;
    align-items: center;
    gap: 0.6em;
    min-block-size: 44px;
    padding: 6px 16px;
    border: 1px solid var(--tg-control);
    border-radius: 22px;
    background-color: var(--tg-surface);
    color: var(--tg-accent);
    font-size: 0.889em;
    line-height: 1.25;
  }
  .talk:hover {
    border-color: var(--tg-accent);
    text-decoration: underline;
  }
  .talk:focus-visible {
    border-radius: 22px;
  }
  /* A plus; a check mark once it is in the talk. */
  .talk::before {
    content: '';
    flex: none;
    inline-size: 0.8em;
    block-size: 0.8em;
    background: linear-gradient(currentColor 0 0) center / 100% 2px no-repeat, linear-gradient(currentColor 0 0) center / 2px 100% no-repeat;
  }
  .talk[aria-pressed='true'] {
    border: 2px solid var(--tg-accent);
    padding: 5px 15px;
    background-color: var(--tg-soft);
    color: var(--tg-text);
    font-weight: 600;
  }
  .talk[aria-pressed='true']::before {
    background: none;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    inline-size: 0.45em;
    rotate: 45deg;
    translate: 0 -0.1em;
  }
  .tray {
    position: relative;
    min-block-size: 52px;
    margin-block-start: calc(var(--tg-space) * 2);
  }
  .tray ~ .foot {
    margin-block-start: calc(var(--tg-space) * 2);
  }
  .tray .link {
    inline-size: 100%;
    min-block-size: 52px;
    gap: 0.6em;
    border-block: 1px solid var(--tg-line);
    background-color: var(--tg-surface);
    font-weight: 700;
    text-decoration: none;
  }
  .tray .link:hover span {
    text-decoration: underline;
  }
  .tray .chev {
    margin-inline: auto 0.3em;
  }
  .sticks {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
  }
  /* Keeps what is focused clear of the sticky line. */
  .screen :is(button, a, summary, input, textarea, label) {
    scroll-margin-block-end: 68px;
  }
  @media (max-height: 30em) {
    .sticks {
      position: relative;
    }
  }
  @media (forced-colors: active) {
    .talk::before {
      forced-color-adjust: none;
      color: LinkText;
    }
    .talk[aria-pressed='true'] {
      border: 4px solid Highlight;
      padding: 3px 13px;
    }
  }
`;
