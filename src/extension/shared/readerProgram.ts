import type { Analysis, Reader } from '../../core';

/**
 * Runs the text of `dist/reader.js` and answers with what it exports. Read as a file and run here, since that works alike in
 * VS Code's extension hosts for Node and for the browser: the latter loads an extension's one file in this same way and has no
 * `require` for a second.
 * @throws SyntaxError or Error where the text is no such program
 */
export function evaluateReader(source: string): Reader {
  const program: { exports: unknown } = { exports: {} };
  // The last line's name is what stack traces and the debugger show.
  const text = `${source}
//# sourceURL=galley-reader.js`;
  const run = new Function('module', 'exports', text) as (module: object, exports: unknown) => void;
  run(program, program.exports);
  if (!isReader(program.exports)) throw new Error('the file is not complete');
  return program.exports;
}

function isReader(exported: unknown): exported is Reader {
  const names: readonly (keyof Reader)[] = Object.keys(readerOfNothing) as (keyof Reader)[];
  return (
    typeof exported === 'object' &&
    exported !== null &&
    names.every((name) => typeof (exported as Partial<Reader>)[name] === 'function')
  );
}

/** Takes the reader's place where there is none: no text is recognised, and nothing is found in those that the user calls articles. */
export const readerOfNothing: Reader = {
  recogniseArticle: () => ({ verdict: 'other', probability: 0, reasons: [] }),
  createAnalyser: () => ({ analyse: nothingIn }),
  createModelTagger: () => ({ ok: false, reason: 'not a model' }),
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
