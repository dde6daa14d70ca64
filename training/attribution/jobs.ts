import { parse } from '../../src/core/attribution/tagger/parser';
import { tagPartsOfSpeech } from '../../src/core/attribution/tagger/partOfSpeech';
import { FIRST_BITS, SECOND_BITS, tokenRows } from '../../src/core/attribution/tagger/tokenFeatures';
import { buildView, type LanguageModel, type View } from '../../src/core/attribution/tagger/view';
import { CANDIDATE_THRESHOLD } from '../../src/core/attribution/tagger/engine';
import { decodeLink, resolveConflicts } from '../../src/core/attribution/tagger/decode';
import { readCorpus, type Paragraph } from './corpus';
import type { LearningRate } from './learner';
import { learnLexicon } from './lexicon';
import { samplesOf, type Sample } from './calibrate';
import {
  forEachToken,
  labelsOf,
  learnerScores,
  trainChain,
  type ChainLearner,
  type Sequence,
} from './trainChain';
import { trainParser } from './trainParser';
import { linkSequences } from './trainSecond';
import { trainTags } from './trainTags';

/** Articles are dealt into this many folds; a job leaves one out, or none (fold -1). */
export const FOLDS = 3;

/** Learning rate of the two sequence models. */
const FIRST_RATE: LearningRate = { alpha: 0.02, beta: 1, l1: 1 };
const SECOND_RATE: LearningRate = { alpha: 0.015, beta: 1, l1: 1 };

/** Tags, heads and relations of the paragraphs of one fold, one after the other. */
export interface Annotation {
  readonly tags: Int32Array;
  readonly head: Int32Array;
  readonly relation: Int32Array;
}

/** Scores of the first stage for the paragraphs of one fold (7 a token), and its transitions. */
export interface Scores {
  readonly scores: Float32Array;
  readonly transitions: Float64Array;
}

/** What every job is told. */
export interface Setting {
  readonly corpus: string;
  readonly seed: number;
  readonly fold: number;
  readonly epochs: number;
  /** See `ChainRecipe`. */
  readonly dropped: number;
}

/** A job for a worker. */
export type Job = Setting &
  (
    | { readonly kind: 'language' }
    | { readonly kind: 'first'; readonly annotations: readonly Annotation[] }
    | {
        readonly kind: 'second';
        readonly annotations: readonly Annotation[];
        readonly scores: readonly Scores[];
      }
  );

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
  readonly samples?: readonly Sample[];
}

const foldOf = (p: Paragraph): number => p.article % FOLDS;

/** Does one job; `log` hears of its progress. */
export function runJob(job: Job, log: (line: string) => void): Outcome {
  const paragraphs = readCorpus(job.corpus, 'train').flatMap((a) => a.paragraphs);
  switch (job.kind) {
    case 'language':
      return learnLanguage(job, paragraphs);
    case 'first':
      return learnFirst(job, viewsOf(paragraphs, job.annotations), log);
    case 'second':
      return learnSecond(job, viewsOf(paragraphs, job.annotations), job.scores, log);
  }
}

function learnLanguage(job: Job, paragraphs: readonly Paragraph[]): Outcome {
  const train = paragraphs.filter((p) => foldOf(p) !== job.fold);
  const tags = trainTags(train, job.seed);
  const tagged = train.map((paragraph) => ({ paragraph, tags: tagPartsOfSpeech(tags, paragraph.tokens) }));
  const parser = trainParser(tagged, job.seed);
  if (job.fold < 0) return { language: { tags, parser, lexicon: learnLexicon(paragraphs) } };
  const columns = paragraphs
    .filter((p) => foldOf(p) === job.fold)
    .map(({ tokens }) => {
      const guessed = tagPartsOfSpeech(tags, tokens);
      return { tags: guessed, ...parse(parser, tokens, guessed) };
    });
  const join = (key: keyof Annotation): Int32Array => Int32Array.from(columns.flatMap((c) => [...c[key]]));
  return { annotation: { tags: join('tags'), head: join('head'), relation: join('relation') } };
}

