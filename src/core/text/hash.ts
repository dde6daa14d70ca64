const usualBasis = 0x811c9dc5;
const prime = 0x01000193;

/** FNV-1a (Fowler, Noll and Vo) for 32 bits over the UTF-16 code units `from` (inclusive) to `to` (exclusive) of a text: a signed number, the same on every machine. Another `basis` gives a hash of its own. */
export function hashText(text: string, from = 0, to = text.length, basis = usualBasis): number {
  let h = basis;
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), prime);
  return h | 0;
}
