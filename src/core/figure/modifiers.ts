import type { FigureModifier } from './model';
import { looksLikeYear } from './dates';
import type { Token } from './tokens';

/** A modifier as it stands in the text. */
export interface FoundModifier {
  readonly modifier: FigureModifier;
  /** Where the figure begins with it, or ends with it, as a token index. */
  readonly edge: number;
}

interface Phrase {
  readonly words: readonly string[];
  readonly modifier: FigureModifier;
}

/** Phrases by their last word, the longest first. */
function byLastWord(
  table: Readonly<Partial<Record<FigureModifier, string>>>,
): ReadonlyMap<string, readonly Phrase[]> {
  const phrases = new Map<string, Phrase[]>();
  for (const [modifier, texts] of Object.entries(table) as [FigureModifier, string][])
    for (const text of texts.split('|')) {
      const words = text.trim().split(/\s+/);
      const last = words.at(-1) ?? '';
      phrases.set(last, [...(phrases.get(last) ?? []), { words, modifier }]);
    }
  for (const found of phrases.values()) found.sort((a, b) => b.words.length - a.words.length);
  return phrases;
}

const leading = byLastWord({
  approximately: `about|around|roughly|approximately|approx|approx .|nearly|almost|nearing|approaching|close to|closer to|near
    |an estimated|estimated|some|circa|ca|ca .|virtually|practically|in the region of|in the neighborhood of
    |in the neighbourhood of|something like|give or take|~|≈|rund|etwa|ungefähr|knapp|fast|circa|zirka|gut|an die`,
  'at least': `at least|a minimum of|minimum of|no fewer than|no less than|not less than|not fewer than|as few as|as little as
    |at a minimum|mindestens|wenigstens|zumindest`,
  'at most': `at most|up to|as many as|as much as|no more than|not more than|a maximum of|maximum of|at the most|within
    |as long as|as high as|höchstens|bis zu|maximal|nicht mehr als`,
  'more than': `more than|greater than|higher than|larger than|bigger than|longer than|better than|over|above|exceeding|in excess of
    |upward of|upwards of|north of|topping|surpassing|beyond|mehr als|über`,
  'fewer than': `fewer than|less than|lower than|smaller than|shorter than|under|below|south of|shy of|weniger als|unter`,
  exactly: `exactly|precisely|genau`,
});

/** After these, "about", "around" and "over" are prepositions that say what, not how many. */
const topicWords: ReadonlySet<string> = new Set(
  (
    'talk talks talked talking ask asked asking asks question questions comment comments commented remark remarks told care cares concern concerned concerns worry worried worries story stories speak spoke speech learn ' +
    'learned hear heard information joke jokes joked complain complained lie lied lies lying truth write wrote written ' +
    'center centered revolve revolves revolved built debate debated clash fight control victory win concerned details ' +
    'tweet tweeted tweets'
  ).split(' '),
);
const topical: ReadonlySet<string> = new Set([
  'about',
  'around',
  'over',
  'above',
  'under',
  'below',
  'beyond',
  'within',
  'some',
  'near',
]);
const pronouns: ReadonlySet<string> = new Set(['him', 'her', 'us', 'me', 'them', 'it', 'you']);

/**
 * The modifier that ends before token `at`, where the number starts, or null.
 * `time`: the unit is one of time ("over two days" says during, not more than).
 */
export function modifierBefore(tokens: readonly Token[], at: number, time: boolean): FoundModifier | null {
  const last = tokens[at - 1];
  const phrases = last && leading.get(last.lower);
  if (!phrases) return null;
  const found = phrases.find(({ words }) =>
    words.every((word, index) => tokens[at - words.length + index]?.lower === word),
  );
  if (!found) return null;
  const from = at - found.words.length;
  if (found.words.length === 1 && topical.has(last.lower) && isPreposition(tokens, from, last.lower, time))
    return null;
  return { modifier: found.modifier, edge: from };
}

function isPreposition(tokens: readonly Token[], at: number, word: string, time: boolean): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  if (topicWords.has(before)) return true;
  if (pronouns.has(before) && topicWords.has(tokens[at - 2]?.lower ?? '')) return true;
  if (word === 'within') return !time;
  if (word === 'some') return looksLikeYear(tokens[at + 1]?.text ?? '');
  if (word === 'over' && time)
    return !['for', 'of', 'well', 'just', 'lasted', 'took', 'after'].includes(before);
  if (word === 'under' || word === 'above' || word === 'over' || word === 'below')
    return [
      'percent',
      '%',
      'cent',
      'points',
      'point',
      'down',
      'years',
      'miles',
      'feet',
      'advantage',
      'lead',
    ].includes(before);
  return false;
}

const trailing: readonly Phrase[] = (
  [
    [
      'at least',
      'or more|or higher|or older|or longer|or greater|or better|or above|and up|and above|and over|and older|oder mehr',
    ],
    ['at most', 'or less|or fewer|or lower|or younger|or under|and under|at most|tops|oder weniger'],
    ['approximately', 'or so|or thereabouts|give or take'],
    ['at least', 'at least|at a minimum'],
  ] as const
).flatMap(([modifier, texts]) => texts.split('|').map((text) => ({ modifier, words: text.split(' ') })));

/** The modifier that begins at token `at`, behind the number, its unit or its noun, or null. */
export function modifierBehind(tokens: readonly Token[], at: number): FoundModifier | null {
  const first = tokens[at];
  if (!first) return null;
  if (first.text === '+' && !first.gap) return { modifier: 'more than', edge: at + 1 };
  if (first.text === '-' && !first.gap && tokens[at + 1]?.lower === 'plus')
    return { modifier: 'more than', edge: at + 2 };
  // "400 plus jobs", but not "400 boats plus 20 rafts", where a noun stands before it
  if (first.lower === 'plus' && tokens[at - 1]?.kind === 'number' && tokens[at + 1]?.kind === 'word')
    return { modifier: 'more than', edge: at + 1 };
  const found = trailing.find(({ words }) =>
    words.every((word, index) => tokens[at + index]?.lower === word),
  );
  if (!found) return null;
  const next = tokens[at + found.words.length]?.kind;
  // "at least" and "at most" behind a number mostly open the next phrase; they close one only before a pause.
  if (found.words[0] === 'at' && next !== 'mark') return null;
  // "aged 45 and over", but not "two days and over 40 boats".
  if (/^(?:over|under)$/.test(found.words[1] ?? '') && next === 'number') return null;
  return { modifier: found.modifier, edge: at + found.words.length };
}
