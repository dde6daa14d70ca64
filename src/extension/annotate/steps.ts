/** Where a question stands in a flow of several. */
export interface StepPlace {
  readonly step: number;
  readonly of: number;
  readonly canGoBack: boolean;
}

/** Asks one question and gives the draft with its answer, `back`, or undefined when the user escapes. */
export type Step<T> = (draft: T, place: StepPlace) => Promise<T | 'back' | undefined>;

/** Asks one question after another; going back asks the one before again, as it was. Undefined when the user escapes. */
export async function runSteps<T>(steps: readonly Step<T>[], first: T): Promise<T | undefined> {
  const drafts = [first];
  for (let at = 0; at < steps.length;) {
    const draft = drafts[at];
    const step = steps[at];
    if (!step || draft === undefined) return undefined;
    const result = await step(draft, { step: at + 1, of: steps.length, canGoBack: at > 0 });
    if (result === undefined) return undefined;
    if (result === 'back') {
      at = Math.max(0, at - 1);
      continue;
    }
    drafts[++at] = result;
  }
  return drafts[steps.length];
}
