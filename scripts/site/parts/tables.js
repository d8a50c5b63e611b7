// A link at the edge of a wide table may get the focus while part of it is hidden: browsers scroll only to what can't be seen at all.
document.addEventListener('focusin', ({ target }) => {
  const box = target.closest('.scroll');
  if (box && box !== target) target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
});
