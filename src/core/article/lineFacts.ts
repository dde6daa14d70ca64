import type { Range } from '../text/range';
import { findBylines, type Byline } from './bylines';
import { findDates, type FoundDate } from './dates';
import { findLabel } from './labels';
import { isStopWord } from './language';
import type { Unit } from './lines';
import type { BoilerplateReason } from './model';
import { findPhrases, type PhraseHit } from './phraseMatcher';
import { foldText, wordsOf } from './words';

/** All that is read off one unit by itself, once, for everything that judges it later. */
export interface LineFacts {
  readonly unit: Unit;
  /** Its words in lower case, of its first 2,000 characters. */
  readonly folded: readonly string[];
  /** Its words without case and punctuation: equal for repeated lines. */
  readonly key: string;
  readonly words: number;
  /** Share of words that are the small words of some language. */
  readonly stopWords: number;
  readonly hits: readonly PhraseHit[];
  readonly dates: readonly FoundDate[];
  /** Ways to read the line as naming authors, the surest first. */
  readonly bylines: readonly Byline[];
  readonly label: Range | undefined;
  readonly bullet: boolean;
  readonly endsSentence: boolean;
  /** Whether the line is only a date, a time, or both with a few words such as "Updated". */
  readonly dateOnly: boolean;
}

const bullet = /^(?:[•●▪◦‣·*–—-]\s|\(?\d{1,2}[.)]\s)/u;
const sentenceEnd = /[.!?…。！？؟]["'”’“‘»«)\]]*$/u;
const timeOnly = /^(?:\D{0,20}\s)?\d{1,2}[:.]\d{2}(?:\s?(?:[ap]\.?m\.?|uhr|h))?$/iu;
const read = 2000;
const longestShort = 300;

/** Reads the facts off a unit. Dates and bylines are looked for in lines of ordinary length alone. */
export function readFacts(unit: Unit, monthFirst: boolean): LineFacts {
  const head = unit.text.slice(0, read);
  const folded = wordsOf(foldText(head));
  const short = unit.text.length <= longestShort;
  const dates = short ? findDates(unit.text, monthFirst) : [];
  const outside = dates.reduce((rest, date) => rest - (date.end - date.start), unit.text.length);
  let small = 0;
  for (const word of folded) if (isStopWord(word)) small++;
  return {
    unit,
    folded,
    key: folded.join(' '),
    words: folded.length,
    stopWords: small / Math.max(1, folded.length),
    hits: findPhrases(head, folded),
    dates,
    bylines: short ? findBylines(unit.text, dates) : [],
    label: findLabel(unit.text),
    bullet: bullet.test(unit.text.slice(0, 6)),
    endsSentence: sentenceEnd.test(unit.text.slice(-8)),
    dateOnly: (dates.length > 0 && outside <= 25) || (unit.text.length < 40 && timeOnly.test(unit.text)),
  };
}

/** The reason that covers most of the line, where it covers at least `share` of it. */
export function mainReason(facts: LineFacts, share: number): BoilerplateReason | undefined {
  let best: PhraseHit | undefined;
  for (const hit of facts.hits) if (!best || hit.share > best.share) best = hit;
  return best && best.share >= share ? best.reason : undefined;
}

/** Whether a unit reads as running text: long enough, with small words among its words or of an unspaced script. */
export const isProseLike = (facts: LineFacts): boolean =>
  facts.unit.text.length >= 60 && (facts.endsSentence || facts.unit.text.length >= 160) && facts.words >= 8;
