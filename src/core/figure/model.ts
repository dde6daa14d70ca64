import type { Range } from '../text/range';

export type FigureModifier =
  'approximately' | 'at least' | 'at most' | 'more than' | 'fewer than' | 'exactly';

/** A quantity that the article claims about the world. */
export interface Figure extends Range {
  /** The number said, or null when only bounds are given. */
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** `percent`, an ISO 4217 code, a unit's name (`km`, `years`) or null. */
  readonly unit: string | null;
  /** The thing counted, as written; taken from the antecedent when the noun is left out. */
  readonly counted: string | null;
  readonly modifier: FigureModifier | null;
  /** The total in a ratio ("17 out of 40": 40). */
  readonly of: number | null;
  /** The time that qualifies the figure, as written ("since 2023"). */
  readonly when: string | null;
  /** Index in the analysis' attributions of the claim it stands in. */
  readonly attribution: number | null;
}
