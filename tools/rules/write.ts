import { isDeepStrictEqual } from 'node:util';
import { type Document, isMap, isSeq, type YAMLMap } from 'yaml';
import type { Rule } from '../../src/guide/guide.js';
import { editYaml } from '../content/edit.js';
import { FILES, REASONS_FILE, RULE_WORDS } from '../content/layout.js';

/** Writes rules into the files of a folder. A row that has not changed keeps its position, its format and its comments. */
export function writeRules(folder: string, rules: readonly Rule[]): void {
  const { file, key } = FILES.rules;
  editYaml(`${folder}/${file}`, (document) => {
    const rows = document.get(key);
    const old = new Map(isSeq(rows) ? rows.items.filter(isMap).map((row) => [String(row.get('id')), row]) : []);
    const next = rules.map(({ because, finds, ask, how, ...rule }) =>
      row(document, old.get(rule.id), { ...rule, ...(how === 'lower' && { how }) }),
    );
    if (isSeq(rows)) rows.items = next;
    else document.set(key, document.createNode(next));
  });
  editYaml(`${folder}/${REASONS_FILE}`, (document) => {
    const words = document.get('reasons');
    const old = isMap(words) ? words : undefined;
    for (const pair of [...(old?.items ?? [])])
      if (!rules.some(({ id }) => id === String(pair.key))) old?.delete(pair.key);
    for (const rule of rules) {
      const own = Object.fromEntries(RULE_WORDS.flatMap((word) => (rule[word] ? [[word, rule[word]]] : [])));
      const known = old?.get(rule.id);
      if (!isMap(known) || !isDeepStrictEqual(known.toJS(document), own)) document.setIn(['reasons', rule.id], own);
    }
  });
}

function row(document: Document, old: YAMLMap | undefined, rule: object): YAMLMap {
  if (!old) return document.createNode(rule, { flow: true }) as YAMLMap;
  if (isDeepStrictEqual({ how: 'first', ...(old.toJS(document) as object) }, { how: 'first', ...rule })) return old;
  for (const key of Object.keys(old.toJS(document) as object)) if (!(key in rule)) old.delete(key);
  for (const [key, value] of Object.entries(rule))
    if (!isDeepStrictEqual((old.toJS(document) as Record<string, unknown>)[key], value))
      old.set(key, document.createNode(value, { flow: true }));
  return old;
}
