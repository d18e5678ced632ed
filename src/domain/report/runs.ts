/**
 * Neighbouring items with the same key as one run each, so that a style or a rule is said once for
 * all of them; items whose key is null are left out. Positions are indices, inclusive.
 */
export function runs<Item, Key extends string | number>(
  items: readonly Item[],
  keyOf: (item: Item) => Key | null,
): { readonly key: Key; readonly first: number; readonly last: number }[] {
  const found: { key: Key; first: number; last: number }[] = [];
  items.forEach((item, index) => {
    const key = keyOf(item);
    if (key === null) return;
    const open = found.at(-1);
    if (open !== undefined && open.key === key && open.last === index - 1) open.last = index;
    else found.push({ key, first: index, last: index });
  });
  return found;
}
