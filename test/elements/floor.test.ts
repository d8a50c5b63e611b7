import { ReactiveElement } from '@lit/reactive-element';
import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { RecordLoader } from '../../src/explainer/record-loader.js';
import { Commands } from '../../src/explorer/commands.js';
import { GuideLoader } from '../../src/explorer/guide-loader.js';
import { InternalElement } from '../../src/explorer/internal-element.js';
import { RouteChanges } from '../../src/explorer/route-changes.js';
import { TgQuestion } from '../../src/explorer/screens/tg-question.js';
import { VisitController } from '../../src/explorer/visit-controller.js';
import '../../src/treatment-explorer.js';
import '../../src/trial-explainer.js';
import { TrialExplainer } from '../../src/explainer/trial-explainer.js';
import { TreatmentExplorer } from '../../src/explorer/treatment-explorer.js';
import { PublicElement } from '../../src/ui/base-element.js';

type Class = abstract new (...args: never[]) => object;
interface Point {
  readonly owner: Class;
  readonly method: string;
  /** Tags whose elements call it; both by default. */
  readonly tags?: readonly string[];
  /** Attributes that make the element call it. */
  readonly attributes?: string;
}

const EXPLORER = ['treatment-explorer'];
const TRIAL = ['trial-explainer'];
/** Every method that runs between the tag on the page and the guide on the screen. */
const POINTS: readonly Point[] = [
  ...['connectedCallback', 'createRenderRoot', 'requestUpdate', 'performUpdate', 'shouldUpdate'].map((method) => ({
    owner: ReactiveElement,
    method,
  })),
  { owner: ReactiveElement, method: 'firstUpdated', tags: EXPLORER },
  ...['connectedCallback', 'update'].map((method) => ({ owner: LitElement, method })),
  ...['isLong', 'fallback', 'languageChanged'].map((method) => ({ owner: PublicElement, method })),
  ...['willUpdate', 'render', 'updated'].flatMap((method) => [
    { owner: TreatmentExplorer, method, tags: EXPLORER },
    { owner: TrialExplainer, method, tags: TRIAL },
  ]),
  { owner: VisitController, method: 'configure', tags: EXPLORER },
  { owner: VisitController, method: 'hostConnected', tags: EXPLORER },
  { owner: GuideLoader, method: 'hostConnected', tags: EXPLORER },
  { owner: GuideLoader, method: 'load', tags: EXPLORER, attributes: 'guide-src="/guide.json"' },
  { owner: RouteChanges, method: 'drawn', tags: EXPLORER },
  { owner: PublicElement, method: 'tell', tags: TRIAL },
  { owner: RecordLoader, method: 'choose', tags: TRIAL },
  { owner: RecordLoader, method: 'hostConnected', tags: TRIAL },
  { owner: InternalElement, method: 'shouldUpdate', tags: EXPLORER, attributes: 'view="questions"' },
  { owner: TgQuestion, method: 'render', tags: EXPLORER, attributes: 'view="questions"' },
];

/** Makes a method throw while an action runs; gives how often it was called. */
async function whileThrowing({ owner, method }: Point, act: () => Promise<void>): Promise<number> {
  const { prototype } = owner as { prototype: object };
  const before = Object.getOwnPropertyDescriptor(prototype, method);
  let thrown = 0;
  Object.defineProperty(prototype, method, {
    configurable: true,
    writable: true,
    value: () => {
      thrown += 1;
      throw new Error(`${owner.name}.${method} is broken`);
    },
  });
  try {
    await act();
  } finally {
    if (before) Object.defineProperty(prototype, method, before);
    else Reflect.deleteProperty(prototype, method);
  }
  return thrown;
}

describe('if any method throws', () => {
  const { error } = console;
  const uncaught = (event: Event) => event.preventDefault();
  let mocha: OnErrorEventHandler;
  before(() => {
    console.error = () => {};
    mocha = window.onerror;
    window.onerror = () => true;
    addEventListener('unhandledrejection', uncaught);
  });
  after(() => {
    console.error = error;
    window.onerror = mocha;
    removeEventListener('unhandledrejection', uncaught);
  });

  for (const point of POINTS)
    for (const tag of point.tags ?? [...EXPLORER, ...TRIAL])
      it(`the link of the hospital is shown: <${tag}>, ${point.owner.name}.${point.method}`, async () => {
        const place = document.body.appendChild(document.createElement('div'));
        const thrown = await whileThrowing(point, async () => {
          place.innerHTML = `<${tag} ${point.attributes ?? ''}><a href="/treatments">Read</a></${tag}>`;
          await new Promise((done) => setTimeout(done, 150));
        });
        const link = place.querySelector('a')!;
        expect(thrown, 'it was called').to.be.greaterThan(0);
        expect(link.checkVisibility()).to.equal(true);
        expect(link.getBoundingClientRect().height).to.be.greaterThan(0);
        // It is still shown when the page changes an attribute afterwards.
        place.firstElementChild!.setAttribute('heading-level', '4');
        place.firstElementChild!.setAttribute('lang', 'es');
        await new Promise((done) => setTimeout(done, 50));
        expect(link.checkVisibility()).to.equal(true);
        place.remove();
      });

  it('a click that fails removes nothing: the guide stays', async () => {
    const place = document.body.appendChild(document.createElement('div'));
    place.innerHTML = '<treatment-explorer><a href="/treatments">Read</a></treatment-explorer>';
    const el = place.querySelector('treatment-explorer')!;
    await new Promise((done) => setTimeout(done, 150));
    const thrown = await whileThrowing({ owner: Commands, method: 'handleEvent' }, async () => {
      el.shadowRoot!.querySelector('button')!.click();
      await el.updateComplete;
    });
    expect(thrown).to.equal(1);
    expect(el.shadowRoot!.querySelector('.guide')).to.not.equal(null);
    place.remove();
  });
});
