import {
  anchorText,
  createSidecar,
  describeIn,
  editSidecar,
  parseArticle,
  readSidecar,
  resolveIn,
  type SidecarChange,
  type TextQuoteSelector,
} from '../src/core';
import { medians, type Result } from './measure';
import { articleOf } from './text';

const count = 1000;

/** A long article with a thousand annotations: what it costs to read them, to change one, and to find all of them again in the text as it is and in one with a paragraph put before it. */
export async function annotations(): Promise<readonly Result[]> {
  const text = articleOf(100_000);
  const selectors = selectorsIn(text);
  const sidecar = sidecarWith(text, selectors);
  const moved = `A paragraph that was not there before.\n\n${text}`;
  let at = 0;
  const times = await medians(
    {
      read: () => readSidecar(sidecar),
      edit: () => edited(sidecar, [put(++at % count, selectors[at % count], 'edited')]),
      found: () => stillFound(text, selectors),
      moved: () => stillFound(moved, selectors),
    },
    5,
  );
  const note = `${count} annotations in 100,000 words`;
  return [
    {
      what: 'read a sidecar',
      value: times.read,
      unit: 'ms',
      note: `${note}, ${Math.round(sidecar.length / 1000)} kB`,
    },
    { what: 'change one annotation in a sidecar', value: times.edit, unit: 'ms', note },
    { what: 'find all anchors again', value: times.found, unit: 'ms', note },
    { what: 'find all anchors again, moved', value: times.moved, unit: 'ms', note },
  ];
}

/** The first words of a thousand paragraphs, evenly spread. */
function selectorsIn(text: string): readonly TextQuoteSelector[] {
  const source = anchorText(text);
  const { blocks } = parseArticle(text);
  return Array.from({ length: count }, (_, index) => {
    const block = blocks[Math.floor((index * blocks.length) / count)];
    if (!block) throw new Error('the article has no blocks');
    return describeIn(source, { start: block.start, end: Math.min(block.end, block.start + 80) });
  });
}

const put = (index: number, target: TextQuoteSelector | undefined, words: string): SidecarChange => ({
  type: 'put',
  annotation: {
    id: index.toString().padStart(8, '0'),
    kind: 'note',
    status: 'added',
    target: target ? [target] : [],
    text: words,
  },
});

const sidecarWith = (text: string, selectors: readonly TextQuoteSelector[]): string =>
  edited(
    createSidecar(parseArticle(text), 'long.txt'),
    selectors.map((selector, index) => put(index, selector, 'noted')),
  );

function edited(sidecar: string, changes: readonly SidecarChange[]): string {
  const edit = editSidecar(sidecar, changes);
  if (!edit.ok) throw new Error(edit.problems[0]?.message ?? 'the sidecar was not edited');
  return edit.text;
}

/** How many anchors are found; fails when one is not, since then the time says nothing. */
function stillFound(text: string, selectors: readonly TextQuoteSelector[]): number {
  const source = anchorText(text);
  const states = selectors.map((selector) => resolveIn(source, selector).state);
  const lost = states.find((state) => state !== 'exact' && state !== 'moved');
  if (lost !== undefined) throw new Error(`an anchor is ${lost}`);
  return states.length;
}
