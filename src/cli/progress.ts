import type { Terminal } from './terminal';

/** A count of finished articles on one line of a terminal. */
export interface Progress {
  step(): void;
  end(): void;
}

/** Redrawing more often than this many milliseconds only flickers. */
const interval = 200;

/** Shows progress when `stderr` is a terminal; writes nothing when it is a file or pipe. */
export function createProgress(stderr: Terminal['stderr']): Progress {
  if (stderr.isTTY !== true) return { step: () => undefined, end: () => undefined };
  let done = 0;
  let drawn = 0;
  const draw = (ending: string) => {
    drawn = Date.now();
    stderr.write(`\r${done} articles${ending}`);
  };
  return {
    step() {
      done++;
      if (Date.now() - drawn >= interval) draw('');
    },
    end() {
      draw('\n');
    },
  };
}
