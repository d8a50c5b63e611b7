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
    --font: var(--guide-font, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Liberation Sans', system-ui, sans-serif);
    --text: var(--guide-text, #1c2733);
    --muted: var(--guide-muted, #434f59);
    --surface: var(--guide-surface, #fff);
    --raised: var(--guide-surface-raised, #f7f4ef);
    --line: var(--guide-border, #ddd7cc);
    --accent: var(--guide-accent, #14506b);
    --accent-text: var(--guide-accent-text, #fff);
    --focus: var(--guide-focus, #1c2733);
    --radius: var(--guide-radius, 10px);
    --space: var(--guide-space, 8px);
    --measure: var(--guide-measure, 62ch);
    --control: #68747e;
    --soft: color-mix(in srgb, var(--accent) 10%, var(--surface));
    --halo: #f6c768;
    --note: #fdf4e1;
    --note-edge: #9a6a14;
    --guide-pic-tissue: #f3ded1;
    --guide-pic-act: var(--accent);
  }
  :host([hidden]) {
    display: none !important;
  }
  @supports (color: light-dark(#000, #fff)) {
    .guide {
      --text: var(--guide-text, light-dark(#1c2733, #eef1f3));
      --muted: var(--guide-muted, light-dark(#434f59, #bac5cd));
      --surface: var(--guide-surface, light-dark(#fff, #131a20));
      --raised: var(--guide-surface-raised, light-dark(#f7f4ef, #1c252d));
      --line: var(--guide-border, light-dark(#ddd7cc, #35424d));
      --accent: var(--guide-accent, light-dark(#14506b, #94cfe9));
      --accent-text: var(--guide-accent-text, light-dark(#fff, #0c1a22));
      --focus: var(--guide-focus, light-dark(#1c2733, #fff));
      --control: light-dark(#68747e, #8d9ba7);
      --halo: light-dark(#f6c768, #7a5c1c);
      --note: light-dark(#fdf4e1, #2b2415);
      --note-edge: light-dark(#9a6a14, #e0b45c);
      --guide-pic-tissue: light-dark(#f3ded1, #5a463f);
    }
  }
  @media (forced-colors: active) {
    .guide {
      --text: CanvasText;
      --guide-pic-tissue: Canvas;
      --guide-pic-act: LinkText;
    }
  }
  @media print {
    :host {
      color-scheme: light !important;
    }
    .guide {
      --text: #000;
      --muted: #333;
      --surface: #fff;
      --raised: #fff;
      --line: #999;
      --note: #fff;
      --note-edge: #000;
      --accent: #000;
      --guide-pic-tissue: #eee;
    }
  }
`;
