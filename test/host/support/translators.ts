/** What translators of browsers and extensions do to a page. Each is the source of a function that runs there, on a tree. */
const visit = `const visit = (node, act) => {
  if (node.shadowRoot) visit(node.shadowRoot, act);
  if (node.nodeType === 3) return /[a-z]/i.test(node.data) && !node.parentElement?.closest('font, style, script, textarea') && act(node);
  if (/^(STYLE|SCRIPT|TEXTAREA|INPUT|FONT)$/.test(node.nodeName)) return;
  for (const child of [...node.childNodes]) visit(child, act);
};`;

export const TRANSLATORS: Readonly<Record<string, string>> = {
  'puts each text into <font> in <font>, as Google Translate does': `(root) => { ${visit}
    visit(root, (text) => {
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      inner.textContent = '\\u00ab' + text.data + '\\u00bb';
      outer.append(inner);
      text.parentNode.insertBefore(outer, text);
      text.remove();
    }) }`,
  'puts each sentence into a <font> of its own': `(root) => { ${visit}
    visit(root, (text) => {
      const fonts = text.data.split(/(?<=[.?!]) /).map((sentence) => {
        const font = document.createElement('font');
        font.textContent = '\\u00ab' + sentence + '\\u00bb';
        return font;
      });
      text.replaceWith(...fonts);
    }) }`,
  'puts the translation beside the text, as bilingual readers have it': `(root) => { ${visit}
    visit(root, (text) => {
      const parent = text.parentElement;
      if (!parent || parent.querySelector(':scope > font')) return;
      const font = document.createElement('font');
      font.className = 'notranslate immersive-translate-target-wrapper';
      font.textContent = ' \\u00ab\\u00b9' + parent.textContent + '\\u00b9\\u00bb';
      parent.append(font);
    }) }`,
  'joins neighboring texts, and writes into them': `(root) => { ${visit}
    visit(root, (text) => { if (!text.data.startsWith('\\u00ab')) text.data = '\\u00ab' + text.data + '\\u00bb' });
    for (const each of root.querySelectorAll?.('*') ?? []) each.shadowRoot?.normalize() }`,
};

/** Translates the page, and goes on with whatever changes in the guide. */
export function startTranslator(source: string): string {
  return `{ const translate = ${source};
    const tree = document.querySelector('treatment-explorer, trial-explainer').shadowRoot;
    const watch = () => observer.observe(tree, { subtree: true, childList: true, characterData: true });
    let timer;
    const observer = new MutationObserver(() => { clearTimeout(timer); timer = setTimeout(run, 30) });
    const run = () => { observer.disconnect(); translate(document.body); watch() };
    run(); }`;
}
