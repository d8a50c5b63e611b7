// The live part of an API page: fields set the element's attributes and custom properties, events are listed, parts are outlined.
const form = document.querySelector('form[data-controls]');
const element = document.querySelector('.live > :first-child');
const output = document.querySelector('.live').previousElementSibling.querySelector('output');
const sheet = document.head.appendChild(document.createElement('style'));

/** Applies a changed field to the custom property or attribute. */
function set({ name, type, checked, value }) {
  if (name.startsWith('--')) element.style.setProperty(name, value);
  else if (type === 'checkbox') element.toggleAttribute(name, checked);
  else if (value) element.setAttribute(name, value);
  else element.removeAttribute(name);
  show();
}

/** Sets a property from its field. Invalid JSON is reported at the field and sets nothing. */
function setProperty(field) {
  try {
    element[field.dataset.property] = field.value ? JSON.parse(field.value) : undefined;
    field.setCustomValidity('');
  } catch {
    field.setCustomValidity('This is not valid JSON.');
    field.reportValidity();
  }
}

function fillSlot({ value, dataset: { slot } }) {
  element.querySelector(`[slot="${slot}"]`)?.remove();
  if (value) element.append(Object.assign(document.createElement('span'), { slot, textContent: value }));
  show();
}

function show() {
  const copy = element.cloneNode(true);
  if (!copy.getAttribute('style')) copy.removeAttribute('style');
  document.querySelector('[data-markup]').textContent = copy.outerHTML;
}

form.addEventListener('change', ({ target }) => set(target));
document.addEventListener('change', ({ target }) => {
  if (target.dataset.property) setProperty(target);
  if (target.dataset.slot) fillSlot(target);
});
form.addEventListener('submit', (event) => event.preventDefault());
for (const type of ['guide-ready', 'guide-view', 'guide-error', 'answers-change'])
  element.addEventListener(type, ({ detail }) => {
    output.textContent = `${type} ${detail ? JSON.stringify(detail) : ''}`;
  });
document.addEventListener('click', ({ target }) => {
  const method = target.closest?.('[data-method]')?.dataset.method;
  if (method) element[method]();
  const part = target.closest?.('[data-part]')?.dataset.part;
  if (part)
    sheet.textContent = `${element.localName}::part(${part}) { outline: 3px dashed #c2185b; outline-offset: 2px }`;
});
show();
