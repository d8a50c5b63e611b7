import { css } from 'lit';

/** What is said of a study: the card, sentences, quotations, tables, places. Also on the page of a study that a server writes. */
export const sentences = css`
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
  /* With text of twice the size on a telephone, a long word needs the whole line. */
  @container guide (max-width: 11em) {
    .glance, .group, .quote figcaption, blockquote {
      padding-inline: var(--tg-space);
    }
    .glance li {
      flex-wrap: wrap;
      justify-content: end;
    }
    .glance li > div {
      flex-basis: 100%;
    }
    .line {
      display: block;
    }
  }
  @media (forced-colors: active) {
    .quote {
      border-color: CanvasText;
    }
  }
`;
