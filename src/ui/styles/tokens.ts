import { css } from 'lit';

/**
 * What a host page may set (`--guide-...`), with defaults at 7:1 contrast for text in light and dark. Dark follows the page's own
 * `color-scheme`, never the device alone: a light page stays light. `all: initial` keeps every other rule of the host out.
 */
export const tokens = css`
  :host {
    all: initial !important;
    display: block !important;
    color-scheme: inherit !important;
  }
  .guide {
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
    --tg-soft: color-mix(in srgb, var(--tg-accent) 10%, var(--tg-surface));
    --tg-halo: #f6c768;
    --tg-note: #fdf4e1;
    --tg-note-edge: #9a6a14;
    --guide-pic-tissue: #f3ded1;
    --guide-pic-act: var(--tg-accent);
  }
  :host([hidden]) {
    display: none !important;
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
    }
  }
  @media (forced-colors: active) {
    .guide {
      --tg-text: CanvasText;
      --guide-pic-tissue: Canvas;
      --guide-pic-act: LinkText;
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
    }
  }
`;
