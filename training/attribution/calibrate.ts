import type { Link } from '../../src/core/attribution/tagger/decode';
import type { GoldAttribution } from './corpus';

/** An attribution found: how likely it was said to be, and whether it was right. */
export interface Sample {
  readonly probability: number;
  readonly right: boolean;
}

/** Whether two lists of tokens share at least half of the longer one; two empty ones do. */
function half(a: readonly number[], b: readonly number[]): boolean {
  const shared = a.filter((i) => b.includes(i)).length;
  return a.length + b.length === 0 || (shared > 0 && shared * 2 >= Math.max(a.length, b.length));
}

/** An attribution is right when its source and its content each share at least half with those of one gold attribution. */
export function samplesOf(links: readonly Link[], gold: readonly GoldAttribution[]): Sample[] {
  return links.map((link) => ({
    probability: link.probability,
    right: gold.some((g) => half(link.source, g.source) && half(link.content, g.content)),
  }));
}

/** Isotonic regression by pooling adjacent violators (Ayer and others, 1955), then at most `points` corners of it. */
export function isotonic(samples: readonly Sample[], points = 16): [number, number][] {
  const sorted = [...samples].sort((a, b) => a.probability - b.probability);
  const size = Math.max(1, Math.ceil(sorted.length / points));
  const pools: { x: number; right: number; count: number }[] = [];
  for (let i = 0; i < sorted.length; i += size) {
    const chunk = sorted.slice(i, i + size);
    const x = chunk.reduce((sum, s) => sum + s.probability, 0);
    pools.push({ x, right: chunk.filter((s) => s.right).length, count: chunk.length });
    for (
      let last = pools.at(-1), before = pools.at(-2);
      last && before;
      last = pools.at(-1), before = pools.at(-2)
    ) {
      if (before.right / before.count < last.right / last.count) break;
      pools.splice(-2, 2, {
        x: before.x + last.x,
        right: before.right + last.right,
        count: before.count + last.count,
      });
    }
  }
  return pools.map((p) => [p.x / p.count, p.right / p.count]);
}
