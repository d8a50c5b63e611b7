import { css } from 'lit';

/** What only the treatment explorer has: choices, rows, questions, results. */
export const explorer = css`
  tg-question, tg-result, tg-search, tg-speak {
    display: block;
  }
  tg-speak:empty {
    display: none;
  }
  .nav ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--tg-space) * 3);
    list-style: none;
  }
  .menu {
    min-block-size: 48px;
  }
  .nav {
    inline-size: 100%;
    order: 1;
  }
  .nav:not(.open) {
    display: none;
  }
  .nav li {
    inline-size: 100%;
  }
  .bar:has(.nav) {
    border-block-end: 1px solid var(--tg-line);
  }
  .nav .link {
    min-block-size: 48px;
    text-decoration: none;
    border-block-end: 3px solid transparent;
  }
  .nav .link:hover {
    border-color: var(--tg-control);
  }
  .nav .link[aria-current] {
    color: var(--tg-text);
    font-weight: 700;
    border-color: var(--tg-accent);
  }
  .view > .back-link + * {
    margin-block-start: var(--tg-space);
  }
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
  .cover::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: inherit;
  }
  .choice:hover {
    border-color: var(--tg-accent);
    box-shadow: inset 0 0 0 1px var(--tg-accent);
  }
  :is(.choice, .row, .head):has(.cover:focus-visible) {
    outline: 3px solid var(--tg-focus);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--tg-surface), 0 0 0 9px var(--tg-halo);
  }
  .cover:focus-visible {
    outline: none;
    box-shadow: none;
  }
  .rows {
    list-style: none;
    border-block-start: 1px solid var(--tg-line);
  }
  .rows > li {
    max-inline-size: none;
    border-block-end: 1px solid var(--tg-line);
  }
  .row > .chev {
    margin-inline-end: 0.15em;
  }
  .row, .head {
    position: relative;
    display: grid;
    grid-template-columns: 64px minmax(0, 1fr) auto;
    gap: var(--tg-space) calc(var(--tg-space) * 2);
    align-items: center;
    padding-block: calc(var(--tg-space) * 2);
  }
  .row:hover, .head:hover {
    background: var(--tg-raised);
  }
  .row .link, .head .link {
    min-block-size: 0;
    font-weight: 700;
    text-align: start;
    text-decoration-thickness: 1px;
    text-decoration-color: color-mix(in srgb, currentColor 45%, transparent);
  }
  .row p {
    color: var(--tg-muted);
  }
  .head .words {
    display: contents;
  }
  .head .words > * {
    grid-column: 1 / -1;
    justify-self: start;
  }
  .head .words > :first-child {
    grid-column: 2;
  }
  .head > .chev {
    grid-area: 1 / 3;
    color: var(--tg-accent);
    margin-inline-end: 4px;
  }
  .standing {
    display: inline-flex;
    gap: 0.6em;
    align-items: flex-start;
    padding-block: 6px;
    padding-inline: 10px 14px;
    border: 1px solid var(--tg-line);
    border-radius: var(--tg-radius);
    background: var(--tg-raised);
    font-weight: 600;
    line-height: 1.4;
  }
  .head:hover .standing {
    border-color: var(--tg-control);
  }
  .standing .ico {
    color: var(--tg-muted);
  }
  .card-body {
    padding-block: var(--tg-space) calc(var(--tg-space) * 4);
  }
  .card-body > * + * {
    margin-block-start: calc(var(--tg-space) * 3);
  }
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
    background: var(--tg-line);
  }
  .ticks .done {
    background: var(--tg-control);
  }
  .ticks .now {
    background: var(--tg-accent);
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
    background: var(--tg-soft);
    font-weight: 600;
  }
  .opt:has(:focus-visible) {
    outline: 3px solid var(--tg-focus);
    outline-offset: 2px;
    box-shadow: inset 0 0 0 1px var(--tg-accent), 0 0 0 2px var(--tg-surface), 0 0 0 9px var(--tg-halo);
  }
  .opt input:focus-visible {
    outline: none;
    box-shadow: none;
  }
  .note {
    margin-block-start: calc(var(--tg-space) * 3);
    padding: calc(var(--tg-space) * 2);
    border-inline-start: 6px solid var(--tg-note-edge);
    background: var(--tg-note);
    border-radius: var(--tg-radius);
  }
  .search {
    display: flex;
    flex-wrap: wrap;
    gap: var(--tg-space) calc(var(--tg-space) * 2);
    align-items: center;
  }
  .search label {
    inline-size: 100%;
    font-weight: 700;
  }
  .search input {
    flex: 1 1 12em;
    min-inline-size: 0;
    max-inline-size: 25em;
    min-block-size: 52px;
    padding: 8px 16px;
    border: 1px solid var(--tg-control);
    border-radius: var(--tg-radius);
    background: var(--tg-surface);
    color: var(--tg-text);
  }
  mark {
    background: var(--tg-soft);
    color: inherit;
    font-weight: 700;
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  .said {
    display: grid;
  }
  .said > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 calc(var(--tg-space) * 3);
    align-items: center;
    padding-block: 6px;
    border-block-end: 1px solid var(--tg-line);
  }
  .said dt {
    color: var(--tg-muted);
  }
  .said dd:first-of-type {
    font-weight: 600;
    grid-column: 1;
  }
  .said .link {
    grid-area: 1 / 2 / 3;
  }
  .notice li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.6em;
  }
  .turn {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 calc(var(--tg-space) * 3);
    border-block-start: 1px solid var(--tg-line);
    padding-block-start: var(--tg-space);
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
  }
  caption {
    text-align: start;
    font-weight: 700;
    padding-block: calc(var(--tg-space) * 3) var(--tg-space);
  }
  th, td {
    text-align: start;
    vertical-align: top;
    padding: var(--tg-space);
    padding-inline-start: 0;
    border-block-end: 1px solid var(--tg-line);
  }
  @container guide (min-width: 27em) {
    .row, .head {
      grid-template-columns: 96px minmax(0, 1fr) auto;
      gap: calc(var(--tg-space) * 3);
    }
    .head {
      align-items: start;
    }
    .head .words {
      display: grid;
      gap: var(--tg-space);
    }
    .head .words > :nth-child(n) {
      grid-column: 1;
    }
    .head > .chev {
      margin-block-start: 0.5em;
    }
    .card-body {
      padding-inline-start: calc(96px + var(--tg-space) * 3);
    }
  }
  @container guide (min-width: 36em) {
    .menu {
      display: none;
    }
    .nav, .nav:not(.open) {
      display: block;
      inline-size: auto;
      order: 0;
    }
    .nav li {
      inline-size: auto;
    }
  }
  @container guide (min-width: 46em) {
    .rows.two {
      display: grid;
      grid-template-columns: 1fr 1fr;
      column-gap: calc(var(--tg-space) * 6);
    }
    .rows.two > li {
      display: grid;
    }
    .choices {
      grid-template-columns: 1fr 1fr;
    }
    .head .words {
      grid-template-columns: minmax(0, 5fr) minmax(0, 8fr);
      column-gap: calc(var(--tg-space) * 4);
    }
    .head .words > :nth-child(n + 2) {
      grid-column: 2;
    }
    .head .words > :first-child {
      grid-area: 1 / 1 / 4;
      padding-block-start: 7px;
    }
  }
  @container guide (max-width: 15em) {
    .row, .head {
      grid-template-columns: minmax(0, 1fr);
    }
    .head > .chev, .row > .chev {
      display: none;
    }
    .view {
      hyphens: auto;
    }
  }
  @media (forced-colors: active) {
    .nav .link:not([aria-current]) {
      border-color: Canvas;
    }
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
    .standing {
      border-color: CanvasText;
    }
  }
`;
