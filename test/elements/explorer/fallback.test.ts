import { aTimeout, expect } from '@open-wc/testing';
import { explorer, guide } from '../support/explorer.js';

/** Whether the element takes up room on the screen. */
const shows = (element: Element | null) => element!.getBoundingClientRect().height > 0;

const REPLACED: Readonly<Record<string, string>> = {
  'a link': '<a href="#x" class="probe">Read about it</a>',
  'two links with white space': '\n <a href="#x" class="probe">One</a>\n <a href="#y">Two</a> \n',
  'a paragraph that is marked as the guide text': '<p data-guide-text class="probe">All of it</p>',
  'a link beside a JSON script': '<script type="application/json">{}</script><a href="#x" class="probe">One</a>',
  'a link beside what has a slot': '<a href="#x" class="probe">One</a><span slot="interpreter">Two</span>',
  'a link beside a comment': '<!-- guide --><a href="#x" class="probe">One</a>',
  'a link with a break after it':
    '\n<a href="#x" class="probe">One</a><br />\n<span slot="interpreter">Two</span><br />\n',
  'a link in a paragraph': '<p><a href="#x" class="probe">One</a></p>',
  'a link in a paragraph, with the breaks and empty boxes of editors':
    '<p></p><p><span><a href="#x" class="probe">One</a></span><br />\n</p><div></div><p>&nbsp;</p>',
  'a link in bold letters, with the signs without a width that editors leave behind':
    '\u200b<p><strong><em><a href="#x" class="probe">One</a></em></strong>\ufeff</p><div>&nbsp;</div><noscript>Two</noscript>',
};

const KEPT: Readonly<Record<string, string>> = {
  'a paragraph': '<p class="probe">The rest of the page</p>',
  'a link in a sentence': '<p class="probe"><a href="#x">One</a> more</p>',
  'a line for interpreters that an editor has put into a paragraph':
    '<p><a href="#x">One</a><br /><span slot="interpreter" class="probe">Call 555</span></p>',
  'a picture': '<img class="probe" alt="x" width="9" height="9">',
  'a line': '<a href="#x">One</a><hr class="probe">',
  'a heading after a link': '<a href="#x">One</a><h2 class="probe">The rest</h2>',
  'a link before a heading': '<a href="#x" class="probe">One</a><h2>The rest</h2>',
  'a list of links, as in the foot of a page': '<ul><li><a href="#x" class="probe">One</a></li></ul>',
  'a box with a link': '<div><a href="#x" class="probe">One</a></div>',
  'a line for interpreters in bold':
    '<a href="#x">One</a><strong><b slot="interpreter" class="probe">Call 555</b></strong>',
  'a form': '<form class="probe"><input></form>',
  'a link beside bare text': '<a href="#x" class="probe">One</a> and text',
};

// The element warns on the console when it holds more than a fallback. These tests provoke that.
const { warn } = console;
before(() => {
  console.warn = () => {};
});
after(() => {
  console.warn = warn;
});

describe('what a hospital puts inside the tag', () => {
  for (const [what, inside] of Object.entries(REPLACED)) {
    it(`is replaced by the guide if it is ${what}`, async () => {
      const page = await explorer('', inside);
      expect(shows(page.el.querySelector('.probe'))).to.be.false;
      expect(page.seen).to.contain(guide.title);
    });
  }

  // An unclosed or self-closed tag takes in the rest of the page, which must stay readable.
  for (const [what, inside] of Object.entries(KEPT)) {
    it(`stays visible if it is ${what}`, async () => {
      const page = await explorer('', inside);
      expect(shows(page.el.querySelector('.probe'))).to.be.true;
      expect(page.seen).to.contain(guide.title);
    });
  }

  it('stays in the page as it was, hidden or not', async () => {
    const inside = '<a href="#x">Read about it</a>';
    const page = await explorer('', inside);
    expect(page.el.innerHTML).to.equal(inside);
  });

  it('shows as soon as a script adds other content', async () => {
    const page = await explorer('', '<a href="#x" class="probe">One</a>');
    page.el.insertAdjacentHTML('beforeend', '<p class="late">Late</p>');
    await aTimeout(0);
    await page.settled();
    expect(shows(page.el.querySelector('.late'))).to.be.true;
  });

  it('is replaced again when a script removes that content', async () => {
    const page = await explorer('', '<a href="#x" class="probe">One</a><p>Late</p>');
    page.el.querySelector('p')!.remove();
    await aTimeout(0);
    await page.settled();
    expect(shows(page.el.querySelector('.probe'))).to.be.false;
  });

  // A portal may put a language picker into the interpreter slot. Its radio buttons are no answers to our questions.
  it('answers no question when it has radio buttons of its own', async () => {
    const inside = '<fieldset slot="interpreter"><input type="radio" name="primary" value="breast"></fieldset>';
    const page = await explorer('', inside);
    page.el.querySelector('input')!.click();
    await page.settled();
    expect(page.el.answers).to.deep.equal({});
  });

  it('changes no view when it has buttons of its own', async () => {
    const page = await explorer('', '<button slot="interpreter" data-go="about">Call</button>');
    page.el.querySelector('button')!.click();
    await page.settled();
    expect(page.el.view).to.equal('start');
  });
});
