/**
 * What reads texts: tells articles from other texts and finds what is in them. In the extension this is a program of its own
 * (`dist/reader.js`), read when the first text is opened; so the extension takes types from here and nothing else.
 */
export { createAnalyser } from './analysis';
export { recogniseArticle } from './article/recogniseArticle';
export { createModelTaggerInTurns } from './attribution/tagger/index';
export { findFigures } from './figure/findFigures';
