import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isProse, parseArticle } from '../src/core';

const folder = 'samples';
const syllables = ['land', 'son', 'berg', 'ton', 'wick', 'stad', 'by', 'mar', 'elli', 'ova'];

/** The paragraphs of all English samples, without what is not article. */
const paragraphs = readdirSync(folder)
  .filter((name) => /\.(?:txt|article)$/.test(name))
  .map((name) => parseArticle(readFileSync(path.join(folder, name), 'utf8')))
  .filter(({ language }) => !language.startsWith('de'))
  .flatMap(({ text, blocks }) => blocks.filter(isProse).map(({ start, end }) => text.slice(start, end)))
  .filter((paragraph) => wordsIn(paragraph) >= 12);

/** How many words a text has. */
export function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

/** One article of at least `words` words: the samples' paragraphs over and over, each time with other names, so that no paragraph comes twice. */
export function articleOf(words: number): string {
  const lines = ['A long day in Ardenia, told from beginning to end'];
  let left = words - wordsIn(lines[0] ?? '');
  for (let copy = 0; left > 0; copy++)
    for (const paragraph of paragraphs) {
      if (left <= 0) break;
      lines.push(rename(paragraph, copy));
      left -= wordsIn(paragraph);
    }
  return `${lines.join('\n\n')}\n`;
}

/** Names inside sentences get other endings in every copy, and a last sentence holds one in any case. */
const rename = (text: string, copy: number): string =>
  `${text} So it was in Ardenia.`.replace(
    /(?<=[\p{Ll},] )\p{Lu}\p{Ll}{3,}/gu,
    (name) => name + endingOf(copy),
  );

function endingOf(copy: number): string {
  const ending = syllables[copy % syllables.length] ?? '';
  return copy < syllables.length ? ending : endingOf(Math.floor(copy / syllables.length)) + ending;
}
