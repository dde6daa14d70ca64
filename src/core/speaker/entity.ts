import type { Gender } from './givenNames';
import type { SpeakerKind } from './model';
import type { NameMention } from './names';

/** Somebody or something that the article names or that speaks in it. Filled while the article is read. */
export interface Entity {
  readonly index: number;
  kind: SpeakerKind;
  name: string;
  /** The noun at its head, for one without a proper name; else ''. */
  head: string;
  /** The words of the fullest name. */
  words: readonly string[];
  /** The same: lower case, singular. */
  singulars: readonly string[];
  gender: Gender;
  /** Whether it was the source of an attribution before. */
  spoke: boolean;
  plural: boolean;
  /** Several people or bodies that were named together. */
  members: boolean;
  /** Why it is not named, as printed. */
  anonymity: string | null;
  readonly names: Map<string, number>;
  readonly roles: string[];
  /** The words of each of `roles`: lower case, singular. */
  readonly roleWords: (readonly string[])[];
  /** Country of the office or body, in lower case. */
  country: string | null;
  readonly mentions: NameMention[];
}
