import type { Attribution } from '../attribution/model';
import { lowerAt, sentenceAt } from '../attribution/rules/reading';
import type { Range } from '../text/range';
import { contains, overlaps } from '../text/range';
import type { Span } from '../text/sentences';
import { classify, rangeOf, wordsOf, type Scene, type Source } from './classify';
import { findSources, type Finding } from './find';
import { mediumAt } from './medium';
import type { ChainLink, Citation, CitationKind } from './model';

/** Who stands behind a source, and how it was said. */
interface Behind {
  readonly primary: (Range & { readonly name: string; readonly kind: ChainLink['kind'] }) | null;
  readonly medium: Span | null;
}

/** The citations of one paragraph of running text; `attributions` are those of the paragraph. */
export function citationsIn(scene: Scene, attributions: readonly Attribution[]): readonly Citation[] {
  const findings = [...findSources(scene)];
  for (const finding of attributed(scene, attributions))
    if (!findings.some(({ source }) => overlaps(rangeOf(scene, source), rangeOf(scene, finding.source))))
      findings.push(finding);
  findings.sort((a, b) => a.source.first - b.source.first);
  return findings
    .filter(({ source }) => source.kind !== 'person')
    .map((finding) => toCitation(scene, finding, behind(scene, finding, findings, attributions)));
}

/** Sources of attributions that the patterns did not see: bodies, documents and people without a name. */
function attributed(scene: Scene, attributions: readonly Attribution[]): readonly Finding[] {
  return attributions.flatMap((attribution) => {
    const range = attribution.source[0];
    const span = range && spanOf(scene, range);
    const source = span && classify(scene, span);
    const cue = attribution.cue[0] ? spanOf(scene, attribution.cue[0]).first : (span?.first ?? 0);
    return source && isAssertion(scene, cue) ? [{ source, role: 'says' as const, cue }] : [];
  });
}

const stance =
  /^(?:express|condemn|call|urge|demand|criticis|criticiz|accus|welcom|blam|prais|want|hope|vow|promis|agree|refus|reject|appeal|ask|insist|threaten)/;
const isAssertion = ({ r }: Scene, cue: number): boolean => !stance.test(lowerAt(r, cue));

/** The tokens that a range of the article covers. */
function spanOf({ r, start }: Scene, range: Range): Span {
  const first = r.tokens.findIndex((token) => token.end + start > range.start);
  let end = Math.max(first, 0);
  while (end < r.tokens.length && (r.tokens[end]?.start ?? Infinity) + start < range.end) end++;
  return { first: Math.max(first, 0), end };
}

function behind(
  scene: Scene,
  finding: Finding,
  findings: readonly Finding[],
  attributions: readonly Attribution[],
): Behind {
  const { r } = scene;
  const sentence = sentenceAt(r, finding.source.first);
  const medium = mediumIn(scene, sentence, finding);
  if (finding.role === 'backs') return { primary: null, medium: null };
  const cited = findings.find(
    (other) =>
      other.role === 'backs' &&
      other.cue >= finding.source.end &&
      other.source.first < sentence.end &&
      /^(?:cit|quot)/.test(lowerAt(r, other.cue)),
  );
  if (cited)
    return {
      primary: { ...rangeOf(scene, cited.source), name: cited.source.name, kind: cited.source.kind },
      medium,
    };
  if (finding.role === 'says') return { primary: null, medium };
  const other = findings.find(
    ({ source, role }) =>
      role === 'says' && source !== finding.source && sentenceAt(r, source.first).first === sentence.first,
  );
  const person = personIn(scene, sentence, finding.source, attributions);
  const primary =
    person ??
    (other ? { ...rangeOf(scene, other.source), name: other.source.name, kind: other.source.kind } : null);
  return { primary, medium: primary ? medium : null };
}

/** The person whose words the sentence reports, with the fullest name that the speakers know. */
function personIn(
  scene: Scene,
  sentence: Span,
  source: Source,
  attributions: readonly Attribution[],
): Behind['primary'] {
  const within = rangeOf(scene, sentence);
  const own = rangeOf(scene, source);
  for (const attribution of attributions) {
    const range = attribution.source[0];
    const speaker = scene.speakers.find(({ id }) => id === attribution.speaker);
    if (!range || !contains(within, range) || overlaps(range, own) || speaker?.kind !== 'person') continue;
    return { ...range, name: speaker.name, kind: 'person' };
  }
  return null;
}

function mediumIn(scene: Scene, sentence: Span, finding: Finding): Span | null {
  const { r } = scene;
  for (let at = sentence.first; at < sentence.end; at++) {
    const medium = mediumAt(r, at, sentence.end);
    const tied =
      medium && (finding.role !== 'says' || Math.abs(at - finding.cue) < 4 || at === finding.source.end + 1);
    if (medium && tied && !(finding.source.first <= at && at < finding.source.end)) return medium;
  }
  return null;
}

/** The outlet that people without a name belong to: "CNN sources". */
function employer(scene: Scene, source: Source): (ChainLink & { readonly kind: CitationKind }) | null {
  if (source.kind !== 'unnamed') return null;
  const name = scene.names.find(({ span }) => span.first >= source.first && span.end < source.end);
  const known = name && classify(scene, name.span);
  if (!known || (known.kind !== 'outlet' && known.kind !== 'agency')) return null;
  return { ...rangeOf(scene, known), name: known.name, kind: known.kind };
}

function toCitation(scene: Scene, { source }: Finding, { primary, medium }: Behind): Citation {
  const range = rangeOf(scene, source);
  const outlet = employer(scene, source);
  if (outlet) {
    const own = { ...range, name: source.name, kind: source.kind };
    return {
      ...range,
      outlet: outlet.name,
      kind: 'unnamed',
      primary: source.name,
      medium: null,
      chain: [outlet, own],
    };
  }
  const way = medium && wordsOf(scene.r, medium);
  const chain: ChainLink[] = [{ ...range, name: source.name, kind: source.kind }];
  if (medium && way !== null) chain.push({ ...rangeOf(scene, medium), name: way, kind: 'medium' });
  if (primary) chain.push(primary);
  return {
    ...range,
    outlet: source.name,
    kind: source.kind,
    primary: primary?.name ?? null,
    medium: way,
    chain,
  };
}
