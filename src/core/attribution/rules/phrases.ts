import { contentBefore, sentenceLimit } from './content';
import { phraseFrom, withApposition } from './nounPhrases';
import { is, lowerAt, opensQuote, quoted, quoteEnd, sentenceAt, type Reading } from './reading';
import type { Span } from '../../text/sentences';
import type { Find } from './speech';
import { Word } from './words';

/** "According to X, …", "…, according to X", when such a phrase begins at `index`; in German "laut X", "nach Angaben von X", "so X". */
export function accordingTo(r: Reading, index: number): Find | null {
  if (quoted(r, index)) return null;
  const length = cueLength(r, index);
  if (length === 0) return null;
  const cue = { first: index, end: index + length };
  const sentence = sentenceAt(r, index);
  const limit = sentenceLimit(r, index);
  const english = lowerAt(r, index) === 'according';
  const phrase = english ? longPhrase(r, cue.end, limit) : germanPhrase(r, cue.end, limit);
  if (!phrase) return null;
  const confidence = 0.9;
  if (index <= sentence.first + 2 && lowerAt(r, index) !== 'so') {
    const first = lowerAt(r, phrase.end) === ',' ? phrase.end + 1 : phrase.end;
    return first < limit ? { source: [phrase], cue, content: [{ first, end: limit }], confidence } : null;
  }
  const before = contentBefore(r, index, 0);
  if (!before) return null;
  const rest =
    lowerAt(r, phrase.end) === ',' && phrase.end + 2 < limit ? [{ first: phrase.end + 1, end: limit }] : [];
  return { source: [phrase], cue, content: [before, ...rest], confidence, trailing: true };
}

/** How many tokens the cue at `index` has; 0 when none begins there. */
function cueLength(r: Reading, index: number): number {
  const word = lowerAt(r, index);
  if (word === 'according') return lowerAt(r, index + 1) === 'to' ? 2 : 0;
  const nominal = (i: number): boolean =>
    is(r, i, Word.Determiner | Word.Possessive) || r.tokens[i]?.capital === true;
  if (word === 'laut') return nominal(index + 1) ? 1 : 0;
  if (word === 'nach' && lowerAt(r, index + 1) === 'angaben') return lowerAt(r, index + 2) === 'von' ? 3 : 2;
  if (word !== 'so' || lowerAt(r, index - 1) !== ',') return 0;
  return quoted(r, index - 2) && nominal(index + 1) ? 1 : 0;
}

/** A German noun phrase: its nouns have capitals, so the first word in small letters behind one ends it. */
function germanPhrase(r: Reading, first: number, limit: number): Span | null {
  let i = first;
  while (i < limit && !quoted(r, i) && r.tokens[i]?.kind === 'word') {
    const before = r.tokens[i - 1];
    if (i > first && before?.capital === true && r.tokens[i]?.capital === false && lowerAt(r, i) !== 'der')
      break;
    i++;
  }
  return i > first ? { first, end: i } : null;
}

function longPhrase(r: Reading, first: number, limit: number): Span | null {
  const core = phraseFrom(r, first);
  if (!core) return null;
  let end = core.end;
  while (end < limit && is(r, end, Word.Preposition) && !is(r, end + 1, Word.Time)) {
    const next = phraseFrom(r, end + 1);
    if (!next) break;
    end = next.end;
  }
  const whole = { first: core.first, end };
  const apposed = withApposition(r, whole);
  return apposed.end < limit || lowerAt(r, apposed.end) === ','
    ? is(r, end + 1, Word.Relative)
      ? apposed
      : whole
    : apposed;
}

/** `NAME: what NAME says` at the beginning of a paragraph. */
export function colonHeadline(r: Reading): Find | null {
  let colon = -1;
  for (let i = 1; i < r.tokens.length && i < 14; i++) {
    if (quoted(r, i) && !(opensQuote(r, i) && quoteEnd(r, i) - i < 7)) return null;
    if (lowerAt(r, i) === ':') {
      colon = i;
      break;
    }
    if (/^[.?!;]$/.test(lowerAt(r, i))) return null;
  }
  if (colon < 1 || colon + 1 >= r.tokens.length) return null;
  const mark = r.tokens[colon];
  if (!mark || !/\s/.test(r.text.charAt(mark.end)) || !isSpeakerName(r, colon)) return null;
  const start = /^[-–—―•]$/.test(lowerAt(r, 0)) ? 1 : 0;
  const end = r.sentences.length > 2 ? r.tokens.length : endOfText(r);
  if (colon + 1 >= end || start >= colon) return null;
  const content = [{ first: colon + 1, end }];
  return {
    source: [{ first: start, end: colon }],
    cue: { first: colon, end: colon + 1 },
    content,
    confidence: 0.8,
  };
}

function endOfText(r: Reading): number {
  const last = r.tokens.length - 1;
  return sentenceLimit(r, last) > 0 ? Math.max(sentenceLimit(r, last), 1) : r.tokens.length;
}

const nameParts = new Set([
  'the',
  'of',
  'and',
  'for',
  'de',
  'van',
  'von',
  'der',
  'al',
  'bin',
  'on',
  '&',
  '.',
  '-',
  '/',
  ',',
  "'s",
  'minister',
  'president',
  'spokesman',
  'chief',
  'police',
  'source',
  'sources',
  'officials',
  'report',
  'study',
  'poll',
  'survey',
  'expert',
  'experts',
  'analyst',
  'governor',
  'mayor',
  'army',
  'media',
  'ministry',
]);

/** Names, offices and bodies may speak before a colon; "The latest: …" and "Analysis: …" may not. */
function isSpeakerName(r: Reading, colon: number): boolean {
  let names = 0;
  for (let i = 0; i < colon; i++) {
    const token = r.tokens[i];
    if (!token) return false;
    if (quoted(r, i) || /^[-–—―•()]$/.test(token.text)) continue;
    if (nameParts.has(token.lower)) {
      names += i > 0 || (token.capital && token.lower !== 'the') ? 1 : 0;
      continue;
    }
    if (!token.capital || is(r, i, Word.Time)) return false;
    names++;
  }
  return (
    names > 0 &&
    !(colon === 1 && notNames.has(lowerAt(r, 0))) &&
    !notNames.has(lowerAt(r, colon - 1)) &&
    lowerAt(r, 0) !== 'in'
  );
}

const notNames = new Set(
  (
    'latest update updated analysis opinion exclusive watch video photos photo live breaking fact check explainer review interview ' +
    'note quote source sources details background advertisement read more related editor tags topics list question answer summary ' +
    'reference context reminder recap timeline why what how when where who here there this that it conclusion result results example'
  ).split(' '),
);
