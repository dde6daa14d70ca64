import { analyseArticle, type AttributionTagger } from '../src/core';
import { medians, type Result } from './measure';
import { articleOf } from './text';

/** How the time of an analysis grows with the length of the article: ten times the words should take some ten times the time. */
export async function growth(tagger: AttributionTagger): Promise<readonly Result[]> {
  const small = articleOf(1_000);
  const middle = articleOf(10_000);
  const large = articleOf(100_000);
  const times = await medians(
    {
      small: () => analyseArticle(small, tagger),
      middle: () => analyseArticle(middle, tagger),
      large: () => analyseArticle(large, tagger),
    },
    3,
  );
  const of = (chars: string, other: string) =>
    `the text is ${(chars.length / other.length).toFixed(1)} times as long`;
  return [
    {
      what: 'growth from 1,000 to 10,000 words',
      value: times.middle / times.small,
      unit: 'times',
      note: of(middle, small),
    },
    {
      what: 'growth from 10,000 to 100,000 words',
      value: times.large / times.middle,
      unit: 'times',
      note: of(large, middle),
    },
  ];
}
