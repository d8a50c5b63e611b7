import { css } from 'lit';

/** The two ways to begin, side by side where there is room. */
export const start = css`
  .choices {
    display: grid;
    gap: calc(var(--tg-space) * 2);
  }
  .choice {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    align-content: start;
    gap: 0 calc(var(--tg-space) * 2);
    padding: calc(var(--tg-space) * 2) calc(var(--tg-space) * 2.5);
    border: 1px solid var(--tg-control);
    border-radius: calc(var(--tg-radius) * 1.4);
  }
  .choice .link {
    font-weight: 700;
    font-size: 1.111em;
  }
  .choice p {
    grid-column: 1;
    color: var(--tg-muted);
  }
  .choice .chev {
    grid-area: 1 / 2 / 3;
    color: var(--tg-accent);
  }
  .choice:hover {
    border-color: var(--tg-accent);
    box-shadow: inset 0 0 0 1px var(--tg-accent);
  }
  @container guide (min-width: 46em) {
    .choices {
      grid-template-columns: 1fr 1fr;
    }
  }
`;
