/** Measures `models/attribution.bin` on the development half of the corpus: `npm run accuracy -- --corpus PATH [--model FILE]`. */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { calibrated, findLinks } from '../../src/core/attribution/tagger/engine';
import { readModelFile, type Model } from '../../src/core/attribution/tagger/modelFile';
import { STRONG } from '../../src/core/attribution/tagger/view';
import { samplesOf, type Sample } from './calibrate';
import { readCorpus } from './corpus';
import { scoreParagraph, summary, type Score } from './score';

/** F1 that the shipped model reached, rounded down; less is a failure. */
const RECORDED: readonly (readonly [string, number])[] = [
  ['source exact', 75.3],
  ['cue exact', 71.2],
  ['content exact', 60.9],
  ['content words', 85],
  ['all three exact', 54.5],
  ['linked half', 67.4],
  ['direct speaker', 89.8],
];

/**
 * F1 of one annotator against another on the sixteen articles of the training half that several worked on (a study's figures; the
 * kinds as recall of pairs with strong cues).
 */
const PEOPLE: ReadonlyMap<string, number> = new Map([
  ['source exact', 78],
  ['cue exact', 70.5],
  ['content exact', 67.1],
  ['content words', 91.4],
  ['all three exact', 57.8],
  ['linked half', 73.3],
  ['linked half, direct', 96],
  ['linked half, mixed', 94.1],
  ['linked half, indirect, strong cue', 79.6],
  ['linked half, indirect, weak cue', 53.2],
  ['direct speaker', 97.9],
]);

function main(): void {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string' },
      model: { type: 'string', default: path.join('models', 'attribution.bin') },
    },
  });
  if (values.corpus === undefined) throw new Error('Say where the corpus is: --corpus PATH');
  const model = readModelFile(fs.readFileSync(values.model));
  if (typeof model === 'string') throw new Error(`${values.model}: ${model}`);
  const paragraphs = readCorpus(values.corpus, 'dev').flatMap((a) => a.paragraphs);
  const score: Score = new Map();
  const samples: Sample[] = [];
  const started = performance.now();
  let words = 0;
  for (const p of paragraphs) {
    words += p.text.split(' ').length;
    const { view, links } = findLinks(p.text, model);
    scoreParagraph(score, p, links, (i) => (view.bucket[i] ?? 0) >= STRONG);
    samples.push(...samplesOf(links, p.gold));
  }
  const seconds = (performance.now() - started) / 1000;
  console.log(`${'measure'.padEnd(34)}precision  recall      F1  people   found    gold`);
  for (const [name, tally] of score) {
    const s = summary(tally);
    const cells = [s.precision, s.recall, s.f1, PEOPLE.get(name)].map((x) =>
      (x?.toFixed(1) ?? '').padStart(8),
    );
    const counts = [tally.found, tally.gold].map((x) => String(x).padStart(8));
    console.log(`${name.padEnd(34)} ${cells.join('')}${counts.join('')}`);
  }
  printReliability(samples, model);
  console.log(`${Math.round(words / seconds)} words a second, scoring included`);
  for (const [name, least] of RECORDED) {
    const tally = score.get(name);
    const reached = tally === undefined ? 0 : summary(tally).f1;
    if (reached >= least) continue;
    console.error(`${name}: F1 ${reached.toFixed(1)} is under the recorded ${least}`);
    process.exitCode = 1;
  }
}

/** Of the attributions given such a confidence, how many were right. */
function printReliability(samples: readonly Sample[], model: Model): void {
  console.log('confidence     found   given   right');
  const given = samples.map(({ probability, right }) => ({
    confidence: calibrated(probability, model.calibration),
    right,
  }));
  for (let tenth = 0; tenth < 10; tenth++) {
    const bin = given.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === tenth);
    if (bin.length === 0) continue;
    const mean = bin.reduce((sum, { confidence }) => sum + confidence, 0) / bin.length;
    const right = bin.filter((s) => s.right).length / bin.length;
    const cells = [mean, right].map((x) => `${(100 * x).toFixed(0)} %`.padStart(8)).join('');
    console.log(`${tenth / 10} to ${(tenth + 1) / 10} ${String(bin.length).padStart(9)}${cells}`);
  }
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
