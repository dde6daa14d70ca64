import type { Annotation, Sidecar, SidecarSpeaker, StructureCorrection } from '../annotation/model';
import type { Range } from '../text/range';

export type ProblemCode =
  | 'broken-yaml'
  | 'conflict-markers'
  | 'newer-version'
  | 'too-large'
  | 'schema'
  | 'duplicate-id'
  | 'unknown-speaker'
  | 'unknown-claim'
  | 'conflict';

/** What is wrong with a sidecar, at its place in the sidecar's text. */
export interface SidecarProblem extends Range {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** A sidecar's content, or, when it may not be overwritten, null; and everything wrong with it. An empty file reads as an empty sidecar. */
export interface SidecarReading {
  readonly sidecar: Sidecar | null;
  readonly problems: readonly SidecarProblem[];
  /** Where each annotation's entry stands in the sidecar's text, by annotation id. */
  readonly entries: ReadonlyMap<string, Range>;
  /** Where each speaker's entry stands in the sidecar's text, by speaker id. */
  readonly speakerEntries: ReadonlyMap<string, Range>;
  /** Where each correction of the structure stands in the sidecar's text, by its id. */
  readonly structureEntries: ReadonlyMap<string, Range>;
}

/** One change to a sidecar. */
export type SidecarChange =
  | {
      readonly type: 'put';
      readonly annotation: Annotation;
      /** Where a new entry goes: before the annotation of this id; at the end when absent or unknown. */
      readonly before?: string;
    }
  | { readonly type: 'remove'; readonly id: string }
  | { readonly type: 'putSpeaker'; readonly speaker: SidecarSpeaker }
  | { readonly type: 'removeSpeaker'; readonly id: string }
  | { readonly type: 'putStructure'; readonly correction: StructureCorrection }
  | { readonly type: 'removeStructure'; readonly id: string };

/** The text after an edit and what it reads as, or why it was not made. */
export type SidecarEdit =
  | { readonly ok: true; readonly text: string; readonly reading: SidecarReading }
  | { readonly ok: false; readonly problems: readonly SidecarProblem[] };
