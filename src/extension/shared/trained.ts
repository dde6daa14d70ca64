import type { AttributionTagger } from '../../core';
import type { Engine } from './engine';

/** What keeps the window busy, as loading the trained tagger does, waits for what the rules found to be shown; but no longer (milliseconds). */
export const head = 1500;
/** Once that is asked for, the window has so many milliseconds to ask for the rest of it. */
const breath = 300;

/** The trained tagger, asked for once in a session; `arrived` is called when it is there. */
export function createTrained(engine: Engine, arrived: () => void) {
  let tagger: AttributionTagger | undefined;
  let asked: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = (): Promise<void> =>
    (asked ??= engine.tagger().then((ready) => {
      tagger = ready;
      if (ready) arrived();
    }));
  return {
    /** Undefined until it is there. */
    tagger: () => tagger,
    /** Resolves when it is there or known to be missing; never rejects. */
    ask,
    /** Asks when somebody says that it is time, or has not for a while. */
    askSoon(): void {
      timer ??= setTimeout(() => void ask(), head);
    },
    /** Asks in a moment, if it was to be asked for soon. */
    askNow: (): void => {
      if (timer === undefined || asked) return;
      clearTimeout(timer);
      timer = setTimeout(() => void ask(), breath);
    },
    dispose(): void {
      clearTimeout(timer);
    },
  };
}
