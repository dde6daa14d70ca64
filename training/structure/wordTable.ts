import { tableWords, type WordTable } from '../../src/core/article/wordScores';
import type { LabelledPage } from './pages';

const mostPerSite = 3;
const fewestSites = 4;
const largest = 9;

interface Counts {
  body: number;
  around: number;
  readonly sites: Set<string>;
}

/**
 * Learns which words stand around articles and which inside: the log of the ratio of their rates, rounded, for words of at least
 * four sites, each site counted at most three times. `probabilities` say which units are thought to be article text.
 */
export function learnWords(
  pages: readonly LabelledPage[],
  probabilities: readonly (readonly number[])[],
  size: number,
): WordTable {
  const counts = new Map<string, Counts>();
  const totals = { body: 1, around: 1 };
  const seen = new Map<string, number>();
  pages.forEach((page, p) => {
    page.lines.forEach((facts, i) => {
      const probability = probabilities[p]?.[i] ?? 0.5;
      if (probability > 0.25 && probability < 0.75) return;
      const side = probability >= 0.5 ? 'body' : 'around';
      for (const word of new Set(tableWords(facts))) {
        const key = `${page.site} ${side} ${word}`;
        const times = (seen.get(key) ?? 0) + 1;
        seen.set(key, times);
        if (times > mostPerSite) continue;
        const entry = counts.get(word) ?? { body: 0, around: 0, sites: new Set<string>() };
        entry[side]++;
        entry.sites.add(page.site);
        counts.set(word, entry);
        totals[side]++;
      }
    });
  });
  const scored = [...counts]
    .filter(([, { sites }]) => sites.size >= fewestSites)
    .map(([word, { body, around, sites }]) => {
      const odds = Math.log2(((around + 0.5) / totals.around) * (totals.body / (body + 0.5)));
      return {
        word,
        score: Math.max(-largest, Math.min(largest, Math.round(odds * 2))),
        use: Math.abs(odds) * Math.log2(sites.size),
      };
    })
    .filter(({ score }) => Math.abs(score) >= 2)
    .sort((a, b) => b.use - a.use || (a.word < b.word ? -1 : 1));
  return new Map(scored.slice(0, size).map(({ word, score }) => [word, score]));
}
