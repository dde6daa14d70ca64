import { analyseArticle, type Analysis, type AttributionTagger, type Correction } from '../core';
import { messageOf } from './nodeError';

/** The analysis of a text with what people said of its lines, or what went wrong: a fault in one article must not end a run over a million of them. */
export function tryAnalysis(
  text: string,
  tagger: AttributionTagger,
  corrections?: readonly Correction[],
): Analysis | { readonly error: string } {
  try {
    return analyseArticle(text, tagger, corrections);
  } catch (error) {
    return { error: `analysis failed: ${messageOf(error)}` };
  }
}
