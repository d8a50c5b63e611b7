// Runs inside a page, and lists problems of a reader.
globalThis.look = (element) => {
  const tree = element.shadowRoot;
  const inTable = (each) => each.closest('.scroll') !== null;
  const all = (selector) =>
    [...tree.querySelectorAll(selector)].filter((each) => each.checkVisibility() && !inTable(each));
  const name = (each) => `${each.localName}.${each.getAttribute('class')} ${each.textContent.trim().slice(0, 40)}`;
  const { left, right } = element.getBoundingClientRect();

  const sticksOut = all('.guide :not(svg *)').filter((each) => {
    const box = each.getBoundingClientRect();
    return box.width > 0 && (box.right > right + 1 || box.left < left - 1);
  });
  const cutOff = all(
    'p, li, dd, dt, h2, h3, h4, h5, h6, button, summary, legend, label, figcaption, caption, .standing',
  ).filter(
    ({ clientHeight, clientWidth, scrollHeight, scrollWidth }) =>
      clientHeight > 0 && (scrollHeight > clientHeight + 2 || scrollWidth > clientWidth + 2),
  );

  // Visible text and text for screen readers, without text that is marked as English: sources, and a record's own words.
  const english = [];
  // Addresses, and ids of studies and facts, are the same in every language.
  const note = (text, where) => {
    if (
      /[a-z]{3,}/i.test(
        text.replace(/https?:\S+|NCT\d+|\b[A-Z]-([A-Z]+-)?(\d+|$)|\b[A-Z]+-$|\b[0-9a-f]{64}\b|example\.org/g, ''),
      )
    )
      english.push(`${where}: ${text.trim().slice(0, 80)}`);
  };
  const walker = document.createTreeWalker(tree, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node instanceof Text ? node.parentElement : node;
    if (!parent || parent.closest('[lang="en"], style, code')) continue;
    if (node instanceof Text) note(node.data, parent.localName);
    else
      for (const attribute of ['aria-label', 'aria-description', 'alt', 'title', 'placeholder'])
        note(node.getAttribute(attribute) ?? '', attribute);
  }
  const scroll = document.documentElement;
  return {
    scrolls: scroll.scrollWidth > scroll.clientWidth,
    sticksOut: sticksOut.map(name),
    cutOff: cutOff.map(name),
    english,
  };
};
