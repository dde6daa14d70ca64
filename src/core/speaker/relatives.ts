import { is, isFinite, lowerAt } from '../attribution/rules/reading';
import { Word } from '../attribution/rules/words';
import type { Spot } from './coreference';
import type { Entities } from './entities';
import type { Entity } from './entity';
import type { NameMention } from './names';
import { tokenAt } from './text';

const longestApposition = 90;

/**
 * The name before "who" or "which": right before it, or for "who" the person whom an apposition without a verb parts from it
 * ("Jo Roe, a baker from Elmouth, who …"). The first `read` of `mentions` stand before it.
 */
export function relativeAntecedent(
  word: string,
  mentions: readonly NameMention[],
  read: number,
  entities: Entities,
  spot: Spot,
): Entity | null {
  const person = word === 'who' || word === 'whom';
  for (let at = read - 1; at >= 0; at--) {
    const mention = mentions[at];
    if (mention?.sentence !== spot.sentence || spot.start - mention.end > longestApposition) return null;
    const entity = entities.of(mention);
    if (!entity || (person && entity.kind !== 'person' && entity.kind !== 'group')) continue;
    if (spot.start - mention.end <= 2) return person && isObject(mention) ? null : entity;
    return person && isApposed(mention, spot.start) ? entity : null;
  }
  return null;
}

/** "an adviser to Roe who": the name hangs on the noun that is meant. */
const isObject = ({ part: { reading }, span }: NameMention): boolean =>
  is(reading, span.first - 1, Word.Preposition) && lowerAt(reading, span.end) !== ',';

/** Whether nothing but an apposition between commas stands from the name to the article offset. */
function isApposed({ part, span, place }: NameMention, offset: number): boolean {
  const r = part.reading;
  const end = tokenAt(part, offset);
  if (place === 'modifier' || lowerAt(r, span.end) !== ',' || lowerAt(r, end - 1) !== ',') return false;
  for (let i = span.end; i < end; i++) if (isFinite(r, i)) return false;
  return true;
}
