import type { Change, Resolution } from '../anchor/model';
import type { Parts } from '../anchor/parts';
import { sayChanges } from '../anchor/say';

const badness: readonly Resolution['state'][] = [
  'exact',
  'moved',
  'reformatted',
  'changed',
  'ambiguous',
  'orphaned',
];

/** The state of an annotation, and why it is not exact or moved: of the parts that make it up (`main`) the worst. Its source and cue, and a part of it among others that are found, can be lost without its being lost: then it is changed. */
export function summaryOf(
  main: readonly Resolution[],
  { source, cue }: Pick<Parts<Resolution>, 'source' | 'cue'>,
  changes: readonly Change[],
): { readonly state: Resolution['state']; readonly reason: string } {
  const worst = worstOf(main) ?? { state: 'orphaned', reason: 'The entry names no words.' };
  const isFound = main.some((resolution) => 'range' in resolution);
  if (!isFound) return { state: worst.state, reason: reasonOf(worst) };
  const losses = [
    ...lossesOf('A part of it', main),
    ...lossesOf('Its source', source),
    ...lossesOf('Its cue', cue),
  ];
  const said = [...(changes.length > 0 ? [sayChanges(changes)] : []), ...losses];
  if (said.length > 0) return { state: 'changed', reason: said.join('; ') };
  return { state: worst.state, reason: reasonOf(worst) };
}

const lossesOf = (what: string, resolutions: readonly Resolution[]): readonly string[] =>
  resolutions.flatMap(({ state }) => {
    if (state === 'ambiguous') return [`${what} stands in several places.`];
    return state === 'orphaned' ? [`${what} is no longer there.`] : [];
  });

const worstOf = (resolutions: readonly Resolution[]): Resolution | undefined =>
  resolutions.reduce<Resolution | undefined>(
    (worst, each) => (!worst || badness.indexOf(each.state) > badness.indexOf(worst.state) ? each : worst),
    undefined,
  );

/** Why a resolution needs a look, for a person. */
function reasonOf(resolution: Resolution): string {
  switch (resolution.state) {
    case 'exact':
    case 'moved':
      return '';
    case 'reformatted':
      return 'Only the typography changed.';
    case 'changed':
      return sayChanges(resolution.changes);
    case 'ambiguous':
      return resolution.candidates.length === 1
        ? 'The words stand in other surroundings.'
        : `The words stand in ${resolution.candidates.length} places.`;
    case 'orphaned':
      return resolution.reason;
  }
}
