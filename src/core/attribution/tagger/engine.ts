import type { TaggedAttribution } from '../model';
import { pickLinks, scoreOptions } from './choice';
import { cueContext } from './cueContext';
import { optionsOf, resolveConflicts, type Link } from './decode';
import { cueCandidates, firstPass } from './firstPass';
import { createFeatures } from './hash';
import { LABEL_COUNT as L } from './labels';
import { countMarks, linkFeatures } from './linkFeatures';
import type { Model } from './modelFile';
import { addRows, addWeights, type WeightTable } from './table';
import { SECOND_BITS, tokenRows, type Rows } from './tokenFeatures';
import { continueQuotes } from './unclaimedQuotes';
import { viewParagraph, type View } from './view';

/** Cues less likely than this are not looked at. */
export const CANDIDATE_THRESHOLD = 0.1;

/** Finds the attributions of a paragraph, in tokens. */
export function findLinks(text: string, model: Model): { view: View; links: Link[] } {
  const view = viewParagraph(text, model);
  const n = view.tokens.count;
  const rows = tokenRows(view, SECOND_BITS);
  const first = tokenScores(rows, model.first.table, 0, n);
  const pass = firstPass(scaled(first, model.first.table.scale), view, model.first.transitions);
  const candidates = cueCandidates(pass, CANDIDATE_THRESHOLD);
  if (candidates.length === 0) return { view, links: [] };
  const { table, transitions } = model.second;
  const windows = candidates.map((candidate) => cueContext(view, pass, candidate));
  const base = tokenScores(
    rows,
    table,
    Math.min(...windows.map((w) => w.from)),
    Math.max(...windows.map((w) => w.to)),
  );
  const counts = countMarks(view);
  const f = createFeatures(128, SECOND_BITS);
  const read = windows.map((cue) => {
    const sums = base.slice(cue.from * L, cue.to * L);
    for (let i = cue.from; i < cue.to; i++) {
      linkFeatures(f, view, pass, counts, cue, i);
      addWeights(table, f, sums, (i - cue.from) * L);
    }
    const options = optionsOf(scaled(sums, table.scale), cue, transitions);
    return { options, scores: scoreOptions(model.choice, { view, pass, cue }, options) };
  });
  return { view, links: continueQuotes(view, resolveConflicts(pickLinks(view, read), n)) };
}

/** Scores of the tokens `from` (inclusive) to `to` (exclusive), unscaled; those of others are left at nought. */
function tokenScores(t: Rows, table: WeightTable, from: number, to: number): Int32Array {
  const sums = new Int32Array(t.ends.length * L);
  let start = from === 0 ? 0 : (t.ends[from - 1] ?? 0);
  for (let i = from; i < to; i++) {
    const end = t.ends[i] ?? 0;
    addRows(table, t.rows, start, end, sums, i * L);
    start = end;
  }
  return sums;
}

function scaled(sums: Int32Array, scale: number): Float64Array {
  const out = new Float64Array(sums.length);
  for (let i = 0; i < out.length; i++) out[i] = (sums[i] ?? 0) * scale;
  return out;
}

/** Finds the attributions of a paragraph; ranges are UTF-16 offsets in it. */
export function tagParagraph(text: string, model: Model): readonly TaggedAttribution[] {
  const { view, links } = findLinks(text, model);
  const ranges = (tokens: readonly number[]): TaggedAttribution['source'] => {
    const out: { start: number; end: number }[] = [];
    let before = -2;
    for (const i of tokens) {
      const end = view.tokens.end[i] ?? 0;
      const last = out.at(-1);
      if (last !== undefined && i === before + 1) last.end = end;
      else out.push({ start: view.tokens.start[i] ?? 0, end });
      before = i;
    }
    return out;
  };
  return links.map((link) => ({
    confidence: calibrated(link.probability, model.calibration),
    source: ranges(link.source),
    cue: ranges(link.cue),
    content: ranges(link.content),
  }));
}

/** What share of attributions with such a probability was right, by straight lines between the points of the table. */
export function calibrated(p: number, table: Model['calibration']): number {
  let [x0, y0]: readonly [number, number] = [0, 0];
  for (const [x, y] of table) {
    if (p <= x) return x > x0 ? y0 + ((y - y0) * (p - x0)) / (x - x0) : y;
    [x0, y0] = [x, y];
  }
  return Math.min(1, Math.max(0, y0));
}
