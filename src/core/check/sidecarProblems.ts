import type { Rule } from './model';

/** What is wrong with the sidecar file itself. */
export const sidecarProblems: Rule = {
  name: 'sidecar',
  find: ({ reading }) =>
    reading.problems.map(({ start, end, severity, message }) => ({
      severity,
      message,
      range: { start, end },
      place: null,
    })),
};
