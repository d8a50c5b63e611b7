// Browsers do not scroll to a focused link that is partly visible, so a link at the edge of a wide table could stay half hidden.
document.addEventListener('focusin', ({ target }) => {
  const box = target.closest('.scroll');
  if (box && box !== target) target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
});
