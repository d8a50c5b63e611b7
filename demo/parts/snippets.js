// The snippet builder: reads the form, prints the two lines, and previews the second.
import { copyButton } from './copy.js';
import { draw, piece, write } from './markup.js';
import {
  content,
  notes,
  plainOf,
  readAddress,
  readContact,
  readNumber,
  readPage,
  readPath,
  template,
  usualWords,
} from './snippet-text.js';

const form = document.querySelector('#choices');
const at = (id) => document.getElementById(id);
/** The check of each field; an error replaces the hint under the field. */
const CHECKS = { recordSrc: readAddress, nctId: readNumber, contact: readContact, page: readPage, path: readPath };
const USUAL = 'Until then the usual address is printed.';
const INSTEAD = { page: USUAL, path: USUAL };

const [guide, hashes] = await Promise.all(
  ['../../guides/secondary-liver-cancer.en.json', '../../integrity.json'].map(async (path) =>
    (await fetch(new URL(path, import.meta.url))).json(),
  ),
);
const { version } = await customElements.whenDefined('treatment-explorer');
const release = { version, hashes };

at('not-offered').append(
  ...guide.treatments.map(({ id, name }) =>
    draw(
      piece(
        'label',
        { class: 'choice' },
        piece('input', { type: 'checkbox', name: 'notOffered', value: id }),
        piece('span', {}, name),
      ),
    ),
  ),
);

/** The choices in the form. */
function read() {
  const data = new FormData(form);
  return {
    ...Object.fromEntries(data),
    notOffered: data.getAll('notOffered'),
    language: /** @type {'en' | 'es' | 'page'} */ (data.get('language')),
    foreign: data.has('foreign'),
    hashed: data.has('hashed'),
    pinned: data.get('pinned') === 'yes',
  };
}

/** Shows only fields that apply. */
function fit({ element, form: kind, pinned }) {
  for (const part of form.querySelectorAll('[data-for]')) part.hidden = part.dataset.for !== element;
  for (const part of form.querySelectorAll('[data-form]')) part.hidden = !part.dataset.form.split(' ').includes(kind);
  for (const part of form.querySelectorAll('[data-pinned]')) part.hidden = !pinned;
}

/** Says under a field what is wrong with it. */
function check(choices) {
  for (const hint of form.querySelectorAll('[data-problem]')) {
    const { problem } = hint.dataset;
    const field = form.elements[problem];
    const wrong = CHECKS[problem](choices[problem], choices).problem;
    hint.dataset.hint ??= hint.textContent;
    const text = wrong ? `${wrong} ${INSTEAD[problem] ?? 'Until then it is left out.'}` : hint.dataset.hint;
    if (hint.textContent !== text) hint.textContent = text;
    hint.classList.toggle('wrong', !!wrong);
    field.setAttribute('aria-invalid', `${!!wrong}`);
  }
}

/** For the preview: this page is in English, and a made-up study replaces the hospital's. */
function onThisPage(choices) {
  const record = choices.element === 'trial-explainer' && readAddress(choices.recordSrc).value;
  return {
    ...choices,
    foreign: true,
    page: `../${plainOf(choices)}`,
    ...(record && { recordSrc: new URL('../made-up-study.json', import.meta.url).pathname, nctId: '' }),
  };
}

let shown = '';
function show(choices) {
  const made = content(onThisPage(choices), release);
  const text = write(made);
  // The guide keeps its state as long as its line does not change.
  if (text === shown) return;
  shown = text;
  at('stage').replaceChildren(draw(made));
}

function update() {
  const choices = read();
  fit(choices);
  check(choices);
  at('template-text').textContent = write(template(choices, release));
  at('content-text').textContent = write(content(choices, release));
  at('notes').replaceChildren(...notes(choices, release).map((note) => draw(piece('li', {}, note))));
  show(choices);
}

let usual = usualWords(read());
form.addEventListener('change', ({ target }) => {
  // The default text follows the element and its language; an edited text stays.
  const words = form.elements.words;
  const now = usualWords(read());
  if (/^(element|language)$/.test(target.name) && words.value === usual) words.value = now;
  usual = now;
  update();
});
form.addEventListener('input', update);
form.addEventListener('submit', (event) => event.preventDefault());
for (const part of ['template', 'content']) copyButton(at(`${part}-copy`), at(`${part}-text`), at('copy-status'));
update();
document.documentElement.dataset.ready = '';
