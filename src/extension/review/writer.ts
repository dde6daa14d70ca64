import type { SidecarChange } from '../../core';

/** Writes decisions in the order in which they are made, without anybody waiting for the file. */
export interface Writer {
  /** Takes one decision's changes. They are written soon; what comes in while a write goes on is written together by the next. */
  readonly add: (changes: readonly SidecarChange[]) => void;
  /** Resolves when all that was added is written, or has failed. */
  readonly settled: () => Promise<void>;
}

/**
 * A writer that hands what has gathered to `write`, one call at a time. When that fails, `failed` is called once, and
 * whatever was added meanwhile is let go too, since it was decided in the belief that the first was kept.
 */
export function createWriter(
  write: (steps: readonly (readonly SidecarChange[])[]) => Promise<void>,
  failed: (error: unknown) => void,
): Writer {
  let waiting: (readonly SidecarChange[])[] = [];
  let running: Promise<void> | undefined;
  const run = async (): Promise<void> => {
    try {
      while (waiting.length > 0) {
        const steps = waiting;
        waiting = [];
        await write(steps);
      }
    } catch (error) {
      waiting = [];
      failed(error);
    } finally {
      running = undefined;
    }
  };
  return {
    add: (changes) => {
      waiting.push(changes);
      running ??= Promise.resolve().then(run);
    },
    settled: async () => running,
  };
}
