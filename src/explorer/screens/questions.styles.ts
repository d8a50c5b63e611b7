import { css } from 'lit';

/** A question with its answers, and every other set of options. */
export const questions = css`
  .progress {
    display: grid;
    gap: var(--tg-space);
    color: var(--tg-muted);
  }
  .ticks {
    display: flex;
    gap: 6px;
    max-inline-size: 18em;
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
    margin-block-start: calc(var(--tg-space) * 4);
  }
  legend + .muted {
    margin-block-start: var(--tg-space);
  }
  .opts {
    display: grid;
    gap: 12px;
    margin-block-start: calc(var(--tg-space) * 3);
    max-inline-size: 32em;
  }
  .opt {
    display: flex;
    align-items: center;
    gap: 14px;
    min-block-size: 60px;
    padding: 12px 18px;
    border: 1px solid var(--tg-control);
    border-radius: var(--tg-radius);
    cursor: pointer;
    line-height: 1.35;
  }
  .opt input {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    accent-color: var(--tg-accent);
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
  .opt:hover {
    border-color: var(--tg-accent);
    box-shadow: inset 0 0 0 1px var(--tg-accent);
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
  .note {
    margin-block-start: calc(var(--tg-space) * 3);
    padding: calc(var(--tg-space) * 2);
    border-inline-start: 6px solid var(--tg-note-edge);
    background-color: var(--tg-note);
    border-radius: var(--tg-radius);
  }
  @media (forced-colors: active) {
    .opt:has(:checked) {
      border: 4px solid Highlight;
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
