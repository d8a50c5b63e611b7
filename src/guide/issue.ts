/** One problem of a guide: where it is (keys, list positions from 0) and what to do about it. */
export interface Issue {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** So many ids are named in a message where none is like the wrong one. */
const MOST_NAMED = 12;

/** The end of a message about an unknown id: the known one that is most like it, else all of them where they are few. */
export function instead(wrong: string, known: readonly string[]): string {
  const [like] = known
    .map((id) => ({ id, far: distance(wrong, id) }))
    .filter(({ id, far }) => far <= Math.max(2, Math.ceil(id.length / 3)))
    .sort((one, other) => one.far - other.far);
  if (like) return `: did you mean "${like.id}"?`;
  return known.length && known.length <= MOST_NAMED ? `: there is ${known.map((id) => `"${id}"`).join(', ')}` : '';
}

/** How many letters have to be put in, taken out or changed to make one word of the other. */
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
