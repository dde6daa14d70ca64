import type { ProblemCode } from '../sidecar/model';
import type { Rule } from './model';

/** A rule for what reading found to be wrong with the sidecar file itself. */
const sidecarRule = (name: ProblemCode): Rule => ({
  name,
  find: ({ reading }) =>
    reading.problems
      .filter(({ code }) => code === name)
      .map(({ start, end, severity, message }) => ({
        severity,
        message,
        range: { start, end },
        place: null,
        annotation: null,
      })),
});

/** One rule for each thing that can be wrong with a sidecar file. */
export const sidecarRules: readonly Rule[] = (
  [
    'broken-yaml',
    'conflict-markers',
    'newer-version',
    'too-large',
    'schema',
    'duplicate-id',
    'unknown-speaker',
    'unknown-claim',
    'conflict',
  ] as const
).map(sidecarRule);
