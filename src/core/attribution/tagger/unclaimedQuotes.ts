import type { Link } from './decode';
import { Kind } from './token';
import type { View } from './view';

/** Shorter quoted stretches are titles and turns of phrase more often than speech. */
const LEAST_WORDS = 3;

/** The quoted stretches, by number, that no attribution claims half of. */
export function unclaimedQuotes(v: View, links: readonly Link[]): ReadonlySet<number> {
  const words = new Map<number, number>();
  const claimed = new Map<number, number>();
  const contents = new Set(links.flatMap((link) => link.content));
  v.quotes.region.forEach((region, i) => {
    if (region < 0 || (v.tokens.kind[i] ?? 0) < Kind.Word) return;
    words.set(region, (words.get(region) ?? 0) + 1);
    if (contents.has(i)) claimed.set(region, (claimed.get(region) ?? 0) + 1);
  });
  const out = new Set<number>();
  for (const [region, count] of words) {
    if (count >= LEAST_WORDS && (claimed.get(region) ?? 0) * 2 < count) out.add(region);
  }
  return out;
}

/** Whether an attribution has a source and holds most of one of these stretches. */
export function claims(link: Link, v: View, regions: ReadonlySet<number>): boolean {
  if (link.source.length === 0) return false;
  const held = new Map<number, number>();
  for (const i of link.content) {
    const region = v.quotes.region[i] ?? -1;
    if (regions.has(region)) held.set(region, (held.get(region) ?? 0) + 1);
  }
  return [...held].some(
    ([region, n]) => n * 2 > (v.quotes.last[region] ?? 0) - (v.quotes.first[region] ?? 0),
  );
}
