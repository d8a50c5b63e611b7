// The bar at the foot of the demo page: how the guide looks in a narrow column, in the dark, without questions, in large text.
// `?dark&narrow` in the address turns one on from the start, for links and screenshots.
const form = document.querySelector('.preview');
const asked = new URLSearchParams(location.search);

function apply() {
  const on = (name) => form.elements[name]?.checked;
  document.querySelector('article').classList.toggle('narrow', on('narrow'));
  document.documentElement.classList.toggle('dark', on('dark'));
  document.documentElement.classList.toggle('large', on('large'));
  document.querySelector('treatment-explorer')?.setAttribute('mode', on('browse') ? 'browse' : 'guided');
}

for (const box of form.querySelectorAll('input')) box.checked = asked.has(box.name);
form.addEventListener('change', apply);
apply();
