import { isMonth, looksLikeYear } from './dates';
import type { Token } from './tokens';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const leads = set(
  'since in by until till during before after from over throughout as through on between of at',
);
const relative = set('last this past next');
const spans = set(
  'year month week quarter decade summer winter spring fall autumn night weekend season january february march april may june july august september october november december',
);
const weekdays = set('monday tuesday wednesday thursday friday saturday sunday');
const adverbs = set('yesterday today tomorrow overnight annually daily tonight');
const fillers = set(
  'the of early late mid end beginning start middle first second third fourth last half quarter',
);

/**
 * The time that qualifies the figure that ends before token `at`, as written: right behind it ("since 2023", "last year", "by July 31"); else null.
 * `text` is what the tokens were cut from.
 */
export function whenBehind(tokens: readonly Token[], at: number, text: string): string | null {
  const first = tokens[at];
  if (!first) return null;
  if (adverbs.has(first.lower)) return first.text;
  const end = phraseEnd(tokens, at);
  return end > at ? text.slice(first.start, tokens[end - 1]?.end) : null;
}

/**
 * The time that opens the sentence in which the figure at token `from` stands, when a comma and no other figure follows it
 * ("In 2012, 43 percent …"), or stands right before the figure ("this year 58 percent"); else null. `free`: where the figure before it ends.
 */
export function whenBefore(
  tokens: readonly Token[],
  from: number,
  free: number,
  text: string,
): string | null {
  for (const length of [2, 3, 4]) {
    const at = from - length;
    if (at >= free && phraseEnd(tokens, at) === from && tokens[at]?.sentence === tokens[from]?.sentence)
      return text.slice(tokens[at]?.start, tokens[from - 1]?.end);
  }
  let opening = from;
  while (opening > free && tokens[opening - 1]?.sentence === tokens[from]?.sentence) opening--;
  if (opening === free && free > 0 && tokens[free - 1]?.sentence === tokens[from]?.sentence) return null;
  const end = phraseEnd(tokens, opening);
  if (weekdays.has(tokens[end - 1]?.lower ?? '')) return null;
  return end > opening && end < from && tokens[end]?.text === ','
    ? text.slice(tokens[opening]?.start, tokens[end - 1]?.end)
    : null;
}

/** The index behind the phrase of time that starts at `at`; `at` where none does. */
function phraseEnd(tokens: readonly Token[], at: number): number {
  const lead = leads.has(tokens[at]?.lower ?? '');
  let from = lead ? at + 1 : at;
  while (lead && fillers.has(tokens[from]?.lower ?? '') && from < at + 6) from++;
  if (tokens[at]?.lower === 'at' && from === at + 1) return at;
  const end = timeEnd(tokens, from, lead);
  // "cut from 2005 levels", "of 2016" alone say what, not when.
  if (end === from || tokens[end]?.lower === 'levels') return at;
  if (tokens[at]?.lower === 'of') return at;
  const joint = tokens[end]?.lower;
  const ranged =
    (tokens[at]?.lower === 'between' && joint === 'and') ||
    (tokens[at]?.lower === 'from' && (joint === 'to' || joint === 'through'));
  const second = ranged ? timeEnd(tokens, end + 1, true) : end;
  return second > end + 1 ? second : end;
}

/** The index behind a year, a date, a weekday or "last year" at `at`; `at` itself when there is none. */
function timeEnd(tokens: readonly Token[], at: number, lead: boolean): number {
  const token = tokens[at];
  if (!token) return at;
  if (token.kind === 'number' && looksLikeYear(token.text)) return lead ? at + 1 : at;
  if (relative.has(token.lower) && spans.has(tokens[at + 1]?.lower ?? '')) return at + 2;
  if (lead && token.capital && weekdays.has(token.lower)) return at + 1;
  if (!lead || !isMonth(token)) return at;
  let end = at + 1;
  if (tokens[end]?.text === '.' && token.text.length < 5) end++;
  if (/^(?:[1-9]|[12]\d|3[01])$/.test(tokens[end]?.text ?? '')) {
    end++;
    if (/^(?:st|nd|rd|th)$/.test(tokens[end]?.lower ?? '') && !tokens[end]?.gap) end++;
    if (/^[-–]$/.test(tokens[end]?.text ?? '') && tokens[end + 1]?.kind === 'number') end += 2;
    const year = tokens[end]?.text === ',' ? end + 1 : end;
    if (looksLikeYear(tokens[year]?.text ?? '')) end = year + 1;
  } else if (looksLikeYear(tokens[end]?.text ?? '')) end++;
  return end;
}
