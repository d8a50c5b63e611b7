// The parts that all demo pages share, rendered while the page is parsed (so this is a classic script in the head): the strip above the page, and the header
// and footer of the made-up hospital. Everything is built node by node, which the strictest policy allows.
(() => {
  const SHAPE = 'M16 2C8 2 3 7 3 14c0 9 9 14 13 16 4-2 13-7 13-16C29 7 24 2 16 2zm2 19h-4v-5H9v-4h5V7h4v5h5v4h-5z';
  const STRIP = new CSSStyleSheet();
  STRIP.replaceSync(`
    :host { all: initial !important; display: block !important; background: #2b2233 !important }
    .strip { box-sizing: border-box; max-width: 1216px; margin-inline: auto; padding: 10px 20px;
      direction: ltr; color: #fff; font: 16px / 1.5 system-ui, sans-serif }
    .row { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 32px }
    ul { display: flex; flex-wrap: wrap; gap: 0 24px; list-style: none; margin: 0; padding: 0 }
    a, label { display: inline-flex; align-items: center; gap: 8px; min-block-size: 36px; color: #fff }
    a { text-underline-offset: 3px }
    a[aria-current] { font-weight: 700; text-decoration: none }
    form { display: flex; flex-wrap: wrap; gap: 0 24px; margin: 0 }
    input { inline-size: 20px; block-size: 20px; margin: 0; accent-color: #d5b3e6 }
    p { margin: 0; padding-block: 4px; color: #e5dcea; max-inline-size: 1000px }
    .skip:not(:focus) { position: absolute; inline-size: 1px; block-size: 1px; min-block-size: 0; overflow: hidden; clip-path: inset(50%) }
    :focus-visible { outline: 3px solid #fff; outline-offset: 2px }
    @media print { :host { display: none !important } }
  `);
  const PAGES = [
    ['previews.html', 'Previews'],
    ['snippets.html', 'Snippets'],
    ['theme.html', 'Theme'],
    ['../docs/index.html', 'Docs'],
    ['../api/treatment-explorer.html', '<treatment-explorer>'],
    ['../api/trial-explainer.html', '<trial-explainer>'],
  ];
  /** Folder of the demo, from the page: `./` within it. */
  const DEMO = document.currentScript.getAttribute('src').replace('parts/site.js', '') || './';
  const SWITCHES = { narrow: 'Narrow', dark: 'Dark', browse: 'Reading only', large: 'Large text' };
  const SITE = ['Find care', 'Conditions', 'Patients and visitors', 'Contact'];

  /** An element with its attributes and children. */
  function h(tag, attributes = {}, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children);
    return made;
  }

  function logo() {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    for (const [name, value] of Object.entries({ viewBox: '0 0 32 32', width: 32, height: 32, 'aria-hidden': true }))
      svg.setAttribute(name, value);
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('fill', 'currentColor');
    path.setAttribute('d', SHAPE);
    svg.append(path);
    return svg;
  }

  /** Strip above every demo page: links to the others, what this page shows, and switches (`switches="dark large"`). */
  class DemoStrip extends HTMLElement {
    connectedCallback() {
      const link = ([to, name]) => {
        const isHere = new URL(DEMO + to, location.href).pathname === location.pathname;
        return h('li', {}, h('a', { href: DEMO + to, ...(isHere && { 'aria-current': 'page' }) }, name));
      };
      const names = this.getAttribute('switches')?.match(/\w+/g) ?? [];
      const note = document.querySelector('meta[name="description"]')?.content ?? '';
      const root = this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [STRIP];
      root.append(
        h(
          'div',
          { class: 'strip', role: 'region', 'aria-label': 'Demo' },
          h('a', { class: 'skip', href: '#main' }, 'Skip to main content'),
          h(
            'div',
            { class: 'row' },
            h('nav', { 'aria-label': 'Demo and docs' }, h('ul', { role: 'list' }, ...PAGES.map(link))),
            names.length ? this.#switches(names) : '',
          ),
          h('p', {}, note),
        ),
      );
    }

    /** `?dark` in the address turns one on from the start, for links and screenshots. */
    #switches(names) {
      const asked = new URLSearchParams(location.search);
      const form = h('form', { 'aria-label': 'How the page looks' });
      const boxes = names.map((name) => {
        const box = h('input', { type: 'checkbox', name });
        box.checked = asked.has(name);
        form.append(h('label', {}, box, SWITCHES[name]));
        return box;
      });
      const apply = () => {
        const on = (name) => boxes.some((box) => box.name === name && box.checked);
        for (const name of names) document.documentElement.classList.toggle(name, on(name));
        if (names.includes('browse'))
          for (const guide of document.querySelectorAll('treatment-explorer'))
            guide.setAttribute('mode', on('browse') ? 'browse' : 'guided');
      };
      form.addEventListener('change', apply);
      apply();
      // The guide itself comes later in the page.
      addEventListener('DOMContentLoaded', apply);
      return form;
    }
  }

  /** Header of the hospital's pages. */
  class HospitalHead extends HTMLElement {
    connectedCallback() {
      const link = (name) => h('li', {}, h('a', { href: './' }, name));
      this.append(
        h(
          'header',
          { class: 'site' },
          h(
            'div',
            { class: 'wrap' },
            h('a', { class: 'logo', href: './' }, logo(), 'Exampleton Hospital'),
            h('nav', { 'aria-label': 'Site' }, h('ul', { role: 'list' }, ...SITE.map(link))),
          ),
        ),
      );
    }
  }

  /** Footer of the hospital's pages. */
  class HospitalFoot extends HTMLElement {
    connectedCallback() {
      const text =
        'Exampleton Hospital does not exist. This page shows how the treatment guide looks on a hospital’s site. ' +
        'Nothing on it has been checked by a clinician, and it is not for patients.';
      this.append(h('footer', { class: 'site-foot' }, h('div', { class: 'wrap' }, h('p', {}, text))));
    }
  }

  customElements.define('demo-strip', DemoStrip);
  customElements.define('hospital-head', HospitalHead);
  customElements.define('hospital-foot', HospitalFoot);
})();
