// Runs in the page of bench/declarative-engines.ts: opens the prototype in frames, and reports what it finds.
const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const HEARD = ['pointerdown', 'mousedown', 'keydown', 'beforeinput', 'input', 'change', 'click'];

/** Loads an address in a frame; without scripts if asked. Resolves at once: the frame is still loading. */
async function load(address, hasScripts) {
  const frame = document.createElement('iframe');
  if (!hasScripts) frame.sandbox = 'allow-same-origin';
  frame.width = 412;
  frame.height = 823;
  frame.src = address;
  document.body.append(frame);
  for (let tries = 0; tries < 500 && !frame.contentDocument?.querySelector('[data-guide-text] h3'); tries += 1)
    await pause(10);
  const host = frame.contentDocument.querySelector('treatment-explorer');
  return { frame, view: frame.contentWindow, host, root: host.shadowRoot };
}

const isStyled = ({ view, root }) => view.getComputedStyle(root.querySelector('.opt')).borderTopStyle === 'solid';
const chosen = (root) => [...root.querySelectorAll(':checked')].map(({ value }) => value).join();
const ticks = ({ view, root }) =>
  [...root.querySelectorAll('.ticks i')].filter((tick) => view.getComputedStyle(tick).display !== 'none').length;

/** No script at all: is the tree there, styled, and does an answer change what is shown? */
async function withoutScript() {
  const opened = await load('page/index.html', false);
  const { root, host, frame } = opened;
  if (!root) return { tree: false };
  await pause(1500);
  const isLimited = frame.contentDocument.querySelector('noscript');
  const before = ticks(opened);
  root.querySelector('[value=colorectal]').closest('label').click();
  await pause(300);
  const found = {
    tree: true,
    styled: isStyled(opened),
    'label chooses': chosen(root),
    'ticks before and after': `${before}, ${ticks(opened)}`,
    'text in the slot is visible': host.querySelector('[data-guide-text]').getBoundingClientRect().height > 1000,
    defined: host.matches(':defined'),
    noscript: isLimited,
  };
  frame.remove();
  return found;
}

/** The style file is late: when is the first paint? */
async function lateStyles() {
  const opened = await load('late-styles/index.html', false);
  const { view, frame } = opened;
  const began = performance.now();
  while (!isStyled(opened) && performance.now() - began < 6000) await pause(20);
  await pause(800);
  const paint = view.performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
  const style = view.performance.getEntriesByType('resource').find(({ name }) => name.endsWith('.css'))?.responseEnd;
  frame.remove();
  return { 'first paint, ms': Math.round(paint), 'styles there, ms': Math.round(style) };
}

/** Notes which events a listener on the window hears, and what it can learn from each. */
function listenTo(view, host) {
  const heard = {};
  for (const type of HEARD)
    view.addEventListener(
      type,
      (event) => {
        const [inner] = event.composedPath();
        heard[type] =
          `target ${event.target === host ? 'the element' : event.target.localName}, path ${inner.value ?? inner.localName}`;
      },
      true,
    );
  return heard;
}

/** An answer before the script: what does the page hear of it, and is it still there after the script has taken over? */
async function takeOver(folder) {
  const opened = await load(`${folder}/index.html`, true);
  const { view, host, frame } = opened;
  const served = host.shadowRoot?.querySelector('.served');
  const heard = listenTo(view, host);
  if (!served) while (!host.shadowRoot?.querySelector('tg-question fieldset')) await pause(20);
  const field = host.shadowRoot.querySelector('[value=breast]');
  field.focus();
  field.click();
  const wasDefined = host.matches(':defined');
  for (let tries = 0; tries < 300 && !host.shadowRoot.querySelector('tg-question fieldset'); tries += 1)
    await pause(20);
  await pause(300);
  const { shadowRoot: root } = host;
  const found = {
    'the script was there at the answer': wasDefined,
    'chosen after': chosen(root),
    answers: JSON.stringify(host.answers),
    'fields after': root.querySelectorAll('fieldset').length,
    'focus after': root.activeElement?.value ?? 'lost',
    styled: isStyled({ view, root }),
    'the page hears': heard,
  };
  frame.remove();
  return found;
}

(async () => {
  const report = {};
  for (const [name, look] of Object.entries({
    'without script': withoutScript,
    'late styles': lateStyles,
    'answer before the script': () => takeOver('late-script'),
    'answer in today’s element': () => takeOver('today'),
  })) {
    try {
      report[name] = await look();
    } catch (error) {
      report[name] = String(error);
    }
  }
  await fetch('/report', { method: 'POST', body: JSON.stringify(report) });
})();
