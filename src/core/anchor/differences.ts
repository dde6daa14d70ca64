import type { Range } from '../text/range';
import type { Word } from './words';

/** Words of one text that took the place of words of another; one of the two may be empty. */
export interface Replacement {
  readonly removed: readonly Word[];
  readonly added: readonly Word[];
}

/** A stretch of a text. */
export interface Passage extends Range {
  readonly text: string;
}

const slice = ({ text, start, end }: Passage): string => text.slice(start, end);

/** What kind of words changed, the weightiest first. */
const kinds = ['number', 'negation', 'name', 'wording'] as const;
type Kind = (typeof kinds)[number];

const numberWords: ReadonlySet<string> = new Set(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands ' +
    'million millions billion billions trillion trillions dozen dozens half third quarter twice double triple percent ' +
    'first second % ‰ $ € £ ¥ ₴ ₽'
  ).split(' '),
);
const negations: ReadonlySet<string> = new Set(
  (
    'not no never none nobody nothing nowhere neither nor without cannot hardly barely denied denies deny refused ' +
    'nicht kein keine keinen nie niemand ne pas jamais não nunca не ні ніколи нет никогда'
  ).split(' '),
);

function kindOf(word: Word, context: string): Kind {
  if (/^\p{N}/u.test(word.key) || numberWords.has(word.key)) return 'number';
  if (negations.has(word.key) || word.key.endsWith("n't")) return 'negation';
  return /^\p{Lu}/u.test(word.text) && !beginsSentence(word, context) ? 'name' : 'wording';
}

/** Whether a word has a capital only because a sentence begins with it; the first word of a text may have, and that after the dash of a dateline. */
function beginsSentence({ start }: Word, text: string): boolean {
  const before = text.slice(Math.max(0, start - 4), start).replace(/[\s'()]/g, '');
  return before === '' ? start < 4 : /[.!?:-]$/.test(before);
}

/** What replaced what (words with their offsets in the two texts), for a person: facts first (numbers, negation, names), then quotation marks added or lost, then wording. */
export function describeChanges(
  replacements: readonly Replacement[],
  was: Passage,
  is: Passage,
): readonly string[] {
  const said = replacements.map((replacement) => {
    const { removed, added } = replacement;
    const present = [
      ...removed.map((word) => kindOf(word, was.text)),
      ...added.map((word) => kindOf(word, is.text)),
    ];
    const kind = kinds.find((each) => present.includes(each)) ?? 'wording';
    return { kind, text: `${kind} ${sayReplacement(replacement, was.text, is.text)}` };
  });
  const facts = kinds.flatMap((kind) => said.filter((each) => each.kind === kind && kind !== 'wording'));
  const wording = said.filter(({ kind }) => kind === 'wording');
  const changes = [
    ...facts.map(({ text }) => text),
    ...marks(slice(was), slice(is)),
    ...wording.map(({ text }) => text),
  ];
  return changes.length > 0 ? changes : ['punctuation changed'];
}

function sayReplacement({ removed, added }: Replacement, before: string, after: string): string {
  const was = words(removed, before);
  const is = words(added, after);
  if (was === '') return `added: ${is}`;
  return is === '' ? `taken out: ${was}` : `changed: ${was} → ${is}`;
}

/** Longer stretches are cut. */
const longest = 60;

function words(list: readonly Word[], text: string): string {
  const [first] = list;
  const last = list.at(-1);
  if (!first || !last) return '';
  const whole = text.slice(first.start, last.end);
  return whole.length > longest ? `${whole.slice(0, longest).trimEnd()}…` : whole;
}

/** Quotation marks added or lost; apostrophes inside words are none. */
function marks(before: string, after: string): readonly string[] {
  const count = (text: string): number => text.match(/(?<![\p{L}\p{N}])'|'(?![\p{L}\p{N}])/gu)?.length ?? 0;
  const difference = count(after) - count(before);
  if (difference === 0) return [];
  return [difference > 0 ? 'quotation marks added' : 'quotation marks lost'];
}
