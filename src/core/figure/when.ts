import { isMonth, looksLikeYear } from './dates';
import type { Token } from './tokens';

const leads: ReadonlySet<string> = new Set(
  'since in by until during before after from over throughout as'.split(' '),
);
const relative: ReadonlySet<string> = new Set(['last', 'this', 'past', 'next']);
const spans: ReadonlySet<string> = new Set(
  'year month week quarter decade summer winter spring fall autumn night weekend january february march april may june july august september october november december'.split(
    ' ',
  ),
);
const adverbs: ReadonlySet<string> = new Set([
  'yesterday',
  'today',
  'tomorrow',
  'overnight',
  'annually',
  'daily',
  'tonight',
]);

/** The time that qualifies the figure, when it stands right behind it ("since 2023", "last year"), as written; else null. */
export function whenBehind(tokens: readonly Token[], at: number, text: string): string | null {
  const first = tokens[at];
  if (!first) return null;
  if (adverbs.has(first.lower)) return first.text;
  const lead = leads.has(first.lower);
  let end = lead ? at + 1 : at;
  while (['the', 'of', 'early', 'late', 'mid'].includes(tokens[end]?.lower ?? '') && lead) end++;
  const time = timeEnd(tokens, end);
  return time > end ? text.slice(first.start, tokens[time - 1]?.end) : null;
}

/** The index behind a year, a month with its year, or "last year" at `at`; `at` itself when there is none. */
function timeEnd(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (!token) return at;
  if (token.kind === 'number' && looksLikeYear(token.text)) return at + 1;
  if (relative.has(token.lower) && spans.has(tokens[at + 1]?.lower ?? '')) return at + 2;
  if (!isMonth(token)) return at;
  const dot = tokens[at + 1]?.text === '.' && token.text.length < 5 ? 1 : 0;
  const next = tokens[at + 1 + dot];
  return next?.kind === 'number' && looksLikeYear(next.text) ? at + 2 + dot : at + 1;
}
