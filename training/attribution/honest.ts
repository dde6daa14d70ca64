import { LABEL_COUNT } from '../../src/core/attribution/tagger/labels';
import { buildView, type View } from '../../src/core/attribution/tagger/view';
import type { WordClusters } from '../../src/core/attribution/tagger/wordClusters';
import type { Paragraph } from './corpus';
import { learnLexicon } from './lexicon';
import { linksOf } from './trainSecond';

/** Articles are dealt into this many folds; a job leaves one out, or none (fold -1). */
export const FOLDS = 3;

/** The fold that a paragraph's article is in. */
export const foldOf = (p: Paragraph): number => p.article % FOLDS;

/** Tags, heads and relations of the paragraphs of one fold, one after the other. */
export interface Annotation {
  readonly tags: Int32Array;
  readonly head: Int32Array;
  readonly relation: Int32Array;
}

/** Scores of a sequence model for what is in one fold (7 a token), and its transitions. */
export interface Scores {
  readonly scores: Float32Array;
  readonly transitions: Float64Array;
}

/** Scores of many sequences, one behind the other. */
export function joined(lists: readonly Float64Array[]): Float32Array {
  const out = new Float32Array(lists.reduce((sum, s) => sum + s.length, 0));
  lists.reduce((at, s) => (out.set(s, at), at + s.length), 0);
  return out;
}

/** Reads `joined` scores back, sequence by sequence, each fold's own. */
export function createScoreReader(
  folds: readonly Scores[],
): (fold: number, tokens: number) => { scores: Float64Array; transitions: Float64Array } {
  const places = new Map<number, number>();
  return (fold, tokens) => {
    const at = places.get(fold) ?? 0;
    const end = at + tokens * LABEL_COUNT;
    places.set(fold, end);
    const own = folds[fold];
    return {
      scores: Float64Array.from(own?.scores.subarray(at, end) ?? []),
      transitions: own?.transitions ?? new Float64Array(),
    };
  };
}

/** A paragraph and how it is read. */
export interface Viewed {
  readonly paragraph: Paragraph;
  readonly view: View;
}

/** Every paragraph as models that have not seen its fold read it. */
export function viewsOf(
  job: { readonly annotations: readonly Annotation[]; readonly clusters: WordClusters },
  paragraphs: readonly Paragraph[],
): Viewed[] {
  return job.annotations.flatMap((a, fold) => {
    const lexicon = learnLexicon(paragraphs.filter((p) => foldOf(p) !== fold));
    let at = 0;
    return paragraphs
      .filter((p) => foldOf(p) === fold)
      .map((paragraph) => {
        const cut = (list: Int32Array): Int32Array => list.subarray(at, at + paragraph.tokens.count);
        const parsed = { head: cut(a.head), relation: cut(a.relation) };
        const known = { lexicon, clusters: job.clusters };
        const view = buildView(paragraph.text, paragraph.tokens, cut(a.tags), parsed, known);
        at += paragraph.tokens.count;
        return { paragraph, view };
      });
  });
}

/** The candidate cues of every paragraph, from what first models that had not seen it say. */
export function linksOfAll(
  views: readonly Viewed[],
  scores: readonly Scores[],
  withMissed: (fold: number) => boolean,
): (Viewed & ReturnType<typeof linksOf>)[] {
  const next = createScoreReader(scores);
  return views.map(({ paragraph, view }) => {
    const fold = foldOf(paragraph);
    const said = next(fold, view.tokens.count);
    return { paragraph, view, ...linksOf(view, said, paragraph.gold, withMissed(fold)) };
  });
}
