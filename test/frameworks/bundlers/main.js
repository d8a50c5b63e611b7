import 'treatment-guide';

const explorer = document.createElement('treatment-explorer');
explorer.setAttribute('view', 'questions');
explorer.setAttribute('contact-href', 'tel:+1-555-0100');
explorer.innerHTML = '<a href="/treatments">Read about treatments</a>';
const output = document.querySelector('output');
const draw = () => {
  explorer.answers = { spread: 'no' };
};
explorer.addEventListener('guide-view', ({ detail }) => {
  output.textContent = detail.view;
});
document.querySelector('button').addEventListener('click', draw);
document.querySelector('main').append(explorer, document.createElement('trial-explainer'));
draw();
