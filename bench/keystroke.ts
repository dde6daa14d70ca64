import { analyseArticle, createAnalyser, type AttributionTagger } from '../src/core';
import { medians, type Result } from './measure';
import { articleOf } from './text';

const sizes = [1_000, 10_000, 100_000];

/** What one more letter in the middle of an article costs, beside analysing it anew and beside one more letter in the shortest. */
export async function keystroke(tagger: AttributionTagger): Promise<readonly Result[]> {
  const results: Result[] = [];
  let shortest = 0;
  for (const size of sizes) {
    const { again, anew } = await inArticleOf(size, tagger);
    shortest ||= again;
    const what = `keystroke in ${size.toLocaleString('en')} words`;
    results.push(
      { what, value: again, unit: 'ms', note: `anew ${anew.toFixed(1)} ms` },
      { what: `${what}, of the whole`, value: again / anew, unit: 'times', note: 'part of a whole analysis' },
    );
    if (size !== sizes[0])
      results.push({
        what: `${what}, grown`,
        value: again / shortest,
        unit: 'times',
        note: `of one in ${(sizes[0] ?? 0).toLocaleString('en')} words`,
      });
  }
  return results;
}

async function inArticleOf(
  words: number,
  tagger: AttributionTagger,
): Promise<{ readonly again: number; readonly anew: number }> {
  const text = articleOf(words);
  const at = text.indexOf(' ', text.length / 2);
  const analyser = createAnalyser(tagger);
  analyser.analyse(text);
  let typed = 0;
  return medians(
    {
      anew: () => analyseArticle(text, tagger),
      again: () => analyser.analyse(`${text.slice(0, at)} ${'x'.repeat(++typed % 40)}${text.slice(at)}`),
    },
    words > 10_000 ? 3 : 15,
  );
}
