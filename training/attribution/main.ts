/**
 * Trains `models/attribution.bin`: `npm run train -- --corpus PATH [--out FILE] [--seed N] [--work DIR]`.
 * With `--work` what each job found is kept in that folder, and a later run goes on from there.
 */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { writeModel } from '../../src/core/attribution/tagger/modelFile';
import type { WordClusters } from '../../src/core/attribution/tagger/wordClusters';
import { assemble } from './assemble';
import { learnClusters } from './clusters';
import { readCorpus } from './corpus';
import { FOLDS } from './honest';
import type { Job, Outcome } from './jobModel';
import { createWorkshop } from './jobs';

const THREADS = 2;

/** Most of a worker's memory, in megabytes. */
const ROOM = 8000;

const started = Date.now();

function say(line: string): void {
  console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}`);
}

/** What a worker is told of before its first job. */
interface Shop {
  readonly corpus: string;
  readonly clusters: WordClusters;
}

/** What is done, or what an earlier run kept of it in the folder `work`. */
async function kept<T>(work: string | undefined, name: string, run: () => T | Promise<T>): Promise<T> {
  if (work === undefined) return run();
  const file = path.join(work, `${name}.v8`);
  if (fs.existsSync(file)) return deserialize(fs.readFileSync(file)) as T;
  const outcome = await run();
  fs.mkdirSync(work, { recursive: true });
  // Whole or not at all, also where the run is ended meanwhile.
  fs.writeFileSync(`${file}.part`, serialize(outcome));
  fs.renameSync(`${file}.part`, file);
  return outcome;
}

/** Runs jobs in worker threads and hands back what comes of them in order. */
type RunAll = (jobs: readonly Job[]) => Promise<Outcome[]>;

function createCrew(shop: Shop, work: string | undefined): { runAll: RunAll; dismiss: () => void } {
  const workers: Worker[] = [];
  const workerOf = (number: number): Worker =>
    (workers[number] ??= new Worker(__filename, {
      workerData: shop,
      resourceLimits: { maxOldGenerationSizeMb: ROOM },
    }));
  const runAll: RunAll = async (jobs) => {
    const outcomes: Outcome[] = [];
    let next = 0;
    const takeTurns = async (number: number): Promise<void> => {
      for (let k = next++; k < jobs.length; k = next++) {
        const job = jobs[k];
        if (job === undefined) continue;
        outcomes[k] = await kept(work, fileName(job), () => runOne(workerOf(number), job));
      }
    };
    await Promise.all(Array.from({ length: THREADS }, (_, number) => takeTurns(number)));
    return outcomes;
  };
  const dismiss = (): void => {
    for (const worker of workers) void worker.terminate();
  };
  return { runAll, dismiss };
}

function fileName(job: Job): string {
  const trying = 'kept' in job && job.kept === null;
  return trying ? `kept-${job.kind}` : `${job.kind}${job.fold}`;
}

function runOne(worker: Worker, job: Job): Promise<Outcome> {
  const name = `${fileName(job).startsWith('kept') ? 'trying ' : ''}${job.kind} ${job.fold < 0 ? 'all' : `without fold ${job.fold}`}`;
  return new Promise((resolve, reject) => {
    const hear = (message: Outcome | string): void => {
      if (typeof message === 'string') {
        say(`${name}: ${message}`);
        return;
      }
      say(`${name}: done`);
      worker.off('message', hear);
      worker.off('error', reject);
      resolve(message);
    };
    worker.on('message', hear);
    worker.on('error', reject);
    worker.postMessage(job);
  });
}

function present<T>(list: readonly (T | undefined)[]): T[] {
  return list.filter((x) => x !== undefined);
}

function only<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('A job handed back nothing.');
  return value;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string' },
      vectors: { type: 'string' },
      out: { type: 'string', default: path.join('models', 'attribution.bin') },
      seed: { type: 'string', default: '1' },
      work: { type: 'string' },
    },
  });
  const { corpus, vectors, work, out } = values;
  if (corpus === undefined) throw new Error('Say where the corpus is: --corpus PATH');
  if (vectors === undefined) throw new Error('Say where the word vectors are: --vectors FILE');
  const seed = Number(values.seed);
  const clusters = await kept(work, 'clusters', () => {
    const paragraphs = readCorpus(corpus, 'train').flatMap((a) => a.paragraphs);
    return learnClusters(vectors, paragraphs, seed);
  });
  say('groups of words: done');
  const crew = createCrew({ corpus, clusters }, work);
  const bytes = writeModel(await learn(crew.runAll, seed));
  crew.dismiss();
  fs.mkdirSync(path.dirname(out), { recursive: true });
  fs.writeFileSync(out, bytes);
  say(`${out}: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} gzipped`);
}

/** Has everything learnt, step by step: each step needs what the one before says of articles that it has not seen. */
async function learn(runAll: RunAll, seed: number): Promise<Parameters<typeof writeModel>[0]> {
  const folds = Array.from({ length: FOLDS }, (_, k) => k);
  const languages = await runAll([-1, ...folds].map((fold): Job => ({ seed, fold, kind: 'language' })));
  const annotations = present(languages.map((o) => o.annotation));
  const known = { seed, annotations };
  const [triedFirst] = await runAll([{ ...known, fold: -1, kind: 'first', kept: null }]);
  const keptFirst = only(triedFirst?.kept);
  const firsts = await runAll(
    [-1, ...folds].map((fold): Job => ({ ...known, fold, kind: 'first', kept: keptFirst })),
  );
  const scores = present(firsts.map((o) => o.scores));
  const [triedSecond] = await runAll([{ ...known, fold: -1, kind: 'second', scores, kept: null }]);
  const keptSecond = only(triedSecond?.kept);
  const seconds = await runAll(
    folds.map((fold): Job => ({ ...known, fold, kind: 'second', scores, kept: keptSecond })),
  );
  const said = present(seconds.map((o) => o.scores));
  const [chosen] = await runAll([{ ...known, fold: -1, kind: 'choice', scores, seconds: said }]);
  return assemble({
    language: only(languages[0]?.language),
    first: only(firsts[0]?.first),
    seconds: present(seconds.map((o) => o.second)),
    choice: only(chosen?.choice),
    samples: only(chosen?.samples),
  });
}

if (isMainThread) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
} else {
  const { corpus, clusters } = workerData as Shop;
  const work = createWorkshop(corpus, clusters);
  parentPort?.on('message', (job: Job) => {
    parentPort?.postMessage(work(job, (line) => parentPort?.postMessage(line)));
  });
}
