import { existsSync, readFileSync } from 'node:fs';
import { createModelTagger, ruleTagger, type AttributionTagger } from '../src/core';

/** The model that Galley ships. */
export const modelFile = 'models/attribution.bin';

/** The tagger of the model that Galley ships, or the one that works by rules where no model has been trained yet; the table names it. */
export function shippedTagger(): AttributionTagger {
  if (!existsSync(modelFile)) return ruleTagger;
  const made = createModelTagger(readFileSync(modelFile));
  if (!made.ok) throw new Error(`${modelFile} cannot be used: ${made.reason}`);
  return made.tagger;
}
