// Writes schemas/annotations.schema.json from the schema that sidecars are read with.
import { build } from 'esbuild';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { jsonSchemaOf } from './jsonSchema.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const outfile = path.join(root, 'out/schema.mjs');
const file = path.join(root, 'schemas/annotations.schema.json');

await build({
  entryPoints: [path.join(root, 'src/core/sidecar/schema.ts')],
  bundle: true,
  format: 'esm',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  outfile,
  logLevel: 'warning',
});
const { sidecarSchema } = await import(pathToFileURL(outfile).href);
const json = JSON.stringify(jsonSchemaOf(sidecarSchema));
await writeFile(file, await format(json, { ...(await resolveConfig(file)), filepath: file }));
