import { css } from 'lit';

/**
 * Custom properties that a host page may set (`--guide-...`), with defaults at 7:1 contrast for text in light and dark. Dark follows the page's own
 * `color-scheme`, never the device alone: a light page stays light.
 *
 * The page decides about position and width of the tag: margin, width, grid and flex. By default it fills the available width. Everything else on
 * the tag is set here, and `all: initial` on the box inside, which no rule of the page reaches, stops inherited values.
 */
export const tokens = css`
  :host {
    display: block !important;
    writing-mode: horizontal-tb !important;
    flex: 1 1 0%;
    align-self: stretch;
    justify-self: stretch;
    min-inline-size: min(15em, 100%);
    block-size: auto !important;
    max-block-size: none !important;
    overflow: visible !important;
    padding: 0 !important;
    border: 0 !important;
    outline: 0 !important;
    background: none !important;
    box-shadow: none !important;
    opacity: 1 !important;
    visibility: inherit !important;
    filter: none !important;
    clip-path: none !important;
    mask: none !important;
    transform: none !important;
    rotate: none !important;
    scale: none !important;
    translate: none !important;
    mix-blend-mode: normal !important;
    content-visibility: visible !important;
    columns: auto !important;
    animation: none !important;
    transition: none !important;
    zoom: 1 !important;
    font-size: medium !important;
    color-scheme: inherit !important;
  }
  /* In a parent that is as wide as its content this wide line keeps the guide wide. */
  .strut {
    all: initial;
    display: block;
    block-size: 0;
    max-inline-size: calc(100vw - 1em);
    overflow: hidden;
    visibility: hidden;
    font-size: 1rem;
    word-spacing: 12em;
  }
  .strut::before {
    content: 'a a a a a a a a a a a a a a a a';
  }
  .guide {
    all: initial;
    display: block;
    visibility: inherit;
    color-scheme: inherit;
    --tg-font: var(--guide-font, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Liberation Sans', system-ui, sans-serif);
    --tg-text: var(--guide-text, #1c2733);
    --tg-muted: var(--guide-muted, #434f59);
    --tg-surface: var(--guide-surface, #fff);
    --tg-raised: var(--guide-surface-raised, #f7f4ef);
    --tg-line: var(--guide-border, #ddd7cc);
    --tg-accent: var(--guide-accent, #14506b);
    --tg-accent-text: var(--guide-accent-text, #fff);
    --tg-focus: var(--guide-focus, #1c2733);
    --tg-radius: var(--guide-radius, 10px);
    --tg-space: var(--guide-space, 8px);
    --tg-measure: var(--guide-measure, 62ch);
    --tg-control: #68747e;
    --tg-accent-hover: var(--tg-accent);
    --tg-soft: var(--tg-raised);
    --tg-halo: #f6c768;
    --tg-note: #fdf4e1;
    --tg-note-edge: #9a6a14;
    --guide-pic-tissue: #f3ded1;
    --guide-pic-act: #14506b;
    --guide-pic-tumor: #6f3c6b;
  }
  :host([hidden]) {
    display: none !important;
  }
  /* Firefox 113, Safari 16.2, Chrome 111. color-mix() accepts only colors, so that a value that the page sets cannot load an image. */
  @supports (color: color-mix(in srgb, #000, #fff)) {
    .guide {
      --tg-accent-hover: color-mix(in srgb, var(--tg-accent) 78%, var(--tg-text));
      --tg-soft: color-mix(in srgb, var(--tg-accent) 10%, var(--tg-surface));
      --guide-pic-act: color-mix(in srgb, var(--tg-accent) 100%, var(--tg-text));
    }
  }
  @supports (color: light-dark(#000, #fff)) {
    .guide {
      --tg-text: var(--guide-text, light-dark(#1c2733, #eef1f3));
      --tg-muted: var(--guide-muted, light-dark(#434f59, #bac5cd));
      --tg-surface: var(--guide-surface, light-dark(#fff, #131a20));
      --tg-raised: var(--guide-surface-raised, light-dark(#f7f4ef, #1c252d));
      --tg-line: var(--guide-border, light-dark(#ddd7cc, #35424d));
      --tg-accent: var(--guide-accent, light-dark(#14506b, #94cfe9));
      --tg-accent-text: var(--guide-accent-text, light-dark(#fff, #0c1a22));
      --tg-focus: var(--guide-focus, light-dark(#1c2733, #fff));
      --tg-control: light-dark(#68747e, #8d9ba7);
      --tg-halo: light-dark(#f6c768, #7a5c1c);
      --tg-note: light-dark(#fdf4e1, #2b2415);
      --tg-note-edge: light-dark(#9a6a14, #e0b45c);
      --guide-pic-tissue: light-dark(#f3ded1, #5a463f);
      --guide-pic-tumor: light-dark(#6f3c6b, #cdaade);
    }
  }
  @media (forced-colors: active) {
    /* Colors in drawings are not adjusted by the browser, so each is set to a system color here. */
    .guide {
      --tg-text: CanvasText;
      --tg-muted: CanvasText;
      --tg-control: CanvasText;
      --tg-line: CanvasText;
      --tg-note-edge: CanvasText;
      --tg-accent: LinkText;
      --tg-accent-text: Canvas;
      --tg-accent-hover: LinkText;
      --tg-surface: Canvas;
      --tg-raised: Canvas;
      --tg-soft: Canvas;
      --tg-note: Canvas;
      --guide-pic-tissue: Canvas;
      --guide-pic-act: LinkText;
      --guide-pic-tumor: CanvasText;
    }
  }
  @media print {
    :host {
      color-scheme: light !important;
    }
    .guide {
      --tg-text: #000;
      --tg-muted: #333;
      --tg-surface: #fff;
      --tg-raised: #fff;
      --tg-line: #999;
      --tg-note: #fff;
      --tg-note-edge: #000;
      --tg-accent: #000;
      --guide-pic-tissue: #eee;
      --guide-pic-tumor: #000;
    }
  }
`;
