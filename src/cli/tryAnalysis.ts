import { analyseArticle, type Analysis, type AttributionTagger } from '../core';
import { messageOf } from './nodeError';

/** The analysis of a text, or what went wrong: a fault in one article must not end a run over a million of them. */
export function tryAnalysis(text: string, tagger: AttributionTagger): Analysis | { readonly error: string } {
  try {
    return analyseArticle(text, tagger);
  } catch (error) {
    return { error: `analysis failed: ${messageOf(error)}` };
  }
}
