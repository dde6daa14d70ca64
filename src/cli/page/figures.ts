import { claimOf, countedGroups, type Figure, type Review, type ReviewItem } from '../../core';
import { entry, heading, oneLine } from './lines';
import type { PageStyle } from './style';

/** Figures that count the same thing together, with a word where claims differ; then all others in text order. */
export function figureLines(
  review: Review,
  lineOf: (offset: number) => number,
  style: PageStyle,
): readonly string[] {
  const groups = countedGroups(review);
  const several = groups.filter(({ counted, items }) => counted !== '' && items.length > 1);
  const alone = groups.filter((group) => !several.includes(group)).flatMap(({ items }) => items);
  const entries = (items: readonly ReviewItem[]): readonly string[] =>
    items.flatMap((item) => figureEntry(review, item, lineOf, style));
  const others = entries([...alone].sort((a, b) => (a.range?.start ?? 0) - (b.range?.start ?? 0)));
  return [
    ...several.flatMap(({ counted, items, differs }) => [
      '',
      ...heading(style, oneLine(counted), differs ? ' – the claims differ' : ''),
      ...entries(items),
    ]),
    ...(several.length > 0 && others.length > 0 ? ['', ...heading(style, 'Others', '')] : []),
    ...others,
  ];
}

function figureEntry(
  review: Review,
  item: ReviewItem,
  lineOf: (offset: number) => number,
  style: PageStyle,
): readonly string[] {
  const { figure, range } = item;
  if (!figure || !range) return [];
  const words = oneLine(review.analysis.article.text.slice(range.start, range.end));
  const claim = claimOf(review, item);
  const speaker = claim && review.speakers.find(({ id }) => id === claim.speaker)?.name;
  const facts = [
    amountBeside(words, figure),
    figure.when === null ? null : oneLine(figure.when),
    speaker === undefined ? null : `says ${speaker}`,
  ].filter((fact) => fact !== null);
  const thing =
    figure.counted === null || words.includes(figure.counted) ? '' : ` (${oneLine(figure.counted)})`;
  const more = facts.length > 0 ? `: ${facts.join('; ')}` : '';
  return entry(style, lineOf(range.start), `${words}${thing}${more}`);
}

const grouped = new Intl.NumberFormat('en', { maximumFractionDigits: 4 });

/** The value as a number, where the words do not show it: "£18m" is 18,000,000 GBP; null where a reader sees it. */
function amountBeside(words: string, { value, min, max, unit, of }: Figure): string | null {
  // Small whole numbers and fractions are read as easily in words.
  const numbers = value === null ? [min, max] : [value];
  const isPlain = numbers.every(
    (number) =>
      number !== null &&
      (words.includes(grouped.format(number)) ||
        (unit === null && number < 1) ||
        (Number.isInteger(number) && number < 100)),
  );
  if (isPlain && of === null) return null;
  const amount = value === null ? between(min, max) : grouped.format(value);
  const total = of === null ? '' : ` of ${grouped.format(of)}`;
  return `= ${amount}${total}${unit === null ? '' : ` ${unit}`}`;
}

function between(min: number | null, max: number | null): string {
  if (max === null) return min === null ? 'unknown' : `${grouped.format(min)} or more`;
  return min === null ? `up to ${grouped.format(max)}` : `${grouped.format(min)} to ${grouped.format(max)}`;
}
