/**
 * The item with an id.
 *
 * @throws RangeError where there is none. A checked guide has every id that it names.
 */
export function byId<T extends { readonly id: string }>(items: readonly T[], id: string | undefined): T {
  const item = items.find((each) => each.id === id);
  if (!item) throw new RangeError(`Unknown id: ${id}`);
  return item;
}
