import { expect } from '@open-wc/testing';
import { type Explorer, en, explorer, guide } from '../support/explorer.js';

/** A silent `speechSynthesis` with the voices that a test gives it. */
class Voices extends EventTarget {
  said: SpeechSynthesisUtterance[] = [];
  canceled = 0;
  voices: Partial<SpeechSynthesisVoice>[];
  constructor(voices: Partial<SpeechSynthesisVoice>[]) {
    super();
    this.voices = voices;
  }
  getVoices = () => this.voices;
  speak = (sentence: SpeechSynthesisUtterance) => this.said.push(sentence);
  cancel = () => {
    this.canceled += 1;
  };
}

/** A fake `SpeechSynthesisUtterance`: a real one accepts only real voices. */
class Sentence extends EventTarget {
  voice: unknown;
  lang = '';
  readonly text: string;
  constructor(text: string) {
    super();
    this.text = text;
  }
}

const LOCAL = { lang: 'en-US', localService: true, name: 'of the device' };
const real = [
  Object.getOwnPropertyDescriptor(window, 'speechSynthesis'),
  Object.getOwnPropertyDescriptor(window, 'SpeechSynthesisUtterance'),
] as const;

async function pageWith(...voices: Partial<SpeechSynthesisVoice>[]): Promise<{ page: Explorer; speech: Voices }> {
  const speech = new Voices(voices);
  Object.defineProperty(window, 'speechSynthesis', { value: speech, configurable: true });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Sentence, configurable: true });
  return { page: await (await explorer('treatment="ablation"')).settled(), speech };
}
const buttons = (page: Explorer) => page.all<HTMLElement>('tg-speak button');

describe('reading aloud', () => {
  afterEach(() => {
    for (const [at, name] of ['speechSynthesis', 'SpeechSynthesisUtterance'].entries()) {
      if (real[at]) Object.defineProperty(window, name, real[at]);
      else Reflect.deleteProperty(window, name);
    }
  });

  it('says nothing until the visitor asks for it', async () => {
    const { page, speech } = await pageWith(LOCAL);
    expect(buttons(page)).to.have.length(1);
    expect(speech.said).to.be.empty;
  });

  it('reads the visible text in order, with a voice of the device, and stops when asked', async () => {
    const { page, speech } = await pageWith({ lang: 'en-GB', localService: false }, LOCAL);
    await page.press(en.speech.read);
    const { name, summary, what, benefits, harms, how } = guide.treatments.find(({ id }) => id === 'ablation')!;
    const said = speech.said.map(({ text }) => text.replace(/\s+/g, ' ').trim());
    const places = [name, summary.text, what[0]!.text, benefits[0]!.text, harms[0]!.text].map((text) =>
      said.indexOf(text),
    );
    expect(
      places.every((place, at) => place >= 0 && (!at || place > places[at - 1]!)),
      `${places}`,
    ).to.be.true;
    expect(said).not.to.include(how[0]!.text, 'what is folded');
    expect(
      said.filter((text, at) => said.indexOf(text) !== at && text.length > 40),
      'twice',
    ).to.be.empty;
    expect(speech.said.every(({ voice }) => (voice as unknown) === LOCAL)).to.be.true;
    await page.press(en.speech.stop);
    expect(speech.canceled).to.equal(1);
    expect(buttons(page)[0]!.textContent).to.equal(en.speech.read);
  });

  it('is ready again at the end', async () => {
    const { page, speech } = await pageWith(LOCAL);
    await page.press(en.speech.read);
    speech.said.at(-1)!.dispatchEvent(new Event('end'));
    await page.settled();
    expect(buttons(page)[0]!.textContent).to.equal(en.speech.read);
  });

  for (const [what, leave] of Object.entries({
    'another page of the guide': (page: Explorer) => page.go('treatment', 'immunotherapy'),
    'a reset': async (page: Explorer) => page.el.reset(),
    'the element is taken away': async (page: Explorer) => page.el.remove(),
    'the visitor leaves the site': async () => dispatchEvent(new Event('pagehide')),
  }))
    it(`stops with ${what}`, async () => {
      const { page, speech } = await pageWith(LOCAL);
      await page.press(en.speech.read);
      await leave(page);
      await page.el.updateComplete;
      expect(speech.canceled).to.equal(1);
    });

  it('does not stop the speech of other scripts on the page', async () => {
    const { page, speech } = await pageWith(LOCAL);
    await page.go('treatment', 'immunotherapy');
    page.el.remove();
    expect(speech.canceled).to.equal(0);
  });

  it('is not offered if the only voices send the text to a server or speak another language, or if there is none', async () => {
    for (const voices of [[{ ...LOCAL, localService: false }], [{ ...LOCAL, lang: 'fr-FR' }], []]) {
      const { page } = await pageWith(...voices);
      expect(buttons(page)).to.be.empty;
    }
  });

  it('is offered as soon as the browser has found its voices', async () => {
    const { page, speech } = await pageWith();
    speech.voices = [LOCAL];
    speech.dispatchEvent(new Event('voiceschanged'));
    await page.settled();
    expect(buttons(page)).to.have.length(1);
  });
});
