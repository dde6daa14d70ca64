import type { Attribution } from '../attribution/model';
import { lowerAt } from '../attribution/rules/reading';
import type { Range } from '../text/range';
import type { Span } from '../text/sentences';
import { classify, type Scene, type Source } from './classify';
import type { Finding } from './phrases';

/** Sources of attributions that the patterns did not see: bodies, documents and people without a name. */
export function attributed(scene: Scene, attributions: readonly Attribution[]): readonly Finding[] {
  return attributions.flatMap((attribution): readonly Finding[] => {
    const {
      source: [range],
      cue: [said],
    } = attribution;
    if (!range || !said) return [];
    const span = spanOf(scene, range);
    const cue = spanOf(scene, said);
    const source = classify(scene, span) ?? speakerAt(scene, attribution, span);
    if (source?.kind === 'document' && lowerAt(scene.r, cue.end - 1) === 'in' && cue.end === span.first)
      return [{ source, role: 'passes', cue: cue.first }];
    return source && isAssertion(scene, cue, span) ? [{ source, role: 'says', cue: cue.end - 1 }] : [];
  });
}

/** The person whom a pronoun or a short name means. */
function speakerAt({ voices }: Scene, attribution: Attribution, span: Span): Source | null {
  const speaker = voices.of(attribution);
  return speaker?.kind === 'person' ? { ...span, name: speaker.name, kind: 'person' } : null;
}

const stance =
  /^(?:express|condemn|call|urge|demand|critici|accus|welcom|blam|prais|want|hope|vow|promis|agree|refus|reject|appeal|ask|insist|threaten|plan|refer|point|tell|told|argu|jok)/;

/** Whether the cue asserts something, and does not merely take a stance, open a transcript's line or address the one behind it. */
function isAssertion({ r }: Scene, cue: Span, source: Span): boolean {
  const verb = lowerAt(r, cue.end - 1);
  if (r.tokens[cue.end - 1]?.kind !== 'word' || verb === 'by') return false;
  for (let at = cue.first; at < cue.end; at++) if (stance.test(lowerAt(r, at))) return false;
  return source.first < cue.first || /^[,”"“»–—-]$|^''$/.test(lowerAt(r, cue.first - 1)) || verb === 'to';
}

/** The tokens that a range of the article covers. */
function spanOf({ r, start }: Scene, range: Range): Span {
  const first = r.tokens.findIndex((token) => token.end + start > range.start);
  let end = Math.max(first, 0);
  while (end < r.tokens.length && (r.tokens[end]?.start ?? Infinity) + start < range.end) end++;
  return { first: Math.max(first, 0), end };
}
