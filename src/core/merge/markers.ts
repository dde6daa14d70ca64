/** The versions of a file in which git left conflict markers. */
export interface MendedMarkers {
  /** The common version, with nothing where the markers do not say what stood there (`merge.conflictStyle` other than diff3). */
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  /** Whether every conflict says what stood there before. */
  readonly hasBase: boolean;
}

const isMark = (line: string, sign: string): boolean =>
  line.startsWith(sign.repeat(7)) && line[7] !== sign && (line.length === 7 || /\s/.test(line.charAt(7)));

/**
 * Takes a text with git's conflict markers apart into the versions that it was made of, or null when the markers do
 * not make pairs. A text without markers is all three versions.
 */
export function mendMarkers(text: string): MendedMarkers | null {
  const versions = { base: '', ours: '', theirs: '' };
  let inside: keyof typeof versions | null = null;
  let hasBase = true;
  let sawBase = false;
  for (const line of text.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    if (isMark(line, '<')) {
      if (inside !== null) return null;
      inside = 'ours';
      sawBase = false;
    } else if (inside === 'ours' && isMark(line, '|')) {
      inside = 'base';
      sawBase = true;
    } else if ((inside === 'ours' || inside === 'base') && isMark(line, '=')) {
      inside = 'theirs';
      hasBase &&= sawBase;
    } else if (isMark(line, '>')) {
      if (inside !== 'theirs') return null;
      inside = null;
    } else if (inside === null) {
      for (const version of ['base', 'ours', 'theirs'] as const) versions[version] += line;
    } else versions[inside] += line;
  }
  return inside === null ? { ...versions, hasBase } : null;
}
