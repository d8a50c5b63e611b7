import { css } from 'lit';

/** A question with its answers, and every other set of options. */
export const questions = css`
  .line {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 1em;
    padding-block-end: 6px;
    background-color: var(--tg-surface);
  }
  .dock {
    padding-block: 8px;
    border-block-start: 1px solid var(--tg-line);
    background-color: var(--tg-surface);
  }
  .dock .btn {
    min-inline-size: min(18em, 100%);
  }
  /* On a low screen, and at high zoom, sticky lines would cover the question. */
  @media (min-height: 30em) {
    .line, .dock {
      position: sticky;
      z-index: 2;
    }
    .line {
      inset-block-start: var(--guide-scroll-margin, var(--tg-bar, 0px));
    }
    .dock {
      inset-block-end: var(--tg-bar-end, 0px);
    }
    /* Keeps what is focused by keyboard clear of both. */
    tg-question :is(input, button, summary, a) {
      scroll-margin-block: calc(var(--guide-scroll-margin, var(--tg-bar, 0px)) + 6em) 6em;
    }
  }
  .ticks {
    grid-column: 1 / -1;
    display: flex;
    gap: 6px;
  }
  .ticks i {
    flex: 1;
    block-size: 4px;
    border-radius: 2px;
    background-color: var(--tg-line);
  }
  .ticks .done {
    background-color: var(--tg-control);
  }
  .ticks .now {
    background-color: var(--tg-accent);
    block-size: 8px;
    margin-block-start: -2px;
    border-radius: 4px;
  }
  legend {
    display: block;
    inline-size: 100%;
  }
  tg-question > * + * {
    margin-block-start: calc(var(--tg-space) * 2);
  }
  legend + .muted {
    margin-block-start: var(--tg-space);
  }
  .opts {
    display: grid;
    gap: 8px;
    margin-block-start: calc(var(--tg-space) * 2);
    max-inline-size: 32em;
  }
  .opt span span {
    display: block;
    color: var(--tg-muted);
    font-size: 0.889em;
    font-weight: 400;
  }
  .opt.unsure {
    border-style: dashed;
  }
  .opt:has(:checked) {
    border-color: var(--tg-accent);
    box-shadow: inset 0 0 0 2px var(--tg-accent);
    background-color: var(--tg-soft);
    font-weight: 600;
  }
  .opt:has(:focus-visible) {
    outline: 3px solid var(--tg-focus);
    outline-offset: 2px;
    box-shadow: inset 0 0 0 1px var(--tg-accent), 0 0 0 2px var(--tg-surface), 0 0 0 9px var(--tg-halo);
  }
  @supports selector(:has(a)) {
    .opt input:focus-visible {
      outline: none;
      box-shadow: none;
    }
  }
  /* Beside the question about pain, and around the telephone number in My talk. */
  .note {
    max-inline-size: 32em;
    margin-block-start: calc(var(--tg-space) * 2);
    padding: calc(var(--tg-space) * 1.5) calc(var(--tg-space) * 2) 4px;
    border-inline-start: 6px solid var(--tg-note-edge);
    background-color: var(--tg-note);
    border-radius: var(--tg-radius);
  }
  /* At the end of the line the sticky button covers no radio and no link. */
  @container guide (min-width: 36em) {
    .line, .dock {
      max-inline-size: 46em;
    }
    .dock {
      display: flex;
      justify-content: flex-end;
    }
  }
  @container guide (max-width: 17em) {
    .opt {
      gap: 8px;
      padding-inline: 10px;
    }
  }
  @container guide (max-width: 13em) {
    .line {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (forced-colors: active) {
    /* No wider border, which would move what is in it. */
    .opt:has(:checked) {
      border-color: Highlight;
    }
    .opt:has(:checked):not(:has(:focus-visible)) {
      outline: 3px solid Highlight;
      outline-offset: -4px;
    }
    .ticks i {
      border: 1px solid CanvasText;
    }
    .ticks .now, .ticks .done {
      forced-color-adjust: none;
      background: CanvasText;
    }
  }
`;
