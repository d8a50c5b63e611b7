import { css } from 'lit';

/** Scales of words: the answers side by side, two by two in a narrow box. */
export const values = css`
  .values {
    display: grid;
  }
  .values fieldset {
    padding-block-end: calc(var(--tg-space) * 2);
    border-block-end: 1px solid var(--tg-line);
  }
  .values legend {
    padding-block-start: calc(var(--tg-space) * 2);
    font-weight: 700;
  }
  .scale {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-block-start: calc(var(--tg-space) * 1.5);
    max-inline-size: 36em;
  }
  /* As wide as its longest word at least. */
  .scale .opt {
    flex: 1 1 20%;
    overflow-wrap: break-word;
    flex-direction: column;
    justify-content: center;
    gap: 4px;
    min-block-size: 64px;
    padding: 6px 4px;
    text-align: center;
    font-size: 0.889em;
    line-height: 1.2;
  }
  .values .notice {
    margin-block-start: calc(var(--tg-space) * 2);
  }
  @container guide (max-width: 17em) {
    .scale .opt {
      flex-basis: 40%;
    }
  }
`;
