import { parse } from '../../src/core/attribution/tagger/parser';
import { tagPartsOfSpeech } from '../../src/core/attribution/tagger/partOfSpeech';
import type { WordClusters } from '../../src/core/attribution/tagger/wordClusters';
import { learnChoice } from './choiceJob';
import { readCorpus, type Paragraph } from './corpus';
import { foldOf, viewsOf, type Annotation, type Viewed } from './honest';
import type { Job, Log, Outcome } from './jobModel';
import { learnLexicon } from './lexicon';
import { trainParser } from './trainParser';
import { learnFirst, learnSecond } from './trainSequences';
import { trainTags } from './trainTags';

/** Does jobs, one after the other, on a corpus that is read once. */
export type Workshop = (job: Job, log: Log) => Outcome;

/** A workshop for one corpus. */
export function createWorkshop(corpus: string, clusters: WordClusters): Workshop {
  let paragraphs: Paragraph[] | null = null;
  let views: Viewed[] | null = null;
  return (job, log) => {
    paragraphs ??= readCorpus(corpus, 'train').flatMap((a) => a.paragraphs);
    if (job.kind === 'language') return learnLanguage(job, paragraphs, clusters);
    views ??= viewsOf({ annotations: job.annotations, clusters }, paragraphs);
    switch (job.kind) {
      case 'first':
        return learnFirst(job, views, log);
      case 'second':
        return learnSecond(job, views, log);
      case 'choice':
        return learnChoice(job, views, log);
    }
  };
}

function learnLanguage(job: Job, paragraphs: readonly Paragraph[], clusters: WordClusters): Outcome {
  const train = paragraphs.filter((p) => foldOf(p) !== job.fold);
  const tags = trainTags(train, job.seed);
  const tagged = train.map((paragraph) => ({ paragraph, tags: tagPartsOfSpeech(tags, paragraph.tokens) }));
  const parser = trainParser(tagged, job.seed);
  if (job.fold < 0) return { language: { tags, parser, lexicon: learnLexicon(paragraphs), clusters } };
  const columns = paragraphs
    .filter((p) => foldOf(p) === job.fold)
    .map(({ tokens }) => {
      const guessed = tagPartsOfSpeech(tags, tokens);
      return { tags: guessed, ...parse(parser, tokens, guessed) };
    });
  const join = (key: keyof Annotation): Int32Array => Int32Array.from(columns.flatMap((c) => [...c[key]]));
  return { annotation: { tags: join('tags'), head: join('head'), relation: join('relation') } };
}
