import type { Range } from '../text/range';

export type SpeakerKind = 'person' | 'organisation' | 'group' | 'document' | 'unnamed';

/** The entity behind sources of attributions. */
export interface Speaker {
  /** Lower-case words of the name joined by hyphens (`volodymyr-zelenskyy`), unique in the article and the same whenever the same text is analysed. */
  readonly id: string;
  /** The same for one person or body in every article, however the name is spelled there (see `speakerKey`). */
  readonly key: string;
  /** The fullest name in the article. */
  readonly name: string;
  readonly kind: SpeakerKind;
  readonly role: string | null;
  readonly affiliation: string | null;
  /** Why the source is not named, as printed ("on condition of anonymity because …"); null when the article does not say. */
  readonly anonymity: string | null;
  /** Other names by which the article calls it; no pronouns or descriptions. */
  readonly aliases: readonly string[];
  /** Every mention, pronouns and descriptions included, in text order. */
  readonly mentions: readonly Range[];
}
