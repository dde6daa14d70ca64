import {
  unitCode,
  type Analysis,
  type Attribution,
  type Block,
  type Citation,
  type Figure,
  type Range,
  type Speaker,
} from '../core';

type Span = readonly [start: number, end: number];

const span = ({ start, end }: Range): Span => [start, end];

/** An analysis as a plain record for JSON, with keys in a fixed order. Offsets are half-open ranges of UTF-16 code units, as `offsets` says. */
export function toRecord({ article, attributions, speakers, figures, citations }: Analysis) {
  const { headline, authors, published, blocks } = article;
  return {
    offsets: 'utf-16',
    headline: headline && { text: headline.value, start: headline.start, end: headline.end },
    authors: authors.map((author) => author.value),
    published: published?.value ?? null,
    blocks: blocks.map(blockRecord),
    attributions: attributions.map(attributionRecord),
    speakers: speakers.map(speakerRecord),
    figures: figures.map((figure) => figureRecord(article.text, figure)),
    citations: citations.map(citationRecord),
  };
}

const blockRecord = ({ kind, reason, start, end }: Block) => ({
  kind,
  ...(reason && { reason }),
  start,
  end,
});

const attributionRecord = (attribution: Attribution) => ({
  type: attribution.type,
  confidence: Math.round(attribution.confidence * 1000) / 1000,
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
