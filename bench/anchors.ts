import search from 'approx-string-match';
import {
  anchorText,
  describeIn,
  parseArticle,
  placeAnnotations,
  type Annotation,
  type TextQuoteSelector,
} from '../src/core';
import { medians, type Result } from './measure';
import { articleOf } from './text';

const count = 1000;
/** The peer looks for so many of them; its time is multiplied. */
const fewer = 20;

/** A thousand annotations found again in long articles: as they were, after heavy edits, by another library, and how the time grows with the article. */
export async function anchors(): Promise<readonly Result[]> {
  const text = articleOf(100_000);
  const short = articleOf(10_000);
  const annotations = annotationsIn(text);
  const few = annotationsIn(short);
  const edited = heavilyEdited(text);
  const shortEdited = heavilyEdited(short);
  const times = await medians(
    {
      same: () => placed(text, annotations),
      edited: () => placed(edited, annotations),
      shortSame: () => placed(short, few),
      shortEdited: () => placed(shortEdited, few),
      peer: () =>
        annotations
          .filter((_, index) => index % (count / fewer) === 0)
          .map((one) => approximately(text, one)),
      peerEdited: () =>
        annotations
          .filter((_, index) => index % (count / fewer) === 0)
          .map((one) => approximately(edited, one)),
    },
    5,
  );
  const states = new Map<string, number>();
  for (const { state } of placeAnnotations(edited, annotations))
    states.set(state, (states.get(state) ?? 0) + 1);
  const note = `${count} annotations in 100,000 words`;
  const scale = count / fewer;
  return [
    { what: 'resolve anchors, text unchanged', value: times.same, unit: 'ms', note },
    { what: 'resolve anchors, heavily edited', value: times.edited, unit: 'ms', note: [...states].join(' ') },
    { what: 'heavily edited beside unchanged', value: times.edited / times.same, unit: 'times', note: '' },
    {
      what: 'approx-string-match, unchanged',
      value: times.peer * scale,
      unit: 'ms',
      note: `${fewer} measured`,
    },
    {
      what: 'approx-string-match, heavily edited',
      value: times.peerEdited * scale,
      unit: 'ms',
      note: `${fewer} measured`,
    },
    {
      what: 'growth from 10,000 to 100,000 words',
      value: times.same / times.shortSame,
      unit: 'times',
      note: 'as many annotations',
    },
    {
      what: 'the same, heavily edited',
      value: times.edited / times.shortEdited,
      unit: 'times',
      note: 'as many annotations',
    },
  ];
}

const placed = (text: string, annotations: readonly Annotation[]): number =>
  placeAnnotations(text, annotations).filter(({ range }) => range !== null).length;

/** Notes on the first words of paragraphs, evenly spread. */
function annotationsIn(text: string): readonly Annotation[] {
  const source = anchorText(text);
  const { blocks } = parseArticle(text);
  return Array.from({ length: count }, (_, index): Annotation => {
    const block = blocks[Math.floor((index * blocks.length) / count)];
    if (!block) throw new Error('the article has no blocks');
    const by = 10 * (index % 5);
    const start = Math.min(block.end - 1, block.start + by);
    const target = [describeIn(source, { start, end: Math.min(block.end, start + 80) })];
    return { id: index.toString().padStart(8, '0'), kind: 'note', status: 'added', target };
  });
}

/** Every paragraph is other: every third is wrapped anew, every fourth has another word in ten, every seventh is gone, and some change places. */
function heavilyEdited(text: string): string {
  const paragraphs = text.split('\n\n').flatMap((paragraph, index) => {
    if (index % 7 === 6) return [];
    const words = paragraph.split(' ');
    const reworded = index % 4 === 0 ? words.map((word, at) => (at % 10 === 3 ? `${word}ish` : word)) : words;
    const glue = index % 3 === 0 ? '\n' : ' ';
    return [
      `Then ${reworded
        .map((word, at) => (at % 12 === 11 ? word + glue : `${word} `))
        .join('')
        .trimEnd()}`,
    ];
  });
  for (let at = 0; at + 40 < paragraphs.length; at += 40) {
    const [first, second] = [paragraphs[at] ?? '', paragraphs[at + 39] ?? ''];
    paragraphs[at] = second;
    paragraphs[at + 39] = first;
  }
  return paragraphs.join('\n\n');
}

/** The best match of the words alone, with a quarter of the letters wrong at most, as annotators search that use this library. */
function approximately(text: string, { target = [] }: Annotation): number {
  const [selector] = target as readonly [TextQuoteSelector];
  return search(text, selector.exact, Math.floor(selector.exact.length / 4)).length;
}
