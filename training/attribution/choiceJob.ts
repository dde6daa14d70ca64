import { pickLinks } from '../../src/core/attribution/tagger/choice';
import { optionsOf, resolveConflicts, type Link } from '../../src/core/attribution/tagger/decode';
import { OPTION_BITS } from '../../src/core/attribution/tagger/optionFeatures';
import { STRONG, type View } from '../../src/core/attribution/tagger/view';
import { samplesOf, type Sample } from './calibrate';
import type { Paragraph } from './corpus';
import { createScoreReader, foldOf, FOLDS, linksOfAll, type Scores, type Viewed } from './honest';
import type { Job, Log, Outcome } from './jobModel';
import { brief, scoreParagraph, type Score } from './score';
import { choiceItem, itemScores, startScores, trainChoice, type ChoiceItem } from './trainChoice';

type ChoiceJob = Extract<Job, { kind: 'choice' }>;

/** The ways to read every candidate cue, from what second models that had not seen it say. */
function itemsOf(
  views: readonly Viewed[],
  firsts: readonly Scores[],
  seconds: readonly Scores[],
): { paragraph: Paragraph; view: View; items: ChoiceItem[] }[] {
  const next = createScoreReader(seconds);
  return linksOfAll(views, firsts, () => false).map(({ paragraph, view, pass, list }) => {
    const fold = foldOf(paragraph);
    const items = list.map(({ context, gold }) => {
      const { scores, transitions } = next(fold, context.to - context.from);
      const options = optionsOf(scores, context, transitions);
      return choiceItem({ view, pass, cue: context }, options, gold);
    });
    return { paragraph, view, items };
  });
}

/** The model that chooses among readings; judged, and its confidence measured, on folds that it has not seen. */
export function learnChoice(job: ChoiceJob, views: readonly Viewed[], log: Log): Outcome {
  const read = itemsOf(views, job.scores, job.seconds);
  const among = (held: (p: Paragraph) => boolean): ChoiceItem[] =>
    read.filter(({ paragraph }) => held(paragraph)).flatMap(({ items }) => items);
  const samples: Sample[] = [];
  const alone: Score = new Map();
  const chosen: Score = new Map();
  for (let fold = 0; fold < FOLDS; fold++) {
    const learner = trainChoice(
      among((p) => foldOf(p) !== fold),
      job.seed,
    );
    for (const { paragraph, view, items } of read) {
      if (foldOf(paragraph) !== fold) continue;
      const pick = (scoresOf: (item: ChoiceItem) => Float64Array): Link[] => {
        const scored = items.map((item) => ({ ...item, scores: scoresOf(item) }));
        return resolveConflicts(pickLinks(view, scored), paragraph.tokens.count);
      };
      const strong = (i: number): boolean => (view.bucket[i] ?? 0) >= STRONG;
      scoreParagraph(alone, paragraph, pick(startScores), strong);
      const links = pick((item) => itemScores(item, learner));
      scoreParagraph(chosen, paragraph, links, strong);
      samples.push(...samplesOf(links, paragraph.gold));
    }
  }
  log(`held out, sequence models alone: ${brief(alone)}`);
  log(`held out, with the choice: ${brief(chosen)}`);
  const items = among(() => true);
  const counts = new Int32Array(2 ** OPTION_BITS);
  for (const { rows } of items) for (const row of rows) counts[row] = (counts[row] ?? 0) + 1;
  const { weights } = trainChoice(items, job.seed).learnt();
  return { choice: { weights, counts, transitions: new Float64Array() }, samples };
}
