import { readFile } from 'node:fs/promises';
import { createModelTagger, ruleTagger, type AttributionTagger } from '../core';
import { isNodeError } from './nodeError';
import { complain, type Terminal } from './terminal';

/** The tagger of the trained model in `file`; where there is no model that can be used, a warning on stderr and the tagger that works by rules alone. */
export async function loadTagger(file: string, terminal: Terminal): Promise<AttributionTagger> {
  const tagger = await readTagger(file);
  if (typeof tagger !== 'string') return tagger;
  await complain(terminal, file, `${tagger}; attributions are found by rules alone, which finds fewer`);
  return ruleTagger;
}

/** The model's tagger, or why there is none. */
async function readTagger(file: string): Promise<AttributionTagger | string> {
  try {
    const made = createModelTagger(await readFile(file));
    return made.ok ? made.tagger : `this is no model that can be used (${made.reason})`;
  } catch (error) {
    if (!isNodeError(error)) throw error;
    return error.code === 'ENOENT' ? 'the trained model is missing' : error.message;
  }
}
