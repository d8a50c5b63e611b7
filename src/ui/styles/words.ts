import { css } from 'lit';

/** Dotted words with their meanings, and the content behind "more". */
export const words = css`
  .term {
    cursor: pointer;
    text-decoration: underline dotted var(--tg-accent) 0.1em;
    text-underline-offset: 0.22em;
  }
  .term:hover {
    text-decoration-style: solid;
  }
  tg-meaning {
    display: contents;
  }
  .meaning:popover-open {
    position: absolute;
    inset: auto;
    margin: 0;
    max-block-size: 100vh;
  }
  .meaning {
    inline-size: min(24em, 100cqi);
    padding: calc(var(--tg-space) * 2);
    border: 2px solid var(--tg-control);
    border-radius: var(--tg-radius);
    color: var(--tg-text);
    background-color: var(--tg-surface);
  }
  @media print {
    .term {
      text-decoration: none;
    }
    .meaning {
      display: none;
    }
  }
`;
