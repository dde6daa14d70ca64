import { describeIn } from '../anchor/describe';
import { hashText } from '../text/hash';
import { newId } from './decide';
import type { Review, ReviewItem } from './reviewModel';

/** Where the hashes of the two halves of an id begin: the usual offset basis of FNV-1a, and another. */
const bases = [0x811c9dc5, 0x9e3779b9] as const;
const prime = 0x01000193;

/**
 * The id that the annotation made of a suggestion gets: the same for all who decide on the same words of the same kind in the
 * same surroundings, so that two branches on which it was accepted hold one entry when they are merged. `fresh` where another annotation
 * has that id already; the id of the annotation where the item is one.
 */
export function suggestionId({ source, sidecar }: Review, item: ReviewItem, fresh: string): string {
  if (item.annotation) return item.annotation.id;
  const spans = [...item.places.content, ...item.places.target].map((range) => describeIn(source, range));
  if (spans.length === 0) return fresh;
  const id = newId(bytesOf(JSON.stringify([item.kind, spans])));
  return sidecar.annotations.some((annotation) => annotation.id === id) ? fresh : id;
}

/** Eight bytes that are the same for the same words. */
function bytesOf(words: string): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(8));
  bases.forEach((basis, half) => {
    const hash = hashText(words, 0, words.length, basis);
    // The lowest bits of the first bytes would tell too little of the last letters.
    bytes.setUint32(4 * half, Math.imul(hash ^ (hash >>> 15), prime) >>> 0);
  });
  return new Uint8Array(bytes.buffer);
}
