/** One problem of a guide: where it is (keys, list positions from 0) and what to do about it. */
export interface Issue {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** The most ids that a message lists, if none is similar to the wrong one. */
const MOST_NAMED = 12;

/** The end of a message about an unknown id: the most similar known id, else all ids if they are few. */
export function instead(wrong: string, known: readonly string[]): string {
  const [like] = known
    .map((id) => ({ id, far: distance(wrong, id) }))
    .filter(({ id, far }) => far <= Math.max(2, Math.ceil(id.length / 3)))
    .sort((one, other) => one.far - other.far);
  if (like) return `: did you mean "${like.id}"?`;
  return known.length && known.length <= MOST_NAMED ? `: there is ${known.map((id) => `"${id}"`).join(', ')}` : '';
}

/** Edit distance: how many letters to insert, delete or replace to turn one word into the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  [...one].forEach((letter, at) => {
    const next = [at + 1];
    row.slice(1).forEach((above, to) => {
      next.push(Math.min(above + 1, next[to]! + 1, row[to]! + (letter === other[to] ? 0 : 1)));
    });
    row = next;
  });
  return row.at(-1)!;
}
