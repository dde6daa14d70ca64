import { isProse, type Article, type Block } from '../article/model';
import { shift, trimRange, type Range } from '../text/range';
import { labelAt, type Label } from './labels';

/**
 * A prose block as a tagger is to see it. `text` may differ from the article in what layout says by other means than words
 * (dashes as quotation marks, marks left out between paragraphs), yet `text[i]` stands for the article's code unit `start + i`.
 */
export interface Passage extends Range {
  readonly block: Block;
  readonly text: string;
  /** The label before the passage, in article offsets. */
  readonly label: Label | null;
}

const bullet = /^(?:[•·▪▫◦‣⁃*●○■□]|\d{1,2}[.)](?=\s))\s*/u;

/** The prose blocks of an article as passages: bullets and labels stripped, empty ones left out. */
export function toPassages(article: Pick<Article, 'text' | 'blocks'>): readonly Passage[] {
  return article.blocks.filter(isProse).flatMap((block) => {
    let range = trimRange(article.text, { start: block.start, end: block.end });
    const mark = bullet.exec(article.text.slice(range.start, Math.min(range.end, range.start + 40)));
    if (mark) range = { start: range.start + mark[0].length, end: range.end };
    const label = labelOf(article.text, range);
    if (label) range = { start: Math.max(range.start, label.end), end: range.end };
    const { start, end } = trimRange(article.text, range);
    return start < end ? [{ block, start, end, text: article.text.slice(start, end), label }] : [];
  });
}

function labelOf(text: string, range: Range): Label | null {
  const found = labelAt(text.slice(range.start, Math.min(range.end, range.start + 100)));
  if (!found) return null;
  const by = range.start;
  return {
    ...found,
    start: found.start + by,
    end: found.end + by,
    name: found.name && shift(found.name, by),
  };
}
