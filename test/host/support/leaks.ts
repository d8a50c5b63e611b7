/** A way in which an element could reveal what a visitor said. Runs in the page. */
export type Leak = (host: HTMLElement, said: string) => unknown;

/** One leak for each channel. */
export const LEAKS: Readonly<Record<string, Leak>> = {
  fetch: (_, said) => fetch(`/told?${encodeURIComponent(said)}`),
  'fetch, in its body': (_, said) => fetch('/told', { method: 'POST', body: said }),
  XMLHttpRequest: (_, said) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/told');
    request.send(said);
  },
  sendBeacon: (_, said) => navigator.sendBeacon('/told', said),
  WebSocket: (_, said) => new WebSocket(`ws://127.0.0.1:9/${encodeURIComponent(said)}`),
  EventSource: (_, said) => new EventSource(`/told?${encodeURIComponent(said)}`).close(),
  'a picture that is nowhere on the page': (_, said) => {
    new Image().src = `/told?${encodeURIComponent(said)}`;
  },
  'a picture in its style': (host, said) => {
    (host.shadowRoot!.firstElementChild as HTMLElement).style.background = `url("/told?${encodeURIComponent(said)}")`;
  },
  'a script': (_, said) => {
    document.head.append(Object.assign(document.createElement('script'), { src: `/told?${encodeURIComponent(said)}` }));
  },
  'a frame': (host, said) => {
    const frame = document.createElement('iframe');
    frame.src = `/told?${encodeURIComponent(said)}`;
    host.shadowRoot!.append(frame);
  },
  'a form': (host, said) => {
    const form = document.createElement('form');
    form.target = 'elsewhere';
    form.innerHTML = '<input name="said">';
    form.querySelector('input')!.value = said;
    form.addEventListener('submit', (event) => event.preventDefault());
    host.append(form);
    form.requestSubmit();
    form.remove();
  },
  Worker: (_, said) => new Worker(`/told?${encodeURIComponent(said)}`).terminate(),
  SharedWorker: (_, said) => new SharedWorker(`/told?${encodeURIComponent(said)}`),
  BroadcastChannel: (_, said) => new BroadcastChannel('said').postMessage(said),
  'postMessage to the page': (_, said) => postMessage({ said }, '*'),
  MessageChannel: (_, said) => new MessageChannel().port1.postMessage(said),
  'a new window': (_, said) => open(`about:blank#${encodeURIComponent(said)}`)?.close(),
  pushState: (_, said) => history.pushState({ said }, ''),
  replaceState: (_, said) => history.replaceState(null, '', `?${encodeURIComponent(said)}`),
  'the part of the address after #': (_, said) => {
    location.hash = encodeURIComponent(said);
  },
  'the title of the page': (_, said) => {
    document.title = said;
  },
  'the name of the window': (_, said) => {
    window.name = said;
  },
  'a cookie': (_, said) => {
    // biome-ignore lint/suspicious/noDocumentCookie: a leak by cookie is tried on purpose.
    document.cookie = `said=${encodeURIComponent(said)}`;
  },
  'the cookie store': (_, said) =>
    (Reflect.get(window, 'cookieStore') as { set(name: string, value: string): Promise<void> }).set(
      'told',
      encodeURIComponent(said),
    ),
  localStorage: (_, said) => localStorage.setItem('said', said),
  'localStorage, without a call': (_, said) => {
    localStorage.told = said;
  },
  sessionStorage: (_, said) => sessionStorage.setItem('said', said),
  IndexedDB: (_, said) => indexedDB.open(said),
  'the cache': (_, said) => caches.open(said),
  dataLayer: (_, said) => (Reflect.get(window, 'dataLayer') as unknown[]).push({ said }),
  'dataLayer, without a call': (_, said) => {
    const layer = Reflect.get(window, 'dataLayer') as unknown[];
    layer[layer.length] = { said };
  },
  'console.log': (_, said) => console.log(said),
  'console.warn, as an error': (_, said) => console.warn(new Error(said)),
  'an error that nobody catches': (_, said) => {
    setTimeout(() => {
      throw new Error(said);
    });
  },
  'a promise that nobody catches': (_, said) => {
    void Promise.reject(new Error(said));
  },
  'the clipboard': (_, said) => navigator.clipboard.writeText(said).catch(() => {}),
  'a file': (_, said) => URL.createObjectURL(new Blob([said])),
  'a mark for performance': (_, said) => performance.mark(said),
  'an attribute of its own': (host, said) => host.setAttribute('data-said', said),
  'an attribute of the page': (_, said) => document.body.setAttribute('data-said', said),
  'a text in the page': (host, said) => host.append(said),
  'a style of the page': (_, said) => {
    const sheet = new CSSStyleSheet();
    sheet.insertRule(`p::after { content: "${said}" }`);
    document.adoptedStyleSheets = [sheet];
  },
  'the detail of an event': (host, said) =>
    host.dispatchEvent(new CustomEvent('told', { detail: { said }, bubbles: true })),
  'the detail of an event from inside': (host, said) =>
    host.shadowRoot!.firstElementChild!.dispatchEvent(
      new CustomEvent('told-inside', { detail: said, bubbles: true, composed: true }),
    ),
  'an event whose path says it': (host, said) => {
    const inner = host.shadowRoot!.firstElementChild!;
    inner.textContent = said;
    inner.dispatchEvent(new Event('told-by-path', { bubbles: true, composed: true }));
  },
  'the name of an event': (host, said) => host.dispatchEvent(new Event(said, { bubbles: true })),
  'a message': (_, said) => dispatchEvent(new MessageEvent('message', { data: said })),
  'a value that an event leads to': (host, said) => {
    const field = document.createElement('input');
    host.append(field);
    field.value = said;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    field.remove();
  },
  'a name on the window': (_, said) => Reflect.set(window, said, true),
  'a selection': (host, said) => {
    const text = document.createElement('p');
    text.textContent = said;
    host.append(text);
    getSelection()!.selectAllChildren(text);
  },
};
