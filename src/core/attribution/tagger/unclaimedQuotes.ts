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

/**
 * Whole sentences of quotation that follow one in which somebody's quoted words are reported, and that belong to nobody, are more of the
 * same: `"A," said B. "C."`
 */
export function continueQuotes(v: View, links: readonly Link[]): Link[] {
  const out = [...links];
  const unclaimed = unclaimedQuotes(v, links);
  if (unclaimed.size === 0) return out;
  const claimed = new Set(links.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]));
  for (const region of [...unclaimed].sort((a, b) => a - b)) {
    const first = v.quotes.first[region] ?? 0;
    const last = v.quotes.last[region] ?? 0;
    const whole = v.tokens.sentenceStart[first] === first && v.tokens.sentenceEnd[last] === last + 1;
    if (!whole || first === 0) continue;
    const tokens = Array.from({ length: last + 1 - first }, (_, k) => first + k);
    if (tokens.some((i) => claimed.has(i))) continue;
    const at = out.findIndex((link) => quotesBefore(v, link, first));
    const link = out[at];
    if (link !== undefined) out[at] = { ...link, content: [...link.content, ...tokens] };
  }
  return out;
}

/** Whether an attribution of quoted words ends with the sentence before this token. */
function quotesBefore(v: View, { source, cue, content }: Link, at: number): boolean {
  if (source.length === 0 || !content.some((i) => (v.quotes.region[i] ?? -1) >= 0)) return false;
  const last = Math.max(source.at(-1) ?? 0, cue.at(-1) ?? 0, content.at(-1) ?? 0);
  return v.tokens.sentenceEnd[last] === at && (v.quotes.region[cue[0] ?? 0] ?? -1) < 0;
}
