import type { Range } from '../text/range';
import { agreesAfter, agreesBefore } from './edges';
import type { Resolution } from './model';
import type { Wanted } from './wanted';

/** So many places of a mark are looked at. */
const mostPlaces = 5000;
const mostCandidates = 20;
/** Code units of context that must stand around a mark. */
const enough = 8;

/** Where an anchor points that holds no word, such as the colon that introduces a quote: the mark stands anywhere, so its surroundings alone tell. */
export function resolveMarks(text: string, wanted: Wanted, near?: number): Resolution {
  const { exact, prefix, suffix } = wanted;
  const places = occurrencesOf(text, exact).map(({ start, end }) => {
    const units = agreesBefore(text, start, prefix).units + agreesAfter(text, end, suffix).units;
    return { start, end, units };
  });
  const context = prefix.length + suffix.length;
  const most = places.reduce((best, { units }) => Math.max(best, units), 0);
  const best = places.filter(({ units }) => units === most);
  if (most < Math.min(enough, context)) {
    return { state: 'orphaned', reason: 'The mark no longer stands where it stood.' };
  }
  const distance = ({ start }: { start: number }): number => Math.abs(start - (near ?? 0));
  const [first, second] = near === undefined ? best : [...best].sort((a, b) => distance(a) - distance(b));
  if (!first) return { state: 'orphaned', reason: 'The mark is no longer in the text.' };
  const isSure = !second || (near !== undefined && distance(first) < distance(second));
  if (!isSure) {
    const candidates = best.slice(0, mostCandidates).map(({ start, end }) => ({ start, end }));
    return { state: 'ambiguous', candidates };
  }
  const range = { start: first.start, end: first.end };
  return { state: first.units === context ? 'exact' : 'moved', range };
}

/** Where some characters stand in a text, whatever its line breaks. */
export function occurrencesOf(text: string, exact: string): readonly Range[] {
  const written = exact.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replaceAll('\n', '(?:\r\n?|\n)');
  const found: Range[] = [];
  for (const { 0: match, index } of text.matchAll(new RegExp(written, 'g'))) {
    found.push({ start: index, end: index + match.length });
    if (found.length >= mostPlaces) break;
  }
  return found;
}
