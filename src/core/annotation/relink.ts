import type { Sidecar } from './model';
import { placeAnnotations } from './place';

/** Texts in which most annotations of a sidecar are found are its article, or were. */
const enough = 0.6;

/**
 * Whether a text reads like the article of a sidecar that has lost it: most of what is annotated stands there, or where
 * little is annotated the headline of the sidecar does.
 */
export function fitsArticle(text: string, { article, annotations }: Sidecar): boolean {
  const headline = article?.headline ?? '';
  const kept = annotations.filter(({ status }) => status !== 'rejected');
  if (kept.length < 2 && headline !== '') return text.includes(headline);
  const found = placeAnnotations(text, kept).filter(({ range }) => range !== null);
  return kept.length > 0 && found.length / kept.length >= enough;
}
