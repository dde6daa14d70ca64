import path from 'node:path';
import { loadTagger } from './model';
import { isNodeError, messageOf } from './nodeError';
import { run } from './run';
import { exitCode } from './terminal';

/** Ends quietly when the reader of a pipe has gone (`galley … | head`), as other tools do. */
function onStreamError(error: unknown): void {
  if (!(isNodeError(error) && error.code === 'EPIPE')) process.stderr.write(`galley: ${messageOf(error)}\n`);
  process.exit();
}

process.stdout.on('error', onStreamError);
process.stderr.on('error', onStreamError);

/** Lies beside the folder of the bundle. */
const model = path.join(__dirname, '..', 'models', 'attribution.bin');

run(process.argv.slice(2), process, () => loadTagger(model, process)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.exitCode = exitCode.error;
    onStreamError(error);
  },
);
