import { Quote, findQuotes } from '../../src/core/attribution/tagger/quoteState';
import { stemKey, wordKey } from '../../src/core/attribution/tagger/view';
import type { Paragraph } from './corpus';

const BOUNDS = [0.02, 0.1, 0.25, 0.5, 0.8];

/** Counts how often each word, and each stem, outside quotation marks is part of a cue, smoothed by two, and sorts words into five buckets. */
export function learnLexicon(list: readonly Paragraph[]): Map<number, number> {
  const seen = new Map<number, number>();
  const inCue = new Map<number, number>();
  for (const p of list) {
    const { state } = findQuotes(p.text, p.tokens);
    const cues = new Set(p.gold.flatMap((g) => g.cue));
    for (let i = 0; i < p.tokens.count; i++) {
      if (state[i] !== Quote.Out) continue;
      for (const key of [wordKey(p.tokens.word[i] ?? 0), stemKey(p.tokens.stem[i] ?? 0)]) {
        seen.set(key, (seen.get(key) ?? 0) + 1);
        if (cues.has(i)) inCue.set(key, (inCue.get(key) ?? 0) + 1);
      }
    }
  }
  const out = new Map<number, number>();
  for (const [word, count] of inCue) {
    const share = count / ((seen.get(word) ?? 0) + 2);
    const bucket = BOUNDS.filter((b) => share >= b).length;
    if (bucket > 0) out.set(word, bucket);
  }
  return out;
}
