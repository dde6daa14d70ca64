import type { Attribution } from '../attribution/model';
import { subjectBefore } from '../attribution/rules/nounPhrases';
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
  return attributions.flatMap(({ source: [range], cue: [said] }) => {
    if (!range || !said) return [];
    const span = spanOf(scene, range);
    const cue = spanOf(scene, said);
    const source = classify(scene, span);
    return source && isAssertion(scene, cue, span)
      ? [{ source, role: 'says' as const, cue: cue.end - 1 }]
      : [];
  });
}

const stance =
  /^(?:express|condemn|call|urge|demand|critici|accus|welcom|blam|prais|want|hope|vow|promis|agree|refus|reject|appeal|ask|insist|threaten|plan|refer|point|tell|told|argu|jok)/;

/** Whether the cue asserts something, and does not merely take a stance, open a transcript's line or address the one behind it. */
function isAssertion({ r }: Scene, cue: Span, source: Span): boolean {
  const verb = lowerAt(r, cue.end - 1);
  if (r.tokens[cue.end - 1]?.kind !== 'word' || verb === 'by' || stance.test(verb)) return false;
  return source.first < cue.first || /^[,”"“»–—-]$|^''$/.test(lowerAt(r, cue.first - 1)) || verb === 'to';
}

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
  const same = findings.filter(
    ({ source }) => source !== finding.source && sentenceAt(r, source.first).first === sentence.first,
  );
  const cited = same.find(
    ({ role, cue }) => role === 'backs' && cue >= finding.source.end && /^(?:cit|quot)/.test(lowerAt(r, cue)),
  );
  if (cited) return { primary: named(scene, cited.source), medium };
  const press = isPress(finding.source);
  if (finding.role === 'says') {
    // "OUTLET reports that …, according to the ministry": the outlet is nearer to the reader.
    const deeper = press ? same.find(({ role, source }) => role === 'passes' && !isPress(source)) : undefined;
    return { primary: deeper ? named(scene, deeper.source) : null, medium };
  }
  const told = finding.role === 'hears' && /^t(?:old|ell)/.test(lowerAt(r, finding.cue));
  const subject = told ? subjectOf(scene, finding) : null;
  const other = same.find(({ source, role }) => role === 'says' && (press || !isPress(source)));
  const primary =
    personIn(scene, sentence, finding.source, attributions) ??
    subject ??
    (other ? named(scene, other.source) : null);
  return { primary, medium: primary ? medium : null };
}

const isPress = ({ kind }: Source): boolean => kind === 'outlet' || kind === 'agency';

const named = (scene: Scene, source: Source): NonNullable<Behind['primary']> => ({
  ...rangeOf(scene, source),
  name: source.name,
  kind: source.kind,
});

/** Who "told NAME": the subject of the verb. */
function subjectOf(scene: Scene, { cue }: Finding): Behind['primary'] {
  const subject = subjectBefore(scene.r, cue);
  const source = subject && classify(scene, subject.source);
  return source ? named(scene, source) : null;
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
    const speaker = scene.voices.of(attribution);
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

/** The outlet that people without a name belong to: "Gazette sources". */
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
