import { readFileSync } from 'node:fs';
import nlp from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import {
  analyseArticle,
  createModelTagger,
  findFigures,
  parseArticle,
  ruleTagger,
  type AttributionTagger,
} from '../src/core';
import { clocks, medians, type Result } from './measure';
import { modelFile } from './tagger';
import { articleOf, wordsIn } from './text';

const text = articleOf(10_000);
const words = wordsIn(text);
const paragraphs = text.split('\n\n');
const rate = (ms: number): number => (words / ms) * 1000;

/** Words a second beside two libraries that people use for the like, on the same text in the same run: by the processor's time, then by the clock on the wall. Then the parts one by one. */
export async function speed(tagger: AttributionTagger): Promise<readonly Result[]> {
  return [
    ...(await beside(tagger, 'processor')),
    ...(await beside(tagger, 'wall')),
    ...(await parts(tagger)),
  ];
}

async function beside(tagger: AttributionTagger, clock: keyof typeof clocks): Promise<readonly Result[]> {
  const wink = winkNLP(model);
  const times = await medians(
    {
      galley: () => analyseArticle(text, tagger),
      compromise: () => {
        const doc = nlp(text);
        return [doc.quotations().out('array'), doc.people().out('array')] as unknown[];
      },
      wink: () => wink.readDoc(text).entities().out(),
    },
    7,
    clocks[clock],
  );
  const by = clock === 'wall' ? 'on the wall' : 'of the processor';
  const note = (ms: number) => `Galley is ${(ms / times.galley).toFixed(2)} times as fast`;
  const row = (what: string, ms: number, words: string): Result => ({
    what,
    value: rate(ms),
    unit: 'words/s',
    note: `${words}; by the time ${by}`,
  });
  return [
    row(`whole analysis (${tagger.name})`, times.galley, `${words} words`),
    row('compromise: quotations and people', times.compromise, note(times.compromise)),
    row('wink-nlp: its whole pipeline', times.wink, note(times.wink)),
  ];
}

/** The parts of an analysis by themselves, by the processor's time. */
async function parts(tagger: AttributionTagger): Promise<readonly Result[]> {
  const bytes = readFileSync(modelFile);
  const each = (read: (paragraph: string) => unknown) => () => {
    for (const paragraph of paragraphs) read(paragraph);
  };
  const times = await medians({
    tag: each((paragraph) => tagger.tag(paragraph)),
    rules: each((paragraph) => ruleTagger.tag(paragraph)),
    figures: each((paragraph) => findFigures(paragraph)),
    parse: () => parseArticle(text),
    load: () => createModelTagger(bytes),
  });
  const row = (what: string, ms: number): Result => ({
    what,
    value: rate(ms),
    unit: 'words/s',
    note: 'alone',
  });
  const megabytes = new TextEncoder().encode(text).length / 1e6;
  return [
    row(`attributions (${tagger.name})`, times.tag),
    row('attributions (rules)', times.rules),
    row('figures', times.figures),
    { what: 'article', value: (megabytes / times.parse) * 1000, unit: 'MB/s', note: 'alone' },
    {
      what: 'unpacking the model',
      value: times.load,
      unit: 'ms',
      note: `${Math.round(bytes.length / 1000)} kB`,
    },
  ];
}
