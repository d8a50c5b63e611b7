// Runs in each measured page before its own scripts. In a path, `a >>> b` goes into the open shadow tree of a.
(() => {
  const seen = { lcp: 0, cls: 0, blocked: 0, longest: 0, answered: null };
  window.bench = seen;
  const watch = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  watch('largest-contentful-paint', ({ startTime }) => {
    seen.lcp = startTime;
  });
  watch('layout-shift', ({ value, hadRecentInput }) => {
    if (!hadRecentInput) seen.cls += value;
  });
  watch('longtask', ({ duration }) => {
    seen.blocked += Math.max(0, duration - 50);
    seen.longest = Math.max(seen.longest, duration);
  });
  seen.find = (path) =>
    path.split(' >>> ').reduce((root, part) => (root?.shadowRoot ?? root)?.querySelector(part), document);
  /** Whether a path leads to a visible element; with `!` before it, whether it does not. */
  seen.shows = (path) =>
    path[0] === '!' ? !seen.shows(path.slice(1)) : !!seen.find(path)?.checkVisibility({ visibilityProperty: true });
  /** Answers as soon as an answer can be clicked, and records when the page has shown it. */
  seen.answer = (answers) => {
    let turn = 0;
    let pressed = -1000;
    const timer = setInterval(() => {
      const { press, shows } = answers[turn % answers.length];
      if (turn && seen.shows(answers[(turn - 1) % answers.length].shows)) {
        seen.answered = performance.now();
        clearInterval(timer);
      } else if (performance.now() - pressed > 150 && seen.shows(press) && !seen.shows(shows)) {
        pressed = performance.now();
        turn += 1;
        seen.find(press).click();
      }
    }, 4);
  };
})();
