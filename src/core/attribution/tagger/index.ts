import type { AttributionTagger } from '../model';
import { tagParagraph } from './engine';
import { readModelFile, readModelInTurns, type Model, type ModelProblem } from './modelFile';

/** A tagger, or why the bytes given are no model that this version can use. */
export type ModelTagger =
  | { readonly ok: true; readonly tagger: AttributionTagger }
  | { readonly ok: false; readonly reason: ModelProblem };

/**
 * A tagger that runs the trained model in `bytes` (the content of `models/attribution.bin`): a part-of-speech tagger, a
 * dependency parser and two conditional random fields. Never throws, whatever the bytes are; takes some 30 MB of memory.
 */
export const createModelTagger = (bytes: Uint8Array): ModelTagger => taggerOf(readModelFile(bytes));

/** The same, pausing after every few milliseconds until `pause` is over, so that a window can answer in between. */
export async function createModelTaggerInTurns(
  bytes: Uint8Array,
  pause: () => Promise<unknown>,
): Promise<ModelTagger> {
  const reading = readModelInTurns(bytes);
  for (;;) {
    const { done, value } = reading.next();
    if (done === true) return taggerOf(value);
    await pause();
  }
}

function taggerOf(model: Model | ModelProblem): ModelTagger {
  if (typeof model === 'string') return { ok: false, reason: model };
  return { ok: true, tagger: { name: 'model', tag: (paragraph) => tagParagraph(paragraph, model) } };
}
