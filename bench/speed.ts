import nlp from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { analyseArticle, type AttributionTagger } from '../src/core';
import { medians, type Result } from './measure';
import { articleOf, wordsIn } from './text';

/** Words a second beside two libraries that people use for the like, on the same text in the same run. */
export async function speed(tagger: AttributionTagger): Promise<readonly Result[]> {
  const text = articleOf(10_000);
  const wink = winkNLP(model);
  const times = await medians({
    galley: () => analyseArticle(text, tagger),
    compromise: () => {
      const doc = nlp(text);
      return [doc.quotations().out('array'), doc.people().out('array')] as unknown[];
    },
    wink: () => wink.readDoc(text).entities().out(),
  });
  const words = wordsIn(text);
  const rate = (ms: number) => (words / ms) * 1000;
  const beside = (ms: number) => `Galley is ${(ms / times.galley).toFixed(1)} times as fast`;
  return [
    {
      what: `whole analysis (${tagger.name})`,
      value: rate(times.galley),
      unit: 'words/s',
      note: `${words} words`,
    },
    {
      what: 'compromise: quotations and people',
      value: rate(times.compromise),
      unit: 'words/s',
      note: beside(times.compromise),
    },
    {
      what: 'wink-nlp: its whole pipeline',
      value: rate(times.wink),
      unit: 'words/s',
      note: beside(times.wink),
    },
  ];
}
