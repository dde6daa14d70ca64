import assert from 'node:assert/strict';
import { createTransitions } from '../../../src/core/attribution/tagger/chain';
import { readModelFile, writeModel } from '../../../src/core/attribution/tagger/modelFile';
import { createModelTagger, createModelTaggerInTurns } from '../../../src/core/attribution/tagger/index';
import type { WeightTable } from '../../../src/core/attribution/tagger/table';
import { tinyModel } from './tinyModel';

const sameTable = (one: WeightTable, other: WeightTable): boolean =>
  (['index', 'packed', 'starts', 'entries'] as const).every((key) =>
    Buffer.from(one[key].buffer).equals(Buffer.from(other[key].buffer)),
  );

describe('the model file', () => {
  it('reads what was written', () => {
    const model = tinyModel();
    const read = readModelFile(writeModel(model));
    assert.ok(typeof read !== 'string');
    assert.ok(sameTable(read.first.table, model.first.table));
    assert.ok(sameTable(read.parser.moves, model.parser.moves));
    assert.ok(sameTable(read.parser.labels, model.parser.labels));
    assert.ok(sameTable(read.choice, model.choice));
    assert.equal(read.choice.scale, model.choice.scale);
    assert.deepEqual(read.first.transitions, createTransitions());
    assert.deepEqual(read.lexicon, model.lexicon);
    assert.deepEqual(read.clusters, model.clusters);
    assert.deepEqual(read.calibration, model.calibration);
  });

  it('reads from the middle of a larger buffer', () => {
    const bytes = writeModel(tinyModel());
    const larger = new Uint8Array(bytes.length + 7);
    larger.set(bytes, 7);
    assert.ok(typeof readModelFile(larger.subarray(7)) !== 'string');
  });

  it('reads in turns what it reads at once', async () => {
    const bytes = writeModel(tinyModel());
    let turns = 0;
    const pause = (): Promise<void> => {
      turns++;
      return Promise.resolve();
    };
    const text = 'The mayor said on Monday that the bridge was safe.';
    const [once, inTurns] = [createModelTagger(bytes), await createModelTaggerInTurns(bytes, pause)];
    assert.ok(once.ok && inTurns.ok && turns > 3);
    assert.deepEqual(inTurns.tagger.tag(text), once.tagger.tag(text));
    assert.deepEqual(await createModelTaggerInTurns(bytes.subarray(1), pause), {
      ok: false,
      reason: 'not a model',
    });
  });

  it('says why bytes cannot be used', () => {
    const bytes = writeModel(tinyModel());
    const later = Uint8Array.from(bytes);
    later[4] = 99;
    const damaged = Uint8Array.from(bytes);
    damaged[bytes.length - 1] = (damaged[bytes.length - 1] ?? 0) ^ 1;
    const reasons = [new Uint8Array(), later, damaged, bytes.subarray(0, bytes.length - 3)].map((b) => {
      const made = createModelTagger(b);
      return made.ok ? '' : made.reason;
    });
    assert.deepEqual(reasons, ['not a model', 'other version', 'damaged', 'damaged']);
  });
});
