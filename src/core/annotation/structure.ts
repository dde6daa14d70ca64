import { describe } from '../anchor/describe';
import { anchorText, resolveIn } from '../anchor/resolve';
import type { Article, Block, Correction } from '../article/model';
import type { SidecarChange } from '../sidecar/model';
import { overlaps, type Range } from '../text/range';
import type { StructureCorrection } from './model';

/** Finds the places of corrections in the present text; those whose words are gone or stand in several places are left out. */
export function placeCorrections(
  text: string,
  kept: readonly StructureCorrection[] | undefined,
): readonly Correction[] {
  if (!kept || kept.length === 0) return [];
  const source = anchorText(text);
  return kept.flatMap(({ is, target }) =>
    target.flatMap((selector) => {
      const resolution = resolveIn(source, selector);
      return 'range' in resolution ? [{ ...resolution.range, is }] : [];
    }),
  );
}

/** What marks a correction as a person's: who and when, and an id for each line corrected. */
export interface CorrectionStamp {
  readonly newId: () => string;
  readonly by?: string;
  readonly at?: string;
}

/**
 * The changes to a sidecar that say what the lines of a selection are, one entry a line. Earlier corrections of these lines
 * go, and so does an earlier headline, since a text has one.
 */
export function correctionsFrom(
  article: Article,
  kept: readonly StructureCorrection[] | undefined,
  selection: Range,
  is: StructureCorrection['is'],
  { newId, by, at }: CorrectionStamp,
): readonly SidecarChange[] {
  const touched = blocksAt(article, selection);
  const blocks = is === 'headline' ? touched.slice(0, 1) : touched;
  if (blocks.length === 0) return [];
  const isOverruled = (one: StructureCorrection): boolean =>
    (is === 'headline' && one.is === 'headline') ||
    placeCorrections(article.text, [one]).some((place) => blocks.some((block) => overlaps(place, block)));
  const stamp = { ...(by !== undefined && { by }), ...(at !== undefined && { at }) };
  return [
    ...(kept ?? [])
      .filter(isOverruled)
      .map((one): SidecarChange => ({ type: 'removeStructure', id: one.id })),
    ...blocks.map((block): SidecarChange => ({
      type: 'putStructure',
      correction: { id: newId(), is, target: [describe(article.text, block)], ...stamp },
    })),
  ];
}

/** The blocks that a selection touches; an empty one touches the block whose line it stands in. */
export const blocksAt = ({ blocks }: Pick<Article, 'blocks'>, { start, end }: Range): readonly Block[] =>
  blocks.filter((block) =>
    start === end ? block.start <= start && start <= block.end : overlaps(block, { start, end }),
  );
