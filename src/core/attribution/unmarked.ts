import type { Range } from '../text/range';
import { contentBefore } from './rules/content';
import { cueForms } from './rules/lexicon';
import { phraseFrom, withApposition } from './rules/nounPhrases';
import { is, lowerAt, quoted, sentenceAt, type Reading } from './rules/reading';
import { Word } from './rules/words';
import type { TaggedAttribution } from './model';

const firstPerson = new Set([
  'i',
  'we',
  'my',
  'our',
  'us',
  'me',
  'wir',
  'ich',
  'unser',
  'unsere',
  'mein',
  'meine',
]);

/**
 * Spoken words without quotation marks that the paragraph's last clause gives to somebody: `We will rebuild. …, concluded the mayor.`
 * The first person shows that the whole paragraph is spoken; without it the answer is null.
 */
export function unmarkedQuote(r: Reading): TaggedAttribution | null {
  const sentence = r.sentences.at(-1);
  if (!sentence) return null;
  for (let i = sentence.end - 2; i > sentence.first && i > sentence.end - 14; i--) {
    const strong = cueForms(lowerAt(r, i)).some(
      (form) => form.strength > 0.9 && (form.form === 'past' || form.form === 'third'),
    );
    if (!strong || quoted(r, i) || !/^[,–—―-]$/.test(lowerAt(r, i - 1)) || quoted(r, i - 1)) continue;
    const phrase = phraseFrom(r, i + 1);
    if (!phrase || !endsSentence(r, phrase.end) || !contentBefore(r, i, 0)) return null;
    const comma = i - 1;
    if (!speaksInFirstPerson(r, comma) || r.quotes.some((quote) => isLong(r, quote))) return null;
    const source = withApposition(r, phrase);
    return {
      confidence: 0.85,
      source: span(r, source.first, source.end),
      cue: span(r, i, i + 1),
      content: span(r, 0, comma),
    };
  }
  return null;
}

function endsSentence(r: Reading, at: number): boolean {
  const { end } = sentenceAt(r, at - 1);
  return at >= end - 1 || lowerAt(r, at) === ',' || is(r, at, Word.Preposition | Word.Time | Word.Adverb);
}

const isLong = (r: Reading, quote: Range): boolean => quote.end - quote.start > r.text.length / 3;

function speaksInFirstPerson(r: Reading, end: number): boolean {
  for (let i = 0; i < end; i++)
    if (!quoted(r, i) && firstPerson.has(lowerAt(r, i)) && r.tokens[i]?.text !== 'US') return true;
  return false;
}

function span(r: Reading, first: number, end: number): readonly Range[] {
  const from = r.tokens[first];
  const to = r.tokens[end - 1];
  return from && to ? [{ start: from.start, end: to.end }] : [];
}
