import { labelAt } from '../attribution/labels';
import { readParagraph, type Reading } from '../attribution/rules/reading';
import { createMemo } from '../memo';
import { namesIn, type NameMention } from './names';
import type { Part } from './part';
import { nameKey } from './transliteration';

/** A paragraph as speakers and citations see it, wherever it stands. */
export interface Paragraph {
  readonly reading: Reading;
  /** Its names in text order; their offsets and sentences count from its own beginning. */
  readonly names: readonly NameMention[];
  /** Its label is one for sources ("Source: …"). */
  readonly cited: boolean;
}

/** Reads paragraphs, and remembers them from one version of a text to the next. */
export interface Paragraphs {
  /** The paragraph prepared for the rules. */
  readonly read: (text: string) => Reading;
  /** The paragraph with its names. */
  readonly of: (text: string) => Paragraph;
  /** See `nameKey`. */
  readonly keyOf: (name: string) => string;
  /** Begins with the next version of the text. */
  readonly nextGeneration: () => void;
}

/** A reader of paragraphs that remembers nothing yet. */
export function createParagraphs(): Paragraphs {
  const readings = createMemo(readParagraph);
  const keys = createMemo(nameKey);
  const known = createMemo((text): Paragraph => {
    const reading = readings.get(text);
    const cited = labelAt(text)?.kind === 'source';
    const part = { reading, start: 0, end: text.length, heading: false, sentencesBefore: 0, index: 0, cited };
    return { reading, names: namesIn(part), cited };
  });
  return {
    read: readings.get,
    of: known.get,
    keyOf: keys.get,
    nextGeneration() {
      for (const memo of [readings, keys, known]) memo.nextGeneration();
    },
  };
}

/** The names of a paragraph where they stand in the article. */
export const placeNames = (names: readonly NameMention[], part: Part): readonly NameMention[] =>
  names.map((name) => ({
    ...name,
    part,
    start: name.start + part.start,
    end: name.end + part.start,
    sentence: name.sentence + part.sentencesBefore,
  }));
