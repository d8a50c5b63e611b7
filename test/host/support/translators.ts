/** The DOM changes that translators in browsers and extensions make. Each is the source of a function that runs in the page, on a tree. */
const visit = `const visit = (node, act) => {
  if (node.shadowRoot) visit(node.shadowRoot, act);
  if (node.nodeType === 3) return /[a-z]/i.test(node.data) && !node.parentElement?.closest('font, [data-theirs], style, script, textarea') && act(node);
  if (/^(STYLE|SCRIPT|TEXTAREA|INPUT|FONT)$/.test(node.nodeName)) return;
  for (const child of [...node.childNodes]) visit(child, act);
};
const isDone = (text) => text.data.startsWith('\\u00ab');
const done = (text) => '\\u00ab' + text + '\\u00bb';`;

export const TRANSLATORS: Readonly<Record<string, string>> = {
  'puts each text into <font> in <font>, as Google Translate does': `(root) => { ${visit}
    visit(root, (text) => {
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      inner.textContent = done(text.data);
      outer.append(inner);
      text.parentNode.insertBefore(outer, text);
      text.remove();
    }) }`,
  'puts each sentence into a <font> of its own': `(root) => { ${visit}
    visit(root, (text) => {
      const fonts = text.data.split(/(?<=[.?!]) /).map((sentence) => {
        const font = document.createElement('font');
        font.textContent = done(sentence);
        return font;
      });
      text.replaceWith(...fonts);
    }) }`,
  'puts each text into a tag of its own, after it, as Yandex does': `(root) => { ${visit}
    visit(root, (text) => {
      const own = document.createElement('ya-tr-span');
      own.dataset.theirs = text.data;
      own.textContent = done(text.data);
      text.after(own);
      text.remove();
    }) }`,
  'writes paragraphs anew as markup': `(root) => { ${visit}
    const all = (tree) => {
      for (const each of tree.querySelectorAll('*')) {
        if (each.shadowRoot) all(each.shadowRoot);
        if (!each.matches('p, h2, h3, h4, dt, dd, legend, li') || each.querySelector('p, ul, input, button, details, svg') || !/^[^\\u00ab]*[a-z]/i.test(each.textContent)) continue;
        each.innerHTML = '\\u00ab' + each.innerHTML.replace(/<!--.*?-->/g, '') + '\\u00bb';
      }
    };
    all(root) }`,
  'cuts words out of the texts, as a dictionary does that marks them': `(root) => { ${visit}
    visit(root, (text) => {
      const at = text.data.search(/\\b(treatment|liver|cancer|surgery|probe|care)/i);
      if (at < 0) return;
      const word = text.splitText(at);
      word.splitText(word.data.search(/.\\b/) + 1);
      const mark = document.createElement('span');
      mark.dataset.theirs = '';
      word.replaceWith(mark);
      mark.append(word);
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
    visit(root, (text) => { if (!isDone(text)) text.data = done(text.data) });
    for (const each of root.querySelectorAll?.('*') ?? []) each.shadowRoot?.normalize() }`,
};

/** Translates the page, and then whatever changes in the guide. */
export function startTranslator(source: string): string {
  return `{ const translate = ${source};
    const tree = document.querySelector('treatment-explorer, trial-explainer').shadowRoot;
    const watch = () => observer.observe(tree, { subtree: true, childList: true, characterData: true });
    let timer;
    const observer = new MutationObserver(() => { clearTimeout(timer); timer = setTimeout(run, 30) });
    const run = () => { observer.disconnect(); translate(document.body); watch() };
    run(); }`;
}
