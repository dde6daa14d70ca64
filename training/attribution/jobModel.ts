import type { LanguageModel } from '../../src/core/attribution/tagger/view';
import type { Sample } from './calibrate';
import type { Annotation, Scores } from './honest';

/** The rows (a one for each) that a sequence model may use; null: find out which, by learning from all rows for a while. */
export type Kept = Uint8Array | null;

/** What every job is told. */
export interface Setting {
  readonly seed: number;
  readonly fold: number;
}

/** A job for a worker. */
export type Job = Setting &
  (
    | { readonly kind: 'language' }
    | { readonly kind: 'first'; readonly annotations: readonly Annotation[]; readonly kept: Kept }
    | {
        readonly kind: 'second';
        readonly annotations: readonly Annotation[];
        readonly scores: readonly Scores[];
        readonly kept: Kept;
      }
    | {
        readonly kind: 'choice';
        readonly annotations: readonly Annotation[];
        readonly scores: readonly Scores[];
        readonly seconds: readonly Scores[];
      }
  );

/** Hears of a job's progress. */
export type Log = (line: string) => void;

/** A sequence model, and how often each row of its table occurs in what it was learnt from. */
export interface Learnt {
  readonly weights: Float32Array;
  readonly transitions: Float64Array;
  readonly counts: Int32Array;
}

/** What a job hands back. */
export interface Outcome {
  readonly language?: LanguageModel;
  readonly annotation?: Annotation;
  readonly first?: Learnt;
  readonly scores?: Scores;
  readonly second?: Learnt;
  readonly kept?: Uint8Array;
  readonly choice?: Learnt;
  readonly samples?: readonly Sample[];
}
