import type { Region } from './region';
import { mainReason, type LineFacts } from './lineFacts';
import type { BoilerplateReason } from './model';

/** Headings of page sections that explain the lines below them. */
const sections: ReadonlySet<BoilerplateReason> = new Set([
  'comments',
  'related',
  'recent',
  'tags',
  'newsletter',
]);
const shortest = 30;

/**
 * Why each unit outside the article is there: its own words first, then the section's heading above it, then its place: menus
 * stand above the article, other headlines below it.
 */
export function explainBoilerplate({ lines, probabilities, first }: Region): BoilerplateReason[] {
  let section: BoilerplateReason | undefined;
  return lines.map((facts, i) => {
    if ((probabilities[i] ?? 0) >= 0.5) {
      section = undefined;
      return 'other';
    }
    const own = mainReason(facts, 0.3);
    const heading = mainReason(facts, 0.8);
    if (heading) section = sections.has(heading) ? heading : undefined;
    return own ?? section ?? mainReason(facts, 0) ?? guess(facts, i, first);
  });
}

function guess(facts: LineFacts, i: number, first: number): BoilerplateReason {
  if (i < first) return 'navigation';
  return facts.unit.text.length >= shortest && facts.words >= 4 ? 'related' : 'other';
}
