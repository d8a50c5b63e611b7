import { css } from 'lit';

/** Arrows, icons and drawings in their own colors and sizes. */
export const icons = css`
  .chev {
    flex: none;
    inline-size: 0.6em;
    block-size: 0.6em;
    border: solid currentColor;
    border-width: 2.4px 2.4px 0 0;
    rotate: 45deg;
  }
  .chev.back {
    rotate: -135deg;
    margin-inline-start: 0.2em;
  }
  .chev.down {
    rotate: 135deg;
    translate: 0 -0.15em;
  }
  [aria-expanded='true'] .chev.down {
    rotate: -45deg;
    translate: 0 0.15em;
  }
  .chev:dir(rtl):not(.back, .down) {
    rotate: -135deg;
  }
  .chev.back:dir(rtl) {
    rotate: 45deg;
  }
  .ico {
    flex: none;
    inline-size: 1.333em;
    block-size: 1.333em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.8;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .pic svg {
    display: block;
    inline-size: 100%;
    block-size: auto;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
`;
