import type { Range } from '../../src/core/text/range';
import { copy, move, replace, retype, type Chance, type Step, type Tracked } from './history';
import { otherSentence, typed } from './historyArticle';

type Make = (now: Tracked, chance: Chance) => Step | null;

const matches = (text: string, pattern: RegExp): readonly Range[] =>
  [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
function one(list: readonly Range[], chance: Chance): Range | null {
  return list[chance.below(list.length)] ?? null;
}
const wordsOf = (text: string): readonly Range[] => matches(text, /[\p{L}\p{N}]+/gu);
const sentencesOf = (text: string): readonly Range[] => matches(text, /[^\s.][^.\n]*\.[”]?/g);
const paragraphsOf = (text: string): readonly Range[] =>
  matches(text, /[^\r\n]+(?:\r?\n[^\r\n]+)*(?:(?:\r?\n){2,}|$)/g);

/** What people and programs do to articles. */
const steps: Readonly<Record<string, Make>> = {
  type: (now, chance) => {
    const space = one(matches(now.text, / /g), chance);
    return space && replace('type', now, { start: space.end, end: space.end }, `${typed(chance)} `);
  },
  typeLetters: (now, chance) => {
    const at = chance.below(now.text.length);
    return replace('type letters', now, { start: at, end: at }, chance.pick(['x', 's', 'un', '1']));
  },
  deleteWords: (now, chance) => {
    const words = wordsOf(now.text);
    const first = chance.below(words.length);
    const [from, to] = [words[first], words[Math.min(words.length - 1, first + 1 + chance.below(5))]];
    return from && to && from !== to
      ? replace('delete words', now, { start: from.start, end: to.start }, '')
      : null;
  },
  deleteSentence: (now, chance) => {
    const sentence = one(sentencesOf(now.text), chance);
    return sentence && replace('delete a sentence', now, sentence, '');
  },
  deleteParagraph: (now, chance) => {
    const paragraph = one(paragraphsOf(now.text), chance);
    return paragraph && replace('delete a paragraph', now, paragraph, '');
  },
  addSentence: (now, chance) => {
    const sentence = one(sentencesOf(now.text), chance);
    return (
      sentence &&
      replace('add a sentence', now, { start: sentence.end, end: sentence.end }, ` ${otherSentence(chance)}`)
    );
  },
  addParagraph: (now, chance) => {
    const at = one(paragraphsOf(now.text), chance);
    return (
      at &&
      replace(
        'add a paragraph',
        now,
        { start: at.start, end: at.start },
        `${otherSentence(chance)} ${otherSentence(chance)}\n\n`,
      )
    );
  },
  moveParagraph: (now, chance) => {
    const paragraphs = paragraphsOf(now.text);
    const [from, to] = [one(paragraphs, chance), one(paragraphs, chance)];
    return from && to && from.start !== to.start ? move('move a paragraph', now, from, to.start) : null;
  },
  moveSentence: (now, chance) => {
    const sentences = sentencesOf(now.text);
    const [from, to] = [one(sentences, chance), one(sentences, chance)];
    return from && to && from.start !== to.start ? move('move a sentence', now, from, to.start) : null;
  },
  copySentence: (now, chance) => {
    const sentences = sentencesOf(now.text);
    const [from, to] = [one(sentences, chance), one(sentences, chance)];
    return from && to && copy('copy a sentence', now, from, to.start);
  },
  wrap: (now, chance) => {
    const width = 30 + chance.below(50);
    let column = 0;
    return retype('wrap', now, (char) => {
      column = char === '\n' ? 0 : column + 1;
      if (char !== ' ' || column < width) return char;
      column = 0;
      return '\n';
    });
  },
  unwrap: (now) =>
    retype('unwrap', now, (char, at) =>
      char === '\n' && /[^\r\n]/.test(now.text.charAt(at - 1)) && /[^\r\n]/.test(now.text.charAt(at + 1))
        ? ' '
        : char,
    ),
  straighten: (now) => retype('straighten quotation marks', now, (char) => (/[“”]/.test(char) ? '"' : char)),
  dashes: (now, chance) => {
    const dash = chance.pick(['–', '--', '-']);
    return retype('other dashes', now, (char) => (char === '—' ? dash : char));
  },
  hardSpaces: (now, chance) =>
    retype('hard spaces', now, (char) => (char === ' ' && chance.next() < 0.2 ? '\u00a0' : char)),
  lineEnds: (now) =>
    retype('CRLF', now, (char, at) => (char === '\n' && now.text.charAt(at - 1) !== '\r' ? '\r\n' : char)),
  number: (now, chance) => {
    const number = one(matches(now.text, /\p{N}+(?:[.,]\p{N}+)*|\b(?:two|three)\b/gu), chance);
    return (
      number && replace('another number', now, number, chance.pick(['13', '71', 'four', '2,100', '9.9']))
    );
  },
  name: (now, chance) => {
    const name = one(matches(now.text, /(?<=[\p{Ll},] )\p{Lu}\p{Ll}+/gu), chance);
    return name && replace('another name', now, name, chance.pick(['John', 'Irma', 'Vossberg', 'Pell']));
  },
  negate: (now, chance) => {
    const verb = one(matches(now.text, /\b(?:had|would|were|was) /g), chance);
    return verb && replace('negate', now, { start: verb.end, end: verb.end }, 'not ');
  },
  affirm: (now, chance) => {
    const word = one(matches(now.text, /\b(?:not|never|no) /g), chance);
    return word && replace('affirm', now, word, '');
  },
};

const makers = Object.values(steps) as [Make, ...Make[]];
/** What people do while they write: half of all steps. */
const typing = [steps['type'], steps['typeLetters'], steps['deleteWords'], steps['addSentence']].filter(
  (make) => make !== undefined,
) as [Make, ...Make[]];

/** Some steps of the life of a text, one after the other. */
export function history(start: Tracked, chance: Chance, count: number): readonly Step[] {
  const made: Step[] = [];
  let now = start;
  for (let step = 0; step < count; step++) {
    const next = chance.pick(chance.next() < 0.4 ? typing : makers)(now, chance);
    if (!next || next.now.text.trim().length < 40) continue;
    made.push(next);
    ({ now } = next);
  }
  return made;
}
