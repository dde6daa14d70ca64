import type { Analysis } from '../../../src/core/analysis';
import type { Annotation, Sidecar, SidecarSpeaker } from '../../../src/core/annotation/model';
import { mergeReview, type Review } from '../../../src/core/annotation/review';
import type { Article } from '../../../src/core/article/model';
import type { Range } from '../../../src/core/text/range';

/** An article with two quotes, a figure and a citation, as an analysis would find them. */
export const text = `Harbour strike enters second week

“We will not go back,” said Ilse Tarn, who leads the union.

The port authority said that 12 ships were waiting, the Velmora Post reported.
`;

/** The range of the first place of `words` in `within`, from `from` on. */
export function rangeOf(words: string, within = text, from = 0): Range {
  const start = within.indexOf(words, from);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length };
}

/** An article of which nothing but the text is known. */
export const articleOf = (of: string): Article => ({
  text: of,
  blocks: [],
  headline: null,
  authors: [],
  published: null,
  updated: null,
  publisher: null,
  language: 'und',
  languageConfidence: 0,
});

/** What an analysis of `of`, which must hold the sample's words, finds. */
export function analysisOf(of = text): Analysis {
  const at = (words: string): Range => rangeOf(words, of);
  return {
    article: articleOf(of),
    attributions: [
      {
        type: 'direct',
        confidence: 0.9,
        source: [at('Ilse Tarn')],
        cue: [at('said Ilse')].map(({ start }) => ({ start, end: start + 4 })),
        content: [at('“We will not go back,”')],
        speaker: 'ilse-tarn',
      },
      {
        type: 'indirect',
        confidence: 0.7,
        source: [at('The port authority')],
        cue: [at('said that')].map(({ start }) => ({ start, end: start + 4 })),
        content: [at('that 12 ships were waiting')],
        speaker: 'port-authority',
      },
    ],
    speakers: [
      {
        id: 'ilse-tarn',
        key: 'ilse-tarn',
        name: 'Ilse Tarn',
        kind: 'person',
        role: 'union leader',
        affiliation: null,
        anonymity: null,
        aliases: [],
        mentions: [at('Ilse Tarn')],
      },
      {
        id: 'port-authority',
        key: 'port-authority',
        name: 'Port Authority',
        kind: 'organisation',
        role: null,
        affiliation: null,
        anonymity: null,
        aliases: ['authority'],
        mentions: [at('The port authority')],
      },
    ],
    figures: [
      {
        ...at('12 ships'),
        value: 12,
        min: null,
        max: null,
        unit: null,
        counted: 'ships',
        modifier: null,
        of: null,
        when: null,
        attribution: 1,
      },
    ],
    citations: [
      {
        ...at('the Velmora Post reported'),
        outlet: 'Velmora Post',
        kind: 'outlet',
        primary: 'Port Authority',
        medium: null,
        date: null,
        of: 'text',
        chain: [],
      },
    ],
  };
}

/** A sidecar with the given entries. */
export const sidecarOf = (
  annotations: readonly Annotation[] = [],
  speakers: readonly SidecarSpeaker[] = [],
): Sidecar => ({ version: 1, speakers, annotations });

/** The review of the sample's analysis with the given entries. */
export const reviewOf = (
  annotations: readonly Annotation[] = [],
  speakers: readonly SidecarSpeaker[] = [],
  of = text,
): Review => mergeReview(analysisOf(of), sidecarOf(annotations, speakers));
