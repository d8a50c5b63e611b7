// Search of the docs: the index is fetched with the first letter, and searched in the page.
import MiniSearch from './minisearch.js';

const box = document.querySelector('.find');
const field = box.querySelector('input');
const [status, list] = [box.querySelector('[role="status"]'), box.querySelector('ul')];
const { index: address, up } = field.dataset;

/** How many sections are listed. */
const MOST = 12;

let loading;
function load() {
  loading ??= fetch(address)
    .then((answer) => answer.json())
    .then((sections) => {
      const search = new MiniSearch({
        fields: ['title', 'page', 'text'],
        storeFields: ['title', 'page', 'path', 'text'],
        searchOptions: { boost: { title: 4, page: 2 }, prefix: true, fuzzy: 0.15, combineWith: 'AND' },
      });
      search.addAll(sections);
      return search;
    });
  return loading;
}

function hit({ title, page, path, text }) {
  const item = document.createElement('li');
  const link = Object.assign(document.createElement('a'), { href: up + path, textContent: title });
  item.append(link, title === page ? '' : ` (${page})`);
  item.append(Object.assign(document.createElement('p'), { textContent: text.slice(0, 140) }));
  return item;
}

field.addEventListener('input', async () => {
  const search = await load();
  const word = field.value.trim();
  // If no section has all the words, show those that have most of them.
  const all = word ? search.search(word) : [];
  const found = all.length ? all : search.search(word, { combineWith: 'OR' });
  list.replaceChildren(...found.slice(0, MOST).map(hit));
  const first = found.length > MOST ? `, the first ${MOST} are shown` : '';
  status.textContent = word ? `${found.length} found${first}` : '';
});
