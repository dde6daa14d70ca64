import type { Format } from '../../core';
import { evaluateProgram } from './program';

const functions: readonly (keyof Format)[] = [
  'createSidecar',
  'describeConflict',
  'editSidecar',
  'findConflicts',
  'mendMarkers',
  'mergeSidecars',
  'readSidecar',
  'renameArticle',
  'resolveConflict',
];

/**
 * The format of annotations files in the text of `dist/format.js`.
 * @throws SyntaxError or Error where the text is no such program
 */
export const evaluateFormat = (source: string): Format =>
  evaluateProgram<Format>(source, 'galley-format.js', functions);
