import { analyseArticle, createAnalyser, type AttributionTagger } from '../src/core';
import { medians, type Result } from './measure';
import { articleOf } from './text';

/** What one more letter in the middle of a long article costs, beside analysing it anew. */
export async function keystroke(tagger: AttributionTagger): Promise<readonly Result[]> {
  const text = articleOf(10_000);
  const at = text.indexOf(' ', text.length / 2);
  const analyser = createAnalyser(tagger);
  analyser.analyse(text);
  let typed = 0;
  const times = await medians(
    {
      anew: () => analyseArticle(text, tagger),
      again: () => analyser.analyse(`${text.slice(0, at)} ${'x'.repeat(++typed % 40)}${text.slice(at)}`),
    },
    15,
  );
  return [
    {
      what: 'keystroke in 10,000 words',
      value: times.again,
      unit: 'ms',
      note: `anew ${times.anew.toFixed(1)} ms`,
    },
    {
      what: 'keystroke as part of a whole analysis',
      value: times.again / times.anew,
      unit: 'times',
      note: '',
    },
  ];
}
