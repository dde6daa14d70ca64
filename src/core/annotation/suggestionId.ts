import { describe } from '../anchor/describe';
import { newId } from './decide';
import type { Review, ReviewItem } from './reviewModel';

/** The offset basis and the prime of FNV-1a for 32 bits (Fowler, Noll and Vo); the second half begins elsewhere. */
const bases = [0x811c9dc5, 0x9e3779b9] as const;
const prime = 0x01000193;

/**
 * The id that the annotation made of a suggestion gets: the same for all who decide on the same words of the same kind in the
 * same surroundings, so that two branches on which it was accepted hold one entry when they are merged. `fresh` where another annotation
 * has that id already; the id of the annotation where the item is one.
 */
export function suggestionId({ analysis, sidecar }: Review, item: ReviewItem, fresh: string): string {
  if (item.annotation) return item.annotation.id;
  const { text } = analysis.article;
  const spans = [...item.places.content, ...item.places.target].map((range) => describe(text, range));
  if (spans.length === 0) return fresh;
  const id = newId(bytesOf(JSON.stringify([item.kind, spans])));
  return sidecar.annotations.some((annotation) => annotation.id === id) ? fresh : id;
}

/** Eight bytes that are the same for the same words. */
function bytesOf(words: string): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(8));
  bases.forEach((base, half) => {
    let hash: number = base;
    for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ words.charCodeAt(at), prime);
    // The lowest bits of the first bytes would tell too little of the last letters.
    bytes.setUint32(4 * half, Math.imul(hash ^ (hash >>> 15), prime) >>> 0);
  });
  return new Uint8Array(bytes.buffer);
}
