// The theme page: fields for every property, the guide with that theme, contrast in words, and the style sheet.
import { contrast, figure, verdict } from './contrast.js';
import { copyButton } from './copy.js';
import { draw, piece } from './markup.js';
import { COLORS, changes, PAIRS, SIZES, STARTS, startTheme, styleOf } from './theme-values.js';

const at = (id) => document.getElementById(id);
const SCHEMES = ['light', 'dark'];
let theme = startTheme(0);

/** A color picker and a field for the code of the same color. */
function colorFields(name, label, scheme) {
  const id = `${name}-${scheme}`;
  const spoken = `${label}, ${scheme}`;
  return piece(
    'span',
    { class: 'color' },
    piece('small', { 'aria-hidden': 'true' }, scheme === 'light' ? 'Light' : 'Dark'),
    piece('input', {
      type: 'color',
      id: `${id}-picker`,
      'data-color': name,
      'data-scheme': scheme,
      'aria-label': `${spoken}, picker`,
    }),
    piece('input', {
      type: 'text',
      id,
      'data-color': name,
      'data-scheme': scheme,
      'aria-label': spoken,
      maxlength: '7',
      spellcheck: 'false',
    }),
  );
}

at('colors').append(
  draw(
    piece(
      'div',
      { class: 'color-head', 'aria-hidden': 'true' },
      piece('span'),
      piece('span', {}, 'Light'),
      piece('span', {}, 'Dark'),
    ),
  ),
  ...COLORS.map(([name, label, use]) =>
    draw(
      piece(
        'div',
        { class: 'color-row', role: 'group', 'aria-label': label },
        piece('span', {}, label, piece('small', {}, use)),
        ...SCHEMES.map((scheme) => colorFields(name, label, scheme)),
      ),
    ),
  ),
);
at('sizes').append(
  ...SIZES.map(([name, label, min, max, , unit]) =>
    draw(
      piece(
        'p',
        { class: 'field size' },
        piece('label', { for: name }, label),
        piece('input', { type: 'range', id: name, min: `${min}`, max: `${max}`, step: '1', 'data-size': name }),
        piece('output', { for: name, 'data-unit': unit }),
      ),
    ),
  ),
);
at('start').append(...STARTS.map(([name], index) => draw(piece('option', { value: `${index}` }, name))));

/** Writes the theme into the fields, except the one that somebody is typing in. */
function fill(typing) {
  for (const field of at('colors').querySelectorAll('input')) {
    if (field === typing) continue;
    field.value = theme.colors[field.dataset.color][field.dataset.scheme];
    field.removeAttribute('aria-invalid');
  }
  for (const field of at('sizes').querySelectorAll('input')) {
    field.value = theme.sizes[field.dataset.size];
    const output = field.nextElementSibling;
    output.textContent = `${field.value} ${output.dataset.unit}`;
    field.setAttribute('aria-valuetext', output.textContent);
  }
}

function cell(front, ground, use, scheme) {
  const ratio = contrast(theme.colors[front][scheme], theme.colors[ground][scheme]);
  const { passes, words } = verdict(ratio, use);
  return { passes, made: piece('td', { class: !passes && 'wrong' }, piece('b', {}, figure(ratio)), ` ${words}`) };
}

/** Writes the result of every pair into the table, and a summary sentence. */
function judge() {
  const failing = [];
  const rows = PAIRS.map(([front, ground, use, label]) => {
    const cells = SCHEMES.map((scheme) => {
      const { passes, made } = cell(front, ground, use, scheme);
      if (!passes) failing.push(`${label} (${scheme})`);
      return made;
    });
    return draw(piece('tr', {}, piece('th', { scope: 'row' }, label), ...cells));
  });
  at('pairs').replaceChildren(...rows);
  const said = failing.length ? `Fails AA: ${failing.join(', ')}.` : 'Every pair passes AA, in light and in dark.';
  // A screen reader would read an unchanged live region again.
  if (at('summary').textContent !== said) at('summary').textContent = said;
}

const stage = at('stage');
function paint() {
  const scheme = at('look').elements.scheme.value;
  stage.style.colorScheme = scheme;
  for (const property of [...stage.style].filter((name) => name.startsWith('--'))) stage.style.removeProperty(property);
  for (const [property, light, dark] of changes(theme))
    stage.style.setProperty(property, dark && scheme === 'dark' ? dark : light);
  stage.style.background = theme.colors.surface[scheme];
}

/** Opens another view of the guide in the preview. */
function open(view) {
  const trial = view === 'trial';
  const options = trial ? { 'record-src': 'made-up-study.json', today: '2026-11-23' } : { view };
  if (view === 'treatment') options.treatment = 'ablation';
  stage.replaceChildren(draw(piece(trial ? 'trial-explainer' : 'treatment-explorer', options)));
  stage.scrollTop = 0;
}

function update(typing) {
  fill(typing);
  paint();
  judge();
  at('css-text').textContent = styleOf(theme);
}

/** Applies a typed color if it is a valid code of 3 or 6 digits, with or without "#". */
function takeColor(field) {
  const { color, scheme } = field.dataset;
  const code = field.value
    .trim()
    .toLowerCase()
    .replace(/^#?/, '#')
    .replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
  const good = /^#[\da-f]{6}$/.test(code);
  field.setAttribute('aria-invalid', `${!good}`);
  if (good) theme.colors[color][scheme] = code;
  // Shows the color scheme that is being edited.
  at('look').elements.scheme.value = scheme;
}

at('theme').addEventListener('input', ({ target }) => {
  if (target.dataset.color) takeColor(target);
  else if (target.dataset.size) theme.sizes[target.dataset.size] = Number(target.value);
  else if (target === at('font')) {
    const good = !target.value.trim() || CSS.supports('font-family', target.value);
    target.setAttribute('aria-invalid', `${!good}`);
    theme.font = good ? target.value.trim() : '';
  } else if (target === at('start')) {
    theme = { ...startTheme(Number(target.value)), font: theme.font, sizes: theme.sizes };
  }
  update(target.type === 'text' ? target : undefined);
});
// A half-written code is replaced by the present color when the focus leaves it.
at('theme').addEventListener('focusout', () => fill());
for (const form of ['theme', 'look']) at(form).addEventListener('submit', (event) => event.preventDefault());
at('look').addEventListener('change', ({ target }) => (target.name === 'view' ? open(target.value) : paint()));
copyButton(at('css-copy'), at('css-text'), at('copy-status'));
open('start');
update();
document.documentElement.dataset.ready = '';
