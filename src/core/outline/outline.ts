import type { Review, ReviewItem, ReviewSpeaker } from '../annotation/review';
import { countedGroups } from '../annotation/sameCounted';
import { needsLook } from '../annotation/look';
import { isArticleBlock, type Block } from '../article/model';
import { citationRows } from './citationRows';
import type { OutlineNode } from './model';
import { blockRow, groupRow, itemRow } from './rows';

/** The outline of an article: what needs a look, if anything does; structure, speakers with their quotes, figures by what they count, citations with their chains, and what people kept. */
export function outline(review: Review): readonly OutlineNode[] {
  const unsettled = review.items.filter(needsLook);
  return [
    ...(unsettled.length > 0
      ? [groupRow('', 'needsLook', (id) => unsettled.map((item) => itemRow(id, review, item)))]
      : []),
    groupRow('', 'structure', (id) => structureRows(id, review)),
    groupRow('', 'speakers', (id) => speakerRows(id, review)),
    groupRow('', 'figures', (id) => figureRows(id, review)),
    groupRow('', 'citations', (id) => citationRows(id, review)),
    annotationsRow(review),
  ];
}

const live = ({ status }: ReviewItem): boolean => status !== 'rejected';

/** Rows of the items that are wanted, rejected ones left out. */
export const itemRows = (
  parent: string,
  review: Review,
  wanted: (item: ReviewItem) => boolean,
): readonly OutlineNode[] =>
  review.items.filter((item) => live(item) && wanted(item)).map((item) => itemRow(parent, review, item));

/** Sections under their subheadings, blocks with what stands in them, and last what is not the article. */
export function structureRows(parent: string, review: Review): readonly OutlineNode[] {
  const { text, blocks } = review.analysis.article;
  const itemsOf = itemsByBlock(review, blocks);
  const seen = new Map<string, number>();
  const row = (above: string, block: Block, more: readonly Block[] = []): OutlineNode => {
    const words = `${above}/${text.slice(block.start, block.end)}`;
    const occurrence = seen.get(words) ?? 0;
    seen.set(words, occurrence + 1);
    return blockRow(above, text, block, occurrence, (id) => [
      ...(itemsOf.get(block) ?? []).map((item) => itemRow(id, review, item)),
      ...more.map((below) => row(id, below)),
    ]);
  };
  const rows: OutlineNode[] = [];
  const article = blocks.filter(isArticleBlock);
  for (let at = 0; at < article.length;) {
    const [head, ...rest] = article.slice(at, sectionEnd(article, at));
    if (head) rows.push(row(parent, head, rest));
    at += 1 + rest.length;
  }
  const around = blocks.filter((block) => !isArticleBlock(block));
  if (around.length > 0)
    rows.push(groupRow(parent, 'boilerplate', (id) => around.map((block) => row(id, block))));
  return rows;
}

/** Where the section that begins at `at` ends: a subheading's before the next one, any other block's at once. */
function sectionEnd(article: readonly Block[], at: number): number {
  if (article[at]?.kind !== 'subheading') return at + 1;
  const next = article.findIndex(({ kind }, index) => index > at && kind === 'subheading');
  return next < 0 ? article.length : next;
}

/** The live items that begin in each block, in text order. */
function itemsByBlock(review: Review, blocks: readonly Block[]): ReadonlyMap<Block, readonly ReviewItem[]> {
  const found = new Map<Block, ReviewItem[]>();
  let at = 0;
  const placed = review.items.filter(
    (item) => live(item) && item.range !== null && (item.kind !== 'speaker' || item.annotation !== null),
  );
  for (const item of placed.sort((a, b) => (a.range?.start ?? 0) - (b.range?.start ?? 0))) {
    const start = item.range?.start ?? 0;
    while (at + 1 < blocks.length && (blocks[at]?.end ?? 0) <= start) at++;
    const block = blocks[at];
    if (!block) break;
    found.set(block, [...(found.get(block) ?? []), item]);
  }
  return found;
}

/** Office and body, and how many quotes. */
function describeSpeaker({ role, affiliation }: ReviewSpeaker, quotes: number): string {
  const body = affiliation !== null && role?.includes(affiliation) ? null : affiliation;
  return [role, body, quotes > 0 ? `${String(quotes)} ${quotes === 1 ? 'quote' : 'quotes'}` : null]
    .filter((part) => part !== null)
    .join(', ');
}

/** Speakers with what they say, and what nobody named says. */
export function speakerRows(parent: string, review: Review): readonly OutlineNode[] {
  const quotes = new Map<string | null, ReviewItem[]>();
  const mentions = new Map<string | null, ReviewItem>();
  for (const item of review.items) {
    if (item.kind === 'speaker' && !mentions.has(item.speaker)) mentions.set(item.speaker, item);
    if (item.kind !== 'quote' || !live(item)) continue;
    const others = quotes.get(item.speaker);
    if (others) others.push(item);
    else quotes.set(item.speaker, [item]);
  }
  const quotesOf = (id: string, speaker: string | null): readonly OutlineNode[] =>
    (quotes.get(speaker) ?? []).map((item) => ({
      ...itemRow(id, review, item),
      ...(!needsLook(item) && { description: '' }), // whose it is stands above
    }));
  const rows = review.speakers.map((speaker): OutlineNode => {
    const id = `${parent}/${speaker.id}`;
    const children = quotesOf(id, speaker.id);
    return {
      id,
      subject: { type: 'speaker', speaker, item: mentions.get(speaker.id) ?? null },
      label: speaker.name,
      description: describeSpeaker(speaker, children.length),
      range: speaker.mentions[0] ?? null,
      children,
    };
  });
  const nobodys = groupRow(parent, 'unattributed', (id) => quotesOf(id, null));
  return nobodys.children.length > 0 ? [...rows, nobodys] : rows;
}

/** Figures that count the same thing stand together, at the place of the first. */
function figureRows(parent: string, review: Review): readonly OutlineNode[] {
  const rows = countedGroups(review).flatMap(({ counted, items, differs }): readonly OutlineNode[] => {
    if (counted === '' || items.length === 1) return items.map((item) => itemRow(parent, review, item));
    const id = `${parent}/counted:${counted}:${items[0]?.figure?.unit ?? ''}`;
    const children = items.map((item) => itemRow(id, review, item));
    return [
      {
        id,
        subject: { type: 'counted', counted, differs },
        label: counted,
        description: String(items.length),
        range: children[0]?.range ?? null,
        children,
      },
    ];
  });
  const place = ({ range }: OutlineNode): number => range?.start ?? Infinity;
  // Two rows without a place compare as NaN, which leaves them in order.
  return rows.sort((a, b) => place(a) - place(b) || 0);
}

/** What people kept and is settled, by what was decided; its description is the number of annotations. */
function annotationsRow(review: Review): OutlineNode {
  const settled = review.items.filter((item) => item.annotation !== null && !needsLook(item));
  const row = groupRow('', 'annotations', (id) =>
    (['accepted', 'edited', 'added', 'rejected'] as const).flatMap((status) => {
      const items = settled.filter((item) => item.status === status);
      return items.length === 0
        ? []
        : [groupRow(id, status, (below) => items.map((item) => itemRow(below, review, item)))];
    }),
  );
  return { ...row, description: String(settled.length) };
}
