import {
  explainBlock,
  unitCode,
  type Analysis,
  type Article,
  type Attribution,
  type Block,
  type Citation,
  type Figure,
  type Range,
  type Speaker,
  type Stated,
} from '../core';

type Span = readonly [start: number, end: number];

const span = ({ start, end }: Range): Span => [start, end];

/** An analysis as a plain record for JSON, with keys in a fixed order. Offsets are half-open ranges of UTF-16 code units, as `offsets` says. */
export function toRecord({ article, attributions, speakers, figures, citations }: Analysis) {
  const { headline, authors, published, updated, publisher, language, languageConfidence, blocks } = article;
  return {
    offsets: 'utf-16',
    headline: headline && { text: headline.value, ...grounds(headline) },
    authors: authors.map((author) => author.value),
    published: published?.value ?? null,
    updated: updated?.value ?? null,
    publisher: publisher?.value ?? null,
    language,
    grounds: {
      authors: authors.map(grounds),
      published: published && grounds(published),
      updated: updated && grounds(updated),
      publisher: publisher && grounds(publisher),
      language: { confidence: rounded(languageConfidence), why: 'its script and small words' },
    },
    blocks: blocks.map((block) => blockRecord(article, block)),
    attributions: attributions.map(attributionRecord),
    speakers: speakers.map(speakerRecord),
    figures: figures.map((figure) => figureRecord(article.text, figure)),
    citations: citations.map(citationRecord),
  };
}

const rounded = (confidence: number): number => Math.round(confidence * 1000) / 1000;

/** Where the page says something, how sure one is of it, and why. */
const grounds = ({ start, end, confidence, reason }: Stated<string>) => ({
  start,
  end,
  confidence: rounded(confidence),
  why: reason,
});

const blockRecord = (article: Article, block: Block) => ({
  kind: block.kind,
  ...(block.reason && { reason: block.reason }),
  start: block.start,
  end: block.end,
  confidence: rounded(block.confidence),
  why: explainBlock(article, block),
});

const attributionRecord = (attribution: Attribution) => ({
  type: attribution.type,
  confidence: rounded(attribution.confidence),
  source: attribution.source.map(span),
  cue: attribution.cue.map(span),
  content: attribution.content.map(span),
  speaker: attribution.speaker,
});

const speakerRecord = ({
  id,
  key,
  name,
  kind,
  role,
  affiliation,
  anonymity,
  aliases,
  mentions,
}: Speaker) => ({
  id,
  key,
  name,
  kind,
  role,
  affiliation,
  anonymity,
  aliases,
  mentions: mentions.map(span),
});

const figureRecord = (text: string, figure: Figure) => ({
  start: figure.start,
  end: figure.end,
  text: text.slice(figure.start, figure.end),
  value: figure.value,
  min: figure.min,
  max: figure.max,
  unit: figure.unit,
  unitCode: figure.unit === null ? null : unitCode(figure.unit),
  counted: figure.counted,
  modifier: figure.modifier,
  of: figure.of,
  when: figure.when,
  attribution: figure.attribution,
});

const citationRecord = ({ start, end, outlet, kind, primary, medium, date, of, chain }: Citation) => ({
  start,
  end,
  outlet,
  kind,
  primary,
  medium,
  date,
  of,
  chain: chain.map((link) => ({ name: link.name, kind: link.kind, start: link.start, end: link.end })),
});
