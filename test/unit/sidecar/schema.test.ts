import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { jsonSchemaOf } from '../../../scripts/jsonSchema.mjs';
import { sidecarSchema } from '../../../src/core/sidecar/schema';

describe('schemas/annotations.schema.json', () => {
  it('says what sidecars are read with (node scripts/schema.mjs writes it anew)', () => {
    const file: unknown = JSON.parse(readFileSync('schemas/annotations.schema.json', 'utf8'));
    assert.deepEqual(file, JSON.parse(JSON.stringify(jsonSchemaOf(sidecarSchema))));
  });
});
