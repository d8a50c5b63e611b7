import { css } from 'lit';

/** What only the trial explainer has: steps, groups, quotations, places. */
export const trial = css`
  .view + .view {
    margin-block-start: calc(var(--tg-space) * 7);
    border-block-start: 1px solid var(--tg-line);
    padding-block-start: calc(var(--tg-space) * 5);
  }
  /* Content below starts off screen, so that nothing visible moves when the record arrives. */
  .getting {
    margin-block-end: 100vh;
  }
  .notices {
    display: grid;
    gap: var(--tg-space);
  }
  .notices .notice {
    max-inline-size: none;
    padding-block: var(--tg-space);
  }
  .glance {
    border: 1.5px solid var(--tg-control);
    border-radius: calc(var(--tg-radius) * 1.2);
    padding: var(--tg-space) calc(var(--tg-space) * 2);
    font-size: 0.889em;
    line-height: 1.4;
  }
  .glance li {
    display: flex;
    gap: var(--tg-space);
    align-items: center;
    max-inline-size: none;
  }
  .glance li + li {
    border-block-start: 1px solid var(--tg-line);
  }
  .glance li > div {
    flex: 1;
    min-inline-size: 0;
    padding-block: calc(var(--tg-space) * 0.75);
  }
  .glance .dash > li {
    display: list-item;
    border: 0;
    margin: 0;
  }
  .glance .more {
    flex: none;
    display: grid;
    place-items: center;
    min-inline-size: 44px;
    min-block-size: 44px;
    border: 0;
    background: none;
    color: var(--tg-accent);
    cursor: pointer;
  }
  .fact .dash > li + li {
    margin-block-start: 2px;
  }
  .group .fact + .fact, .item .fact + .fact {
    margin-block-start: calc(var(--tg-space) * 0.5);
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
  }
  th, td {
    border: 1px solid var(--tg-line);
    padding: var(--tg-space);
    text-align: start;
    vertical-align: top;
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
  .q {
    font-weight: 600;
  }
  .absent {
    color: var(--tg-muted);
  }
  .item {
    border-inline-start: 3px solid var(--tg-line);
    padding-inline-start: calc(var(--tg-space) * 2);
  }
  [part~='study'] .q > span:not(:last-child)::after {
    content: ';';
  }
  .matched {
    border-color: var(--tg-accent);
  }
  .quote {
    background-color: var(--tg-raised);
    border: 1px solid var(--tg-line);
    border-radius: var(--tg-radius);
    margin-block: var(--tg-space);
  }
  .quote figcaption {
    display: flex;
    gap: 0.5em;
    align-items: center;
    max-inline-size: none;
    text-align: start;
    padding: var(--tg-space) calc(var(--tg-space) * 2);
    border-block-end: 1px solid var(--tg-line);
  }
  blockquote {
    padding: calc(var(--tg-space) * 2);
    color: var(--tg-text);
  }
  .line {
    display: flex;
    gap: 0.5em;
    margin-block-start: calc(var(--tg-space) * 0.75);
  }
  .line:first-child {
    margin-block-start: 0;
  }
  .marker {
    flex: none;
    min-inline-size: 1em;
  }
  .in1 {
    margin-inline-start: 1.2em;
  }
  .in2 {
    margin-inline-start: 2.4em;
  }
  .in3, .in4, .in5, .in6 {
    margin-inline-start: 3.2em;
  }
  code {
    font-size: 0.9em;
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
    .all, .group, .quote {
      border-color: CanvasText;
    }
  }
`;
