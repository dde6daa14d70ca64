/** The stretches of consecutive indexes below `length` for which `chosen` holds. */
export function runs(
  length: number,
  chosen: (index: number) => boolean,
): readonly { readonly first: number; readonly last: number }[] {
  const found: { first: number; last: number }[] = [];
  for (let index = 0; index < length; index++) {
    if (!chosen(index)) continue;
    const open = found.at(-1);
    if (open?.last === index - 1) open.last = index;
    else found.push({ first: index, last: index });
  }
  return found;
}
