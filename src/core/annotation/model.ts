import type { TextQuoteSelector } from '../anchor/model';
import type { QuoteType } from '../attribution/model';
import type { FigureModifier } from '../figure/model';
import type { SpeakerKind } from '../speaker/model';

export type AnnotationKind = 'quote' | 'figure' | 'citation' | 'speaker' | 'note';
export type AnnotationStatus = 'accepted' | 'edited' | 'added' | 'rejected';

/** A remark of a reader on an annotation. */
export interface AnnotationComment {
  readonly by: string;
  /** ISO 8601 in UTC, to the second. */
  readonly at: string;
  readonly text: string;
}

/** Two merged versions that disagree: the fields that differ as each has them, or that it removed the entry. */
export interface EntryConflict {
  readonly ours?: unknown;
  readonly theirs?: unknown;
}

/** What a person accepted, edited, rejected or added, as the sidecar keeps it. */
export interface Annotation {
  /** Eight characters of Crockford's base 32 in lower case. */
  readonly id: string;
  readonly kind: AnnotationKind;
  readonly status: AnnotationStatus;
  /** Quotes: three lists of spans. */
  readonly type?: QuoteType;
  readonly source?: readonly TextQuoteSelector[];
  readonly cue?: readonly TextQuoteSelector[];
  readonly content?: readonly TextQuoteSelector[];
  /** Quotes and speaker mentions: id in the sidecar's `speakers`. */
  readonly speaker?: string;
  /** Figures, citations, speaker mentions and notes: where it stands. */
  readonly target?: readonly TextQuoteSelector[];
  /** What stands in the article now, where a reader keeps the annotation although its words have changed. */
  readonly nowReads?: string;
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
  readonly counted?: string;
  readonly modifier?: FigureModifier;
  /** Figures: id of the quote that claims it. */
  readonly claimedBy?: string;
  readonly outlet?: string;
  readonly primary?: string;
  readonly medium?: string;
  /** Notes: what the reader wrote. */
  readonly text?: string;
  readonly by?: string;
  /** ISO 8601 in UTC, to the second. */
  readonly at?: string;
  readonly comments?: readonly AnnotationComment[];
  /** What was said in the comments is settled. */
  readonly resolved?: true;
  /** Left by a merge until somebody chooses. */
  readonly conflict?: EntryConflict;
}

/** A speaker as the sidecar keeps it. */
export interface SidecarSpeaker {
  readonly id: string;
  readonly name: string;
  readonly kind?: SpeakerKind;
  readonly role?: string;
  readonly affiliation?: string;
  readonly aliases?: readonly string[];
  /** Ids of speakers that this one is not, though the text may call both by one name. */
  readonly apart?: readonly string[];
  readonly conflict?: EntryConflict;
}

/** What a person said of a line or paragraph, against the parser: it is part of the article or not, or the headline. */
export interface StructureCorrection {
  /** Eight characters of Crockford's base 32 in lower case. */
  readonly id: string;
  readonly is: 'article' | 'boilerplate' | 'headline';
  readonly target: readonly TextQuoteSelector[];
  readonly by?: string;
  /** ISO 8601 in UTC, to the second. */
  readonly at?: string;
}

/** A sidecar file's content. */
export interface Sidecar {
  readonly version: 1;
  readonly article?: { readonly file?: string; readonly headline?: string; readonly published?: string };
  readonly speakers: readonly SidecarSpeaker[];
  readonly structure?: readonly StructureCorrection[];
  readonly annotations: readonly Annotation[];
}
