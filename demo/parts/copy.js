// A button that copies a text, in every browser: if the clipboard is not available, the text is selected and the keys are named.

/**
 * @param {HTMLElement} button
 * @param {HTMLElement} box Holds the text.
 * @param {HTMLElement} status Live region that says what happened.
 */
export function copyButton(button, box, status) {
  button.addEventListener('click', async () => {
    // Emptied first, so that a screen reader announces the same words again.
    status.textContent = '';
    const said = (await copied(box))
      ? button.dataset.copied
      : 'The text is selected. Copy it with Ctrl+C or Command+C.';
    setTimeout(() => {
      status.textContent = said ?? 'Copied.';
    }, 50);
  });
}

/** @param {HTMLElement} box */
async function copied(box) {
  try {
    await navigator.clipboard.writeText(box.textContent ?? '');
    return true;
  } catch {
    // An old browser, a page without https, or a policy that blocks the clipboard.
    const selection = getSelection();
    selection?.selectAllChildren(box);
    return document.execCommand?.('copy') ?? false;
  }
}
