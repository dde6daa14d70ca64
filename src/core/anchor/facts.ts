import type { ChangeKind } from './model';
import { sayingOf } from './sayings';
import { saySame } from './sameValue';
import type { Word } from './words';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const numberWords = set(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands ' +
    'million millions billion billions trillion trillions mn bn tn dozen dozens half third quarter twice double triple ' +
    'percent first second fourth fifth sixth seventh eighth ninth tenth couple once thrice single ' +
    'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf hundert tausend million millionen milliarde milliarden prozent ' +
    'deux trois quatre cinq sept huit neuf dix cent mille dos tres cuatro cinco seis siete ocho nueve diez ciento mil',
);

const negations = set(
  'not no never none nobody nothing nowhere neither nor without cannot hardly barely scarcely deny denied denies denying ' +
    'refuse refused refuses refusing decline declined declines declining fail failed fails reject rejected rejects ' +
    'nicht kein keine keinen keinem keiner keines nie niemals niemand nichts ohne ne pas jamais aucun aucune rien sans ' +
    'não nunca nadie ningún ninguna sin не ні ніколи нет никогда нема без',
);

/** Words that say that somebody said it, though they are no verbs. */
const hedges = set('allegedly reportedly purportedly supposedly apparently according');

/** Words that a sentence begins with and that are no names, capital or not. */
const opening = set(
  'a an the this that these those it he she they we i you his her their its our my your there here then when while where who what ' +
    'how why which if as at by for from in into of off on onto out over under up with within without after before during since ' +
    'until about against between through and or but yet so nor not no never none nobody nothing all any both each every few ' +
    'many more most much other several some such one two three four five six seven eight nine ten eleven twelve twenty thirty ' +
    'forty fifty hundreds thousands millions dozens however meanwhile although though because whereas despite also only even ' +
    'just now today yesterday tomorrow later earlier once still again perhaps maybe yes is are was were be been has have had do ' +
    'does did will would can could may might must should people officials ministers police residents workers',
);

const isDigits = ({ key }: Word): boolean => /^-?\p{N}|^[%‰$€£¥₴₽]$/u.test(key);
const isNumberWord = ({ key }: Word): boolean => numberWords.has(key);

/** The negations among words, in one way of writing. */
export const negationsIn = (words: readonly Word[]): readonly string[] =>
  words.flatMap(({ key }) => {
    if (key.endsWith("n't") || key === 'cannot') return ['not'];
    return negations.has(key) ? [key] : [];
  });

/** The verbs of saying among words, by their basic form. `sure`: only in forms that are hardly ever nouns. */
function sayingsIn(words: readonly Word[], sure: boolean): readonly string[] {
  return words.flatMap(({ key }) => {
    if (hedges.has(key)) return [key];
    const saying = sayingOf(key);
    return saying && (!sure || saying.isSure) ? [saying.verb] : [];
  });
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word, index) => word === b[index]);

/** The first letter of a word is a capital. */
const isCapital = ({ text }: Word): boolean => /^\p{Lu}/u.test(text);

/** Whether a word with a capital is a name, as far as its surroundings tell: it stands inside a sentence, or is none of the words that sentences begin with. */
function isName(word: Word, text: string): boolean {
  if (!isCapital(word)) return false;
  if (/^\p{Lu}.*\p{Lu}/u.test(word.text)) return true;
  const before = text.slice(Math.max(0, word.start - 4), word.start).replace(/[\s'"“”‘’()]/g, '');
  const begins = before === '' ? word.start < 4 : /[.!?:–—-]$/.test(before);
  return !begins || !opening.has(word.key);
}

const hasName = (words: readonly Word[], text: string): boolean => words.some((word) => isName(word, text));

/** What kind of thing became other where words were replaced by others; either list may be empty. `was` and `is` are the texts that they stand in. */
export function kindOfChange(
  removed: readonly Word[],
  added: readonly Word[],
  was: string,
  is: string,
): ChangeKind {
  const keys = (words: readonly Word[]): readonly string[] => words.map(({ key }) => key);
  if (saySame(keys(removed), keys(added))) return 'wording';
  const all = [...removed, ...added];
  if (all.some(isDigits)) return 'digits';
  if (isNegated(removed, added)) return 'negation';
  if (all.some(isNumberWord)) return 'numberWord';
  if (isSaidOtherwise(removed, added)) return 'attributionVerb';
  return hasName(removed, was) || hasName(added, is) ? 'name' : 'wording';
}

/** Whether one side has a negation that the other has not; a verb of saying for another is no negation though it be “denied”. */
function isNegated(removed: readonly Word[], added: readonly Word[]): boolean {
  if (same(negationsIn(removed), negationsIn(added))) return false;
  const verbs = [sayingsIn(removed, false), sayingsIn(added, false)];
  const deny = [...removed, ...added].some(({ key }) => /^den(?:y|ied|ies|ying)$/.test(key));
  return !(deny && verbs.every((list) => list.length > 0));
}

function isSaidOtherwise(removed: readonly Word[], added: readonly Word[]): boolean {
  const isSure = removed.length === 0 || added.length === 0;
  return !same(sayingsIn(removed, isSure), sayingsIn(added, isSure));
}
