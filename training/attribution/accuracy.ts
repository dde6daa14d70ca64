/** Measures `models/attribution.bin` on the development half of the corpus: `npm run accuracy -- --corpus PATH [--model FILE]`. */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { calibrated, findLinks } from '../../src/core/attribution/tagger/engine';
import { readModelFile, type Model } from '../../src/core/attribution/tagger/modelFile';
import { samplesOf, type Sample } from './calibrate';
import { readCorpus } from './corpus';
import { scoreParagraph, summary, type Score } from './score';

/** F1 that the shipped model reached, rounded down; less is a failure. */
const RECORDED: readonly (readonly [string, number])[] = [
  ['source exact', 74.4],
  ['cue exact', 69.4],
  ['content exact', 59.6],
  ['content words', 84.2],
  ['all three exact', 53.1],
  ['linked half', 66.2],
  ['direct speaker', 90],
];

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
    const { links } = findLinks(p.text, model);
    scoreParagraph(score, p, links);
    samples.push(...samplesOf(links, p.gold));
  }
  const seconds = (performance.now() - started) / 1000;
  console.log('measure                  precision  recall      F1   found    gold');
  for (const [name, tally] of score) {
    const s = summary(tally);
    const cells = [s.precision, s.recall, s.f1].map((x) => x.toFixed(1).padStart(8)).join('');
    console.log(
      `${name.padEnd(24)} ${cells} ${String(tally.found).padStart(7)} ${String(tally.gold).padStart(7)}`,
    );
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
  console.log('confidence     found   right');
  for (let from = 0; from < 10; from += 2) {
    const bin = samples.filter((s) => {
      const c = calibrated(s.probability, model.calibration) * 10;
      return c >= from && (c < from + 2 || from === 8);
    });
    const right = bin.filter((s) => s.right).length;
    const share = bin.length === 0 ? '-' : `${((100 * right) / bin.length).toFixed(0)} %`;
    console.log(`${from / 10} to ${(from + 2) / 10} ${String(bin.length).padStart(9)} ${share.padStart(7)}`);
  }
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
