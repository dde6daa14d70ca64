import { ruleTagger, type AttributionTagger } from '../core';
import type { Terminal } from './terminal';

/** The best tagger at hand. */
export function loadTagger(_terminal: Terminal): Promise<AttributionTagger> {
  return Promise.resolve(ruleTagger);
}
