/**
 * Trains `models/attribution.bin`: `npm run train -- --corpus PATH [--out FILE] [--seed N] [--epochs N] [--dropped SHARE] [--work DIR]`.
 * With `--work` what each job found is kept in that folder, and a later run goes on from there.
 */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { writeModel, type ChainModel } from '../../src/core/attribution/tagger/modelFile';
import { LABEL_COUNT } from '../../src/core/attribution/tagger/labels';
import { FIRST_BITS, SECOND_BITS } from '../../src/core/attribution/tagger/tokenFeatures';
import { isotonic } from './calibrate';
import { FOLDS, runJob, type Job, type Learnt, type Outcome } from './jobs';
import { quantise, thin } from './learner';

const THREADS = 2;

/** Folds left out by the models of the second stage whose weights are averaged (-1: none left out). The fold left out calibrates confidence. */
const AVERAGED = [-1, 0, 1];

/** What one step of a rounded weight is worth. */
const STEP = 0.03;

const started = Date.now();

function say(line: string): void {
  console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}`);
}

/** Runs jobs in worker threads, a few at a time, and hands back what comes of them in order. */
async function runAll(jobs: readonly Job[], work: string | undefined): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let next = 0;
  const takeTurns = async (): Promise<void> => {
    for (let k = next++; k < jobs.length; k = next++) {
      const job = jobs[k];
      if (job !== undefined) outcomes[k] = await kept(job, work);
    }
  };
  await Promise.all(Array.from({ length: THREADS }, takeTurns));
  return outcomes;
}

/** The outcome of a job from an earlier run where there is one, else from a run now. */
async function kept(job: Job, work: string | undefined): Promise<Outcome> {
  if (work === undefined) return runOne(job);
  const file = path.join(work, `${job.kind}${job.fold}.v8`);
  if (fs.existsSync(file)) return deserialize(fs.readFileSync(file)) as Outcome;
  const outcome = await runOne(job);
  fs.mkdirSync(work, { recursive: true });
  fs.writeFileSync(file, serialize(outcome));
  return outcome;
}

function runOne(job: Job): Promise<Outcome> {
  const name = `${job.kind} ${job.fold < 0 ? 'all' : `without fold ${job.fold}`}`;
  return new Promise((resolve, reject) => {
    const worker = new Worker(__filename, {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: 8000 },
    });
    worker.on('message', (message: Outcome | string) => {
      if (typeof message === 'string') say(`${name}: ${message}`);
      else {
        say(`${name}: done`);
        resolve(message);
      }
    });
    worker.on('error', reject);
  });
}

function present<T>(list: readonly (T | undefined)[]): T[] {
  return list.filter((x) => x !== undefined);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string' },
      out: { type: 'string', default: path.join('models', 'attribution.bin') },
      seed: { type: 'string', default: '1' },
      epochs: { type: 'string', default: '3' },
      dropped: { type: 'string', default: '0' },
      work: { type: 'string' },
    },
  });
  if (values.corpus === undefined) throw new Error('Say where the corpus is: --corpus PATH');
  const setting = {
    corpus: values.corpus,
    seed: Number(values.seed),
    epochs: Number(values.epochs),
    dropped: Number(values.dropped),
  };
  const folds = [-1, ...Array.from({ length: FOLDS }, (_, k) => k)];
  const one = await runAll(
    folds.map((fold): Job => ({ ...setting, kind: 'language', fold })),
    values.work,
  );
  const annotations = present(one.map((o) => o.annotation));
  const two = await runAll(
    folds.map((fold): Job => ({ ...setting, kind: 'first', fold, annotations })),
    values.work,
  );
  const scores = present(two.map((o) => o.scores));
  const three = await runAll(
    AVERAGED.map((fold): Job => ({ ...setting, kind: 'second', fold, annotations, scores })),
    values.work,
  );
  const language = one[0]?.language;
  const first = two[0]?.first;
  if (language === undefined || first === undefined) throw new Error('A job handed back nothing.');
  const seconds = present(three.map((o) => o.second));
  const calibration = isotonic(present(three.flatMap((o) => o.samples ?? [])));
  const bytes = writeModel({
    tags: thin(language.tags, 2),
    parser: { moves: thin(language.parser.moves, 3), labels: thin(language.parser.labels, 3) },
    lexicon: language.lexicon,
    first: sequenceModel([first], FIRST_BITS, 0.08),
    second: sequenceModel(seconds, SECOND_BITS, 0.12),
    calibration,
  });
  fs.mkdirSync(path.dirname(values.out), { recursive: true });
  fs.writeFileSync(values.out, bytes);
  say(`${values.out}: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} gzipped`);
}

/** The mean of models, rounded and thinned by how often the first of them met each row. */
function sequenceModel(models: readonly Learnt[], bits: number, leastUse: number): ChainModel {
  const weights = average(models.map((m) => m.weights));
  const table = quantise({ bits, width: LABEL_COUNT, weights }, STEP, models[0]?.counts ?? null, leastUse);
  return { table, transitions: Float64Array.from(average(models.map((m) => m.transitions))) };
}

function average(lists: readonly (Float32Array | Float64Array)[]): Float32Array {
  const out = new Float32Array(lists[0]?.length ?? 0);
  for (const list of lists)
    for (let i = 0; i < out.length; i++) out[i] = (out[i] ?? 0) + (list[i] ?? 0) / lists.length;
  return out;
}

if (isMainThread) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
} else {
  const outcome = runJob(workerData as Job, (line) => parentPort?.postMessage(line));
  parentPort?.postMessage(outcome);
}
