// The thirteen custom properties that a page may set, with the guide's own values, and the style sheet that sets them. Pure.

/** @typedef {{ light: string, dark: string }} Color */
/**
 * @typedef {object} Theme
 * @property {Record<string, Color>} colors Name of the property without "--guide-" to its colors.
 * @property {string} font Empty for the guide's own.
 * @property {Record<string, number>} sizes
 */

/** Colors: name, label, what it is for, and the guide's own value for light and dark. */
export const COLORS = [
  ['text', 'Text', 'Words, and the lines of pictures', '#1c2733', '#eef1f3'],
  ['muted', 'Muted text', 'Hints and captions', '#434f59', '#bac5cd'],
  ['surface', 'Ground', 'Behind everything', '#ffffff', '#131a20'],
  ['surface-raised', 'Raised ground', 'Boxes and pictures', '#f7f4ef', '#1c252d'],
  ['border', 'Divider', 'Lines between rows', '#ddd7cc', '#35424d'],
  ['accent', 'Accent', 'Links, main button, chosen answer', '#14506b', '#94cfe9'],
  ['accent-text', 'Text on accent', 'Words of the main button', '#ffffff', '#0c1a22'],
  ['focus', 'Focus ring', 'Around what the keyboard is on', '#1c2733', '#ffffff'],
];

/** Sizes: name, label, lowest, highest, the guide's own value, unit. */
export const SIZES = [
  ['font-size', 'Size of the words', 16, 24, 18, 'px'],
  ['radius', 'Roundness of corners', 0, 24, 10, 'px'],
  ['space', 'Space between things', 4, 12, 8, 'px'],
  ['measure', 'Longest line', 40, 80, 62, 'ch'],
];

/** Pairs of colors that are used together: foreground, background, use, and a description. */
export const PAIRS = [
  ['text', 'surface', 'text', 'Text on the ground'],
  ['text', 'surface-raised', 'text', 'Text on the raised ground'],
  ['muted', 'surface', 'text', 'Muted text on the ground'],
  ['muted', 'surface-raised', 'text', 'Muted text on the raised ground'],
  ['accent', 'surface', 'text', 'Links on the ground'],
  ['accent', 'surface-raised', 'text', 'Links on the raised ground'],
  ['accent-text', 'accent', 'text', 'Words of the main button'],
  ['focus', 'surface', 'ring', 'Focus ring on the ground'],
];

/** @returns {Theme} The guide's own. */
function ownTheme() {
  return {
    colors: Object.fromEntries(COLORS.map(([name, , , light, dark]) => [name, { light, dark }])),
    font: '',
    sizes: Object.fromEntries(SIZES.map(([name, , , , own]) => [name, own])),
  };
}

/** Preset themes: name, and changed values. */
export const STARTS = [
  ['The guide’s own', {}],
  ['Plum, as on the pages of Exampleton Hospital', { accent: ['#5b2a6e', '#d5b3e6'] }],
  ['Forest', { accent: ['#1d5238', '#9bd9b6'], 'accent-text': ['#ffffff', '#0d2418'] }],
  [
    'Navy on cool gray',
    {
      accent: ['#1b3f8b', '#adc8ff'],
      'accent-text': ['#ffffff', '#0b1838'],
      text: ['#16202e', '#eef2f8'],
      muted: ['#414d5e', '#b9c4d3'],
      surface: ['#ffffff', '#10161f'],
      'surface-raised': ['#eff3f8', '#1a2330'],
      border: ['#d3dae4', '#333f50'],
      focus: ['#16202e', '#ffffff'],
    },
  ],
  [
    'Warm paper',
    {
      accent: ['#6b3a12', '#f0c08c'],
      'accent-text': ['#ffffff', '#2b1804'],
      text: ['#2a2018', '#f5eee6'],
      muted: ['#55473a', '#cfc2b3'],
      surface: ['#fffcf7', '#1d1812'],
      'surface-raised': ['#f6eee2', '#29221a'],
      border: ['#e2d6c5', '#453a2e'],
      focus: ['#2a2018', '#ffffff'],
    },
  ],
];

/** The guide's own theme with the colors of one of `STARTS`. */
export function startTheme(/** @type {number} */ index) {
  const theme = ownTheme();
  for (const [name, [light, dark]] of Object.entries(STARTS[index]?.[1] ?? {})) theme.colors[name] = { light, dark };
  return theme;
}

/** These three must be set together, or text may become unreadable on its background. */
const TOGETHER = ['text', 'muted', 'surface'];
const TAGS = 'treatment-explorer, trial-explainer';

/** Value of a size as CSS. Text follows the visitor's font size, and is not smaller on a page with a small root. */
function sizeOf(name, value, unit) {
  return name === 'font-size' ? `max(${value / 16}rem, ${value}px)` : `${value}${unit}`;
}

/** Every property that differs from the guide's own, as `[property, value for light, value for dark]`. */
export function changes(/** @type {Theme} */ { colors, font, sizes }) {
  const own = ownTheme();
  const changed = (name) =>
    colors[name].light !== own.colors[name].light || colors[name].dark !== own.colors[name].dark;
  const together = TOGETHER.some(changed);
  const wanted = Object.keys(colors).filter((name) => changed(name) || (together && TOGETHER.includes(name)));
  const list = wanted.map((name) => [`--guide-${name}`, colors[name].light, colors[name].dark]);
  if (font) list.push(['--guide-font', font]);
  for (const [name, , , , usual, unit] of SIZES)
    if (sizes[name] !== usual) list.push([`--guide-${name}`, sizeOf(name, sizes[name], unit)]);
  return list;
}

/** The style sheet of a theme: values that differ from the guide's own, the light ones for browsers without `light-dark()`. */
export function styleOf(/** @type {Theme} */ theme) {
  const list = changes(theme);
  if (!list.length) return '/* These are the guide’s own values: nothing has to be set. */';
  const rule = (lines, indent) =>
    `${indent}${TAGS} {\n${lines.map((line) => `${indent}  ${line};\n`).join('')}${indent}}\n`;
  const first = list.map(([name, light]) => `${name}: ${light}`);
  const both = list.flatMap(([name, light, dark]) => (dark ? [`${name}: light-dark(${light}, ${dark})`] : []));
  if (!both.length) return rule(first, '').trim();
  return `${rule(first, '')}@supports (color: light-dark(#000, #fff)) {\n${rule(both, '  ')}}`;
}
