import { css } from 'lit';

/** Scales of words: four side by side, two by two on a phone. */
export const values = css`
  .values {
    display: grid;
  }
  .values fieldset {
    padding-block-end: calc(var(--tg-space) * 3);
    border-block-end: 1px solid var(--tg-line);
  }
  .values legend {
    padding-block-start: calc(var(--tg-space) * 3);
  }
  .values legend, .scale.two {
    font-weight: 700;
  }
  .scale {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--tg-space);
    margin-block-start: calc(var(--tg-space) * 1.5);
  }
  .values .notice {
    margin-block-start: calc(var(--tg-space) * 2);
  }
  .scale.two {
    max-inline-size: 32em;
    grid-template-columns: 1fr;
  }
  @container guide (min-width: 27em) {
    .scale {
      grid-template-columns: repeat(4, 1fr);
    }
    .scale.two {
      grid-template-columns: 1fr 1fr;
    }
  }
  @container guide (max-width: 15em) {
    .scale {
      grid-template-columns: 1fr;
    }
  }
`;
