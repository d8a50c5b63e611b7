import { css } from 'lit';
import { general } from '../explainer/explainer.styles.js';
import { sentences } from '../explainer/record/sentences.styles.js';
import { base } from '../ui/styles/base.js';
import { tokens } from '../ui/styles/tokens.js';

/** Styles that only the separate page needs: margins, list of contents, chapters, print. */
const page = css`
  html {
    color-scheme: light dark;
    scroll-padding-block-start: 1.5rem;
  }
  .guide {
    margin: 0;
    padding: 1.5rem 1.25rem 4rem;
  }
  article {
    max-inline-size: 48rem;
    margin-inline: auto;
  }
  h1 {
    margin: 0;
    text-wrap: balance;
    line-height: 1.2;
  }
  .beside {
    max-inline-size: 70rem;
    margin: 0 auto 1rem;
  }
  .glance a.more {
    display: grid;
    place-items: center;
  }
  .chapter > .flow + .flow {
    margin-block-start: calc(var(--tg-space) * 4);
  }
  .chapter > details > summary {
    display: flex;
    padding-block: 0.9rem;
    color: inherit;
    text-decoration: none;
  }
  .chapter > details > summary > * {
    flex: 1;
  }
  .chapter > details > div {
    padding-block: 0.5rem 2rem;
  }
  article.view > .chapter:has(> details), .chapter > .chapter {
    margin-block-start: 0;
    border-block-start: 1px solid var(--tg-line);
  }
  /* A link to a chapter, or to what stands in one, shows it; browsers before 2025 show its title, to press. */
  :is(details:target, :target > details, details:has(:target))::details-content {
    content-visibility: visible;
    block-size: auto;
  }
  :is(details:target, :target > details, details:has(:target)) > summary::before {
    rotate: 135deg;
  }
  .contents {
    background-color: var(--tg-raised);
    border-radius: calc(var(--tg-radius) * 1.2);
    padding: 1.25rem 1.5rem;
  }
  .contents a {
    display: inline-block;
    padding-block: 0.3rem;
    text-decoration: none;
  }
  .contents a:hover {
    text-decoration: underline;
  }
  .contents ul ul {
    padding-inline-start: 1rem;
    border-inline-start: 2px solid var(--tg-line);
  }
  .sources {
    padding-inline-start: 2.75em;
    overflow-wrap: anywhere;
  }
  .sources > li + li {
    margin-block-start: 0.5em;
  }
  :is(li, .terms > div):target {
    outline: 2px solid var(--tg-control);
    outline-offset: 0.25em;
  }
  @media screen {
    @container guide (min-width: 66rem) {
      article.view {
        max-inline-size: 70rem;
        display: grid;
        grid-template-columns: 17rem minmax(0, 48rem);
        column-gap: 4rem;
        justify-content: center;
      }
      article > * {
        grid-column: 2;
      }
      article > .contents {
        grid-area: 1 / 1 / span 40;
        align-self: start;
        position: sticky;
        inset-block-start: 1.5rem;
        max-block-size: calc(100vh - 3rem);
        overflow: auto;
        margin: 0;
        padding: 0 1rem 0 0;
        background: none;
        font-size: 0.889em;
      }
      .back {
        display: none;
      }
    }
  }
  @media print {
    html {
      color-scheme: light;
    }
    .guide {
      padding: 0;
    }
    article, p, li, dd {
      max-inline-size: none;
    }
    .back, .bar, .newtab {
      display: none;
    }
    header .hero {
      display: block;
    }
    summary {
      color: inherit;
      text-decoration: none;
    }
    summary::before {
      content: none;
    }
    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
    .contents > ul, .sources, .chapter > .terms {
      columns: 2;
      column-gap: 2.5rem;
    }
    .contents {
      break-inside: avoid;
      padding: 0;
    }
    .contents a {
      padding-block: 0.1rem;
    }
    .chapter > details > summary {
      display: block;
    }
    .sources, .rules {
      font-size: 8pt;
      line-height: 1.35;
    }
    .sources > li + li {
      margin-block-start: 0.2em;
    }
    .rules div + div {
      margin-block-start: 0.5em;
    }
    .sources a::after {
      content: ' (' attr(href) ')';
    }
  }
`;

/** All styles of the page: those of both elements, and those that it adds. */
export const style = [tokens, base, general, sentences, page].map(({ cssText }) => cssText).join('\n');
