import type { Analysis, Reader } from '../../core';
import { evaluateProgram } from './program';

/**
 * The reader in the text of `dist/reader.js`.
 * @throws SyntaxError or Error where the text is no such program
 */
export const evaluateReader = (source: string): Reader =>
  evaluateProgram<Reader>(source, 'galley-reader.js', Object.keys(readerOfNothing) as (keyof Reader)[]);

/** Takes the reader's place where there is none: no text is recognised, and nothing is found in those that the user calls articles. */
export const readerOfNothing: Reader = {
  recogniseArticle: () => ({ verdict: 'other', probability: 0, reasons: [] }),
  createAnalyser: () => ({
    analyse: nothingIn,
    readBlock: () => ({ attributions: [], figures: [] }),
  }),
  createModelTaggerInTurns: () => Promise.resolve({ ok: false, reason: 'not a model' }),
  findFigures: () => [],
};

function nothingIn(text: string): Analysis {
  const unknown = { headline: null, published: null, updated: null, publisher: null };
  return {
    article: { text, blocks: [], authors: [], language: 'und', languageConfidence: 0, ...unknown },
    attributions: [],
    speakers: [],
    figures: [],
    citations: [],
  };
}
