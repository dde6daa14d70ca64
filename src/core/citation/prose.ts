import type { Attribution } from '../attribution/model';
import { subjectBefore } from '../attribution/rules/nounPhrases';
import { is, lowerAt, sentenceAt } from '../attribution/rules/reading';
import { Word } from '../attribution/rules/words';
import type { Range } from '../text/range';
import { contains, overlaps } from '../text/range';
import type { Span } from '../text/sentences';
import { classify, rangeOf, wordsOf, type Scene, type Source } from './classify';
import { dateAt, dateBehind } from './date';
import { attributed } from './attributed';
import { findSources } from './find';
import type { Finding } from './phrases';
import { isPlatform, mediumAt } from './medium';
import type { ChainLink, Citation, CitationKind } from './model';
import { assertVerbs } from './words';

/** Who stands behind a source, and how it was said. */
interface Behind {
  readonly primary: (Range & { readonly name: string; readonly kind: ChainLink['kind'] }) | null;
  readonly medium: Span | null;
}

/** A source with all that its sentence says of it. */
interface Whole extends Behind {
  readonly finding: Finding;
  readonly date: Span | null;
}

/** The citations of one paragraph of running text; `attributions` are those of the paragraph. */
export function citationsIn(scene: Scene, attributions: readonly Attribution[]): readonly Citation[] {
  const findings = [...findSources(scene)];
  for (const finding of attributed(scene, attributions))
    if (!findings.some(({ source }) => overlaps(rangeOf(scene, source), rangeOf(scene, finding.source))))
      findings.push(finding);
  findings.sort((a, b) => a.source.first - b.source.first);
  return findings
    .filter(({ source }) => !findings.some((other) => publishes(scene, other.source, source)))
    .flatMap((finding) => {
      const { primary, medium } = behind(scene, finding, findings, attributions);
      const { source } = finding;
      // A person who merely speaks is no citation; one who wrote it on a platform is.
      if (source.kind === 'person' && !(medium && isPlatform(scene.r, medium))) return [];
      return [toCitation(scene, { finding, primary, medium, date: dateOf(scene, finding, medium) })];
    });
}

/** Whether `outlet` is where the text `source` came out: "a report in NAME". */
const publishes = ({ r }: Scene, outlet: Source, source: Source): boolean =>
  source.kind === 'document' &&
  isPress(outlet) &&
  outlet.first === source.end + 1 &&
  /^(?:in|on)$/.test(lowerAt(r, source.end));

/** When it was said: right behind the source, its verb or the medium, or at the head of the sentence. */
function dateOf({ r }: Scene, { source, cue, role }: Finding, medium: Span | null): Span | null {
  const sentence = sentenceAt(r, source.first);
  const verb = assertVerbs.has(lowerAt(r, source.end)) ? source.end + 1 : -1;
  const behind = [source.end, verb, medium?.end ?? -1, cue + 1].filter((at) => at > sentence.first);
  for (const at of behind) {
    const date = dateBehind(r, at, sentence.end);
    if (date) return date;
  }
  const opening = dateAt(r, sentence.first);
  const next = opening && lowerAt(r, opening.end) === ',' ? opening.end + 1 : opening?.end;
  return role === 'says' && opening && next === source.first ? opening : null;
}

function behind(
  scene: Scene,
  finding: Finding,
  findings: readonly Finding[],
  attributions: readonly Attribution[],
): Behind {
  const { r } = scene;
  const sentence = sentenceAt(r, finding.source.first);
  const text = documentBefore(scene, finding);
  const medium = text ?? mediumIn(scene, sentence, finding);
  if (finding.reporter) return { primary: named(scene, finding.reporter), medium };
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
  return { primary, medium: primary ? medium : text };
}

/** The text that came out in the source: "a report" in "a report in NAME". */
function documentBefore(scene: Scene, { source }: Finding): Span | null {
  const { r } = scene;
  if (!isPress(source) || !/^(?:in|on)$/.test(lowerAt(r, source.first - 1))) return null;
  for (let at = source.first - 2; at > source.first - 6 && at >= 0; at--) {
    if (!is(r, at, Word.Determiner)) continue;
    const document = classify(scene, { first: at, end: source.first - 1 });
    return document?.kind === 'document' && lowerAt(r, at - 1) !== 'in' ? document : null;
  }
  return null;
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
    if (
      medium &&
      tied &&
      isJoined(scene, at, medium, finding) &&
      !(finding.source.first <= at && at < finding.source.end)
    )
      return medium;
  }
  return null;
}

/** Whether a medium before the word that brings the source in belongs to it: it opens a clause, stands behind a verb of saying, or touches the source. */
function isJoined({ r }: Scene, at: number, medium: Span, { source, cue }: Finding): boolean {
  if (at > Math.min(cue, source.first)) return true;
  const before = lowerAt(r, at - 1);
  return (
    at === sentenceAt(r, at).first ||
    r.tokens[at - 1]?.kind === 'mark' ||
    assertVerbs.has(before) ||
    before === 'speaking' ||
    medium.end >= Math.min(cue, source.first) - 1
  );
}

/** The outlet that people without a name belong to: "Gazette sources". */
function employer(scene: Scene, source: Source): (ChainLink & { readonly kind: CitationKind }) | null {
  if (source.kind !== 'unnamed') return null;
  const name = scene.names.find(({ span }) => span.first >= source.first && span.end < source.end);
  const known = name && classify(scene, name.span);
  if (!known || (known.kind !== 'outlet' && known.kind !== 'agency')) return null;
  return { ...rangeOf(scene, known), name: known.name, kind: known.kind };
}

function toCitation(scene: Scene, { finding: { source }, primary, medium, date: day }: Whole): Citation {
  const range = rangeOf(scene, source);
  const date = day && wordsOf(scene.r, day);
  const outlet = employer(scene, source);
  if (outlet) {
    const own = { ...range, name: source.name, kind: source.kind };
    return {
      ...range,
      outlet: outlet.name,
      kind: 'unnamed',
      primary: source.name,
      medium: null,
      date,
      of: 'text',
      chain: [outlet, own],
    };
  }
  const way = medium && wordsOf(scene.r, medium);
  const own: ChainLink = { ...range, name: source.name, kind: source.kind };
  const hop: ChainLink[] =
    medium && way !== null ? [{ ...rangeOf(scene, medium), name: way, kind: 'medium' }] : [];
  const chain = source.kind === 'person' ? [...hop, own] : [own, ...hop, ...(primary ? [primary] : [])];
  return {
    ...range,
    outlet: source.name,
    kind: source.kind,
    primary: primary?.name ?? null,
    medium: way,
    date,
    of: 'text',
    chain,
  };
}
