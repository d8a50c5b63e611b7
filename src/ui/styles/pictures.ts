import { css } from 'lit';

/** Pictures with their labels, stories of several pictures, and the facts at a glance beside them. */
export const pictures = css`
  .frame {
    background-color: var(--tg-raised);
    border-radius: calc(var(--tg-radius) * 1.6);
    padding: calc(var(--tg-space) * 1.5);
    display: grid;
    gap: var(--tg-space);
    justify-items: center;
    align-content: start;
  }
  .frame .pic {
    container: pic / inline-size;
    display: block;
    inline-size: min(20em, 100%);
  }
  /* Labels are shown if they are large enough to read. Always from left to right, since a picture is not mirrored. */
  .labels {
    display: none;
    direction: ltr;
    font-family: var(--tg-font);
    font-weight: 500;
  }
  .labels text {
    paint-order: stroke;
    /* color-mix() accepts only colors, so that a value that the page sets cannot load an image. */
    stroke: color-mix(in srgb, var(--tg-raised) 100%, var(--tg-text));
    stroke-width: 2;
  }
  @container pic (min-width: 12.5em) {
    .labels {
      display: inline;
    }
  }
  .leaf-side {
    container: pics / inline-size;
  }
  .quick {
    display: flex;
    flex-wrap: wrap;
    border: 1px solid var(--tg-line);
    border-radius: calc(var(--tg-radius) * 1.2);
    overflow: hidden;
    /* A fact whose longest word needs more than half of a line gets a line of its own. */
    overflow-wrap: break-word;
  }
  .pics {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(13em, 100%), 1fr));
    gap: var(--tg-space);
  }
  figcaption {
    color: var(--tg-muted);
    font-size: 0.889em;
    line-height: 1.4;
    max-inline-size: 34ch;
    text-align: center;
    text-wrap: balance;
  }
  /* A story on a narrow screen: a large picture of the treatment; before and after are small, beside their captions. */
  @container pics (max-width: 35.99em) {
    .pics.story {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @container pics (min-width: 15em) and (max-width: 35.99em) {
    .story > :is(.before, .after) {
      grid-template-columns: 4.5em minmax(0, 1fr);
      align-items: center;
      padding: var(--tg-space);
    }
    .story > :is(.before, .after) figcaption {
      justify-self: start;
      text-align: start;
    }
  }
  @container pics (min-width: 36em) {
    .pics.story {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    .quick > div {
      flex-basis: 20%;
    }
  }
  .quick > div {
    flex: 1 1 40%;
    padding: 6px calc(var(--tg-space) * 1.5);
    margin: -1px 0 0 -1px;
    border: solid var(--tg-line);
    border-width: 1px 0 0 1px;
    line-height: 1.35;
  }
  .quick dt {
    color: var(--tg-muted);
    font-size: 0.889em;
  }
  .quick dd {
    font-size: 0.944em;
    font-weight: 600;
  }
  .leaf-side > * + * {
    margin-block-start: calc(var(--tg-space) * 1.5);
  }
  @media (forced-colors: active) {
    .labels text {
      stroke: Canvas;
    }
  }
`;
