import { css } from 'lit';

/** The part about trials in general: steps and groups of people. */
export const general = css`
  .view + .view {
    margin-block-start: calc(var(--tg-space) * 7);
    border-block-start: 1px solid var(--tg-line);
    padding-block-start: calc(var(--tg-space) * 5);
  }
  /* Content below starts off screen, so that nothing visible moves when the record arrives. */
  .getting {
    margin-block-end: 100vh;
  }
  .steps {
    list-style: none;
    counter-reset: step;
  }
  .steps > li {
    position: relative;
    max-inline-size: none;
    padding-inline-start: 60px;
    padding-block-end: calc(var(--tg-space) * 1.5);
  }
  .steps > li::before {
    counter-increment: step;
    content: counter(step);
    position: absolute;
    inset: 6px auto auto 0;
    inset-inline: 0 auto;
    inline-size: 40px;
    block-size: 40px;
    border: 2px solid var(--tg-accent);
    border-radius: 50%;
    color: var(--tg-accent);
    font-weight: 700;
    display: grid;
    place-items: center;
  }
  .steps > li:not(:last-child)::after {
    content: '';
    position: absolute;
    inset-inline-start: 20px;
    inset-block: 50px -2px;
    border-inline-start: 2px solid var(--tg-line);
  }
  .step > summary {
    min-block-size: 52px;
  }
  .step > .flow {
    padding-block-end: calc(var(--tg-space) * 2);
  }
  .people {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .people svg {
    inline-size: 24px;
    block-size: 29px;
    fill: var(--guide-pic-tissue);
    stroke: currentColor;
    stroke-width: 1.6;
  }
  .groups, .boxes {
    display: grid;
    gap: calc(var(--tg-space) * 2);
  }
  .all, .group {
    border: 1.5px solid var(--tg-control);
    border-radius: calc(var(--tg-radius) * 1.2);
    padding: calc(var(--tg-space) * 2);
    display: grid;
    gap: var(--tg-space);
    align-content: start;
  }
  .all {
    background-color: var(--tg-raised);
    border-color: var(--tg-line);
    justify-items: center;
    text-align: center;
  }
  .all .people {
    justify-content: center;
  }
  .dashed {
    border-style: dashed;
  }
  .chance {
    max-inline-size: none;
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 0.6em;
    color: var(--tg-accent);
    font-weight: 600;
  }
  .chance:dir(rtl) .ico {
    scale: -1 1;
  }
  @container guide (min-width: 27em) {
    .boxes {
      grid-template-columns: 1fr 1fr;
    }
  }
  @container guide (max-width: 15em) {
    .steps > li {
      padding-inline-start: 0;
      padding-block-start: 52px;
    }
    .steps > li::after {
      content: none !important;
    }
  }
  @media (forced-colors: active) {
    .all, .group {
      border-color: CanvasText;
    }
  }
`;
