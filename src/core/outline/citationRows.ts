import type { Review, ReviewItem } from '../annotation/review';
import type { OutlineNode } from './model';
import { excerpt, hopRows, itemRow } from './rows';

/**
 * Citations by outlet, in the order in which the article comes to them. An outlet that is cited once is a row with its chain as a branch
 * below, each hop under the one that passes it on; one that is cited more often has a row for each place, by the words there.
 */
export function citationRows(parent: string, review: Review): readonly OutlineNode[] {
  const byOutlet = new Map<string, ReviewItem[]>();
  for (const item of review.items) {
    if (item.kind !== 'citation' || item.status === 'rejected') continue;
    const key = outletOf(item)
      .toLowerCase()
      .replace(/^(?:the|an?)\s/, '');
    byOutlet.set(key, [...(byOutlet.get(key) ?? []), item]);
  }
  return [...byOutlet].map(([key, items]): OutlineNode => {
    const [only, ...more] = items;
    if (only && more.length === 0) return branch(parent, review, only, outletOf(only));
    const id = `${parent}/outlet:${key}`;
    const name = only ? outletOf(only) : key;
    return {
      id,
      subject: { type: 'source', name },
      label: name,
      description: String(items.length),
      range: only?.range ?? null,
      children: items.map((item) => branch(id, review, item, wordsAt(review, item))),
    };
  });
}

const outletOf = ({ annotation, citation }: ReviewItem): string =>
  annotation?.outlet ?? citation?.outlet ?? '';

/** What the article says from the citation on, to the end of its line; empty for one that has lost its place. */
function wordsAt({ analysis }: Review, { range }: ReviewItem): string {
  const { text } = analysis.article;
  if (!range) return '';
  const end = text.indexOf('\n', range.end);
  return excerpt(text, { start: range.start, end: end < 0 ? text.length : end });
}

/** A citation with the hops behind its outlet, which its own row stands for. */
function branch(parent: string, review: Review, item: ReviewItem, label: string): OutlineNode {
  const row = itemRow(parent, review, item);
  const { annotation, citation } = item;
  const facts = [annotation?.medium ?? citation?.medium ?? null, citation?.date ?? null];
  const hops = citation?.chain.filter(({ name }) => name !== citation.outlet) ?? [];
  return {
    ...row,
    label: label === '' ? row.label : label,
    description: row.range ? facts.filter((fact) => fact !== null).join(', ') : row.description,
    children: hopRows(row.id, hops),
  };
}
