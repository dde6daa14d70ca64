import type { Range } from '../text/range';

export type CitationKind = 'outlet' | 'agency' | 'institution' | 'document' | 'person' | 'unnamed';

/** One hop of a chain of sources. */
export interface ChainLink extends Range {
  readonly name: string;
  readonly kind: CitationKind | 'medium';
}

/** Where information is said to come from. */
export interface Citation extends Range {
  /** Who published or stated it, without quotation marks. */
  readonly outlet: string;
  readonly kind: CitationKind;
  /** Who said it first, when that is another. */
  readonly primary: string | null;
  /** Interview, statement, post on X …, as written. */
  readonly medium: string | null;
  /** When it was said or published, as written: `Tuesday`, `12 June 2031`, `last week`; null when the text does not say. */
  readonly date: string | null;
  /** What comes from there: what the article tells, or a picture beside it. */
  readonly of: 'text' | 'picture';
  /** Hops from the outermost (nearest to this article) to the first source. */
  readonly chain: readonly ChainLink[];
}