interface Viewed {
  readonly paragraph: Paragraph;
  readonly view: View;
}

/** Every paragraph as models that have not seen its fold read it. */
function viewsOf(paragraphs: readonly Paragraph[], annotations: readonly Annotation[]): Viewed[] {
  return annotations.flatMap((a, fold) => {
    const lexicon = learnLexicon(paragraphs.filter((p) => foldOf(p) !== fold));
    let at = 0;
    return paragraphs
      .filter((p) => foldOf(p) === fold)
      .map((paragraph) => {
        const cut = (list: Int32Array): Int32Array => list.subarray(at, at + paragraph.tokens.count);
        const parsed = { head: cut(a.head), relation: cut(a.relation) };
        const view = buildView(paragraph.text, paragraph.tokens, cut(a.tags), parsed, lexicon);
        at += paragraph.tokens.count;
        return { paragraph, view };
      });
  });
}

function learnFirst(job: Job, views: readonly Viewed[], log: (line: string) => void): Outcome {
  const sequence = ({ view, paragraph }: Viewed): Parameters<typeof trainChain>[0][number] => ({
    ...tokenRows(view, FIRST_BITS),
    labels: labelsOf(view.tokens.count, paragraph.gold),
  });
  const train = views.filter((v) => foldOf(v.paragraph) !== job.fold).map(sequence);
  const model = trainChain(train, FIRST_BITS, { ...job, rate: FIRST_RATE }, job.seed, log);
  if (job.fold < 0) return { first: learnt(model, train, FIRST_BITS) };
  const held = views
    .filter((v) => foldOf(v.paragraph) === job.fold)
    .map((v) => learnerScores(sequence(v), model.learner));
  const scores = new Float32Array(held.reduce((sum, s) => sum + s.length, 0));
  held.reduce((at, s) => (scores.set(s, at), at + s.length), 0);
  return { scores: { scores, transitions: model.transitions } };
}

function learnSecond(
  job: Job,
  views: readonly Viewed[],
  scores: readonly Scores[],
  log: (line: string) => void,
): Outcome {
  const places = new Map(scores.map((_, fold) => [fold, 0]));
  const linked = views.map(({ paragraph, view }) => {
    const fold = foldOf(paragraph);
    const at = places.get(fold) ?? 0;
    const end = at + view.tokens.count * 7;
    places.set(fold, end);
    const own = scores[fold];
    const cut = Float64Array.from(own?.scores.subarray(at, end) ?? []);
    const transitions = own?.transitions ?? new Float64Array();
    return {
      paragraph,
      ...linkSequences(view, cut, transitions, paragraph.gold, CANDIDATE_THRESHOLD, fold !== job.fold),
    };
  });
  const train = linked
    .filter((l) => foldOf(l.paragraph) !== job.fold)
    .flatMap((l) => l.list.map((x) => x.sequence));
  const model = trainChain(train, SECOND_BITS, { ...job, rate: SECOND_RATE }, job.seed, log);
  const held = linked.filter((l) => foldOf(l.paragraph) === job.fold);
  const samples = held.flatMap(({ paragraph, list }) => {
    const links = list.map((x) =>
      decodeLink(learnerScores(x.sequence, model.learner), x.context, model.transitions),
    );
    return samplesOf(
      resolveConflicts(
        links.filter((x) => x !== null),
        paragraph.tokens.count,
      ),
      paragraph.gold,
    );
  });
  return { second: learnt(model, train, SECOND_BITS), samples };
}

function learnt(model: ChainLearner, list: readonly Sequence[], bits: number): Learnt {
  const { learner, transitions } = model;
  return { weights: learner.learnt().weights, transitions, counts: countRows(list, bits) };
}

/** How often each row of a table of 2^`bits` rows occurs. */
function countRows(list: readonly Sequence[], bits: number): Int32Array {
  const counts = new Int32Array(2 ** bits);
  for (const s of list) {
    forEachToken(s, (rows, from, to) => {
      for (let k = from; k < to; k++) counts[rows[k] ?? 0] = (counts[rows[k] ?? 0] ?? 0) + 1;
    });
  }
  return counts;
}
