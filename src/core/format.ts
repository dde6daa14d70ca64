/**
 * The format of annotations files: reads, edits and merges their text. In the extension this is a program of its own
 * (`dist/format.js`), read when the first annotations file is met; so the extension takes types from here and nothing else.
 */
export { describeConflict } from './merge/describeConflict';
export { findConflicts } from './merge/findConflicts';
export { mendMarkers } from './merge/markers';
export { mergeSidecars } from './merge/mergeSidecars';
export { renameArticle } from './merge/renameArticle';
export { resolveConflict } from './merge/resolveConflict';
export { createSidecar, editSidecar } from './sidecar/editSidecar';
export { readSidecar } from './sidecar/readSidecar';
