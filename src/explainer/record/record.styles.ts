import { css } from 'lit';

/** Styles of one study: the card, the list of sections, marks beside conditions, and the handout with a person's marks. */
export const recordStyles = css`
  /* What stands after a record that is not drawn to its end stays out of sight, so that nothing in sight moves. */
  .part {
    min-block-size: 300vh;
  }
  .long .h1 {
    font-size: 1.333em;
  }
  @container guide (min-width: 15em) and (max-width: 30em) {
    .top .h1 {
      font-size: 1.333em;
    }
    .long .h1 {
      font-size: 1.111em;
    }
  }
  .told > * + * {
    margin-block-start: calc(var(--tg-space) * 4.5);
  }
  .side > .small {
    margin-block-start: var(--tg-space);
  }
  .jump {
    display: flex;
    flex-wrap: wrap;
    gap: var(--tg-space);
  }
  .jump .link {
    padding-inline: 14px;
    border: 1.5px solid var(--tg-control);
    border-radius: 22px;
    text-decoration: none;
  }
  .folds > * + * {
    margin-block-start: 0;
    border-block-start: 1px solid var(--tg-line);
  }
  .folds summary {
    inline-size: 100%;
    min-block-size: 52px;
    text-decoration: none;
    scroll-margin-block: var(--guide-scroll-margin, 4.5em);
  }
  .mine {
    padding-inline: calc(var(--tg-space) * 2);
  }
  .mine > * {
    padding-block: var(--tg-space);
  }
  .mine > * + * {
    border-block-start: 1px solid var(--tg-line);
  }
  .marks {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--tg-space) * 3);
  }
  .sheet {
    display: none;
  }
  @container guide (min-width: 46em) {
    .record {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 19em;
      gap: calc(var(--tg-space) * 4) calc(var(--tg-space) * 5);
      align-items: start;
    }
    .record > * {
      grid-column: 1;
      margin-block-start: 0;
    }
    .record > .side {
      grid-area: 1 / 2 / 3 / 3;
    }
  }
  /* Only where the card stands beside the text: in one column it would stay on top of the text. */
  @media (min-height: 50em) {
    @container guide (min-width: 46em) {
      .side {
        position: sticky;
        inset-block-start: var(--guide-scroll-margin, 1em);
        max-block-size: calc(100vh - 2em);
        overflow-y: auto;
      }
    }
  }
  @media print {
    .record {
      display: block;
    }
    .alone > :not(.sheet, .foot), .alone ~ slot {
      display: none !important;
    }
    .sheet {
      display: block;
    }
    .sheet .row {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 6em;
      gap: 1em;
      padding-block: 3px;
      border-block-end: 1px solid var(--tg-line);
      max-inline-size: none;
    }
    .sheet .rule {
      block-size: 8mm;
      border-block-end: 1px solid var(--tg-line);
    }
  }
`;
