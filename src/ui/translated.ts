/**
 * Changes by others in a shadow tree. Translators and highlighters replace texts by their own elements, or split texts into
 * pieces; lit would continue to write to removed nodes, and a reader would see one treatment under the name of another.
 *
 * All mutations between two changes of ours are recorded, and undone before the next one wherever nodes of ours were removed or
 * split. A restored text node gets the text of the nodes that replaced it; the translator then sees and translates what lit writes.
 */
export class OthersChanges {
  #records: MutationRecord[] = [];
  readonly #observer = new MutationObserver((records) => {
    this.#records.push(...records);
  });

  constructor(root: Node) {
    this.#observer.observe(root, {
      childList: true,
      characterData: true,
      characterDataOldValue: true,
      subtree: true,
    });
  }

  /** Whether others have changed anything since the last change of ours. */
  get isTouched(): boolean {
    this.#records.push(...this.#observer.takeRecords());
    return this.#records.length > 0;
  }

  /** Makes a change of ours, after undoing theirs. */
  during(change: () => void): void {
    if (this.isTouched) takeBack(this.#records);
    this.#records = [];
    this.#observer.takeRecords();
    try {
      change();
    } finally {
      this.#observer.takeRecords();
    }
  }
}

function takeBack(records: readonly MutationRecord[]): void {
  const theirs = new Set(records.flatMap(({ addedNodes }) => [...addedNodes]));
  const hurt = new Set(records.filter((record) => removesOurs(record, theirs) || isCut(record)).map(parentOf));
  for (const record of [...records].reverse()) {
    if (!hurt.has(parentOf(record))) continue;
    if (isCut(record)) record.target.nodeValue = record.oldValue;
    putBack(record, theirs);
  }
}

const parentOf = ({ type, target }: MutationRecord) => (type === 'childList' ? target : target.parentNode);

/** Whether nodes of ours were removed. Nodes that others had added are not ours. */
const removesOurs = ({ removedNodes }: MutationRecord, theirs: ReadonlySet<Node>) =>
  [...removedNodes].some((node) => !theirs.has(node));

/** Whether only the beginning of a text is left in its node. A text that was translated in its own node does not count. */
function isCut({ type, target, oldValue }: MutationRecord): boolean {
  const { nodeValue } = target;
  return type === 'characterData' && oldValue !== nodeValue && oldValue!.startsWith(nodeValue!);
}

function putBack(record: MutationRecord, theirs: Set<Node>): void {
  const { target, addedNodes, removedNodes, previousSibling, nextSibling } = record;
  const [removed] = removedNodes;
  if (removedNodes.length === 1 && removed?.nodeType === Node.TEXT_NODE) {
    const beside = [previousSibling, nextSibling].find((node) => theirs.delete(node!));
    const shown = addedNodes.length ? [...addedNodes] : [beside ?? removed];
    removed.nodeValue = shown.map((node) => node.textContent).join('');
  }
  for (const node of addedNodes) if (node.parentNode === target) target.removeChild(node);
  for (const node of removedNodes) target.insertBefore(node, nextSibling);
}
