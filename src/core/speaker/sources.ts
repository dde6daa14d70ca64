import { is, isFinite, lowerAt, quoted, type Reading } from '../attribution/rules/reading';
import { Word } from '../attribution/rules/words';
import type { Span } from '../text/sentences';
import type { NameMention } from './names';
import { bodyNouns, documentNouns, isPluralNoun, personNouns, isRoleWord, singular } from './nouns';

/** How a source names who speaks. */
export type SourceForm =
  | { readonly type: 'pronoun'; readonly word: string }
  | { readonly type: 'relative'; readonly word: string }
  | { readonly type: 'name'; readonly mention: NameMention }
  /** Several named together: "X and Y". */
  | { readonly type: 'group'; readonly text: string; readonly members: readonly NameMention[] }
  | {
      readonly type: 'noun';
      readonly noun: 'person' | 'body' | 'document' | 'other';
      /** The head noun in the singular. */
      readonly head: string;
      readonly plural: boolean;
      readonly definite: boolean;
      /** "a" or "an" stands before it. */
      readonly indefinite: boolean;
      /** "her lawyer", "the town's lawyer". */
      readonly owned: boolean;
      /** The words before the head, lower case, without articles. */
      readonly modifiers: readonly string[];
      /** People stand behind "of": "a group of rabbis". */
      readonly ofPeople: boolean;
      /** The phrase without its article. */
      readonly text: string;
    };

const pronouns = new Set([
  'he',
  'she',
  'they',
  'it',
  'i',
  'we',
  'you',
  'his',
  'her',
  'their',
  'its',
  'my',
  'our',
  'him',
  'them',
  'er',
  'sie',
  'es',
  'ich',
  'wir',
  'himself',
  'herself',
]);
const relatives = new Set(['who', 'which', 'that', 'whom', 'whose']);
const quantifiers = new Set([
  'one',
  'some',
  'many',
  'others',
  'several',
  'most',
  'all',
  'both',
  'few',
  'another',
  'each',
  'none',
  'those',
  'these',
  'this',
]);

/** Reads the source that the tokens `span` of a part make up; `names` are the part's names in text order. Null for one without words. */
export function readSource(r: Reading, source: Span, names: readonly NameMention[]): SourceForm | null {
  const span = withoutReflexive(r, trimmed(r, source));
  if (span.first >= span.end) return null;
  const word = lowerAt(r, span.first);
  if (span.end - span.first === 1 || lowerAt(r, span.first + 1).startsWith("'")) {
    if (pronouns.has(word) && span.end - span.first <= 2) return { type: 'pronoun', word };
    if (relatives.has(word)) return { type: 'relative', word };
  }
  const inside = namesWithin(names, span);
  const list = listEnd(r, span, inside);
  const core = list > 0 ? list : coreEnd(r, span, inside);
  const grouped = joined(r, span.first, core, inside);
  if (grouped)
    return {
      type: 'group',
      text: textOf(r, span.first, core),
      members: inside.filter(
        (name) => name.span.end <= core && (name.span.end === core || isHead(r, name.span.end)),
      ),
    };
  const last = inside.find(
    (name) => name.span.end === core || (name.span.end === core - 1 && lowerAt(r, core - 1).startsWith("'")),
  );
  if (last) return { type: 'name', mention: last };
  const apposed = apposedName(r, span, core, inside);
  const noun = nounForm(r, span.first, core, firstComma(r, core, span.end));
  return apposed && noun.noun !== 'body' && !noun.plural ? { type: 'name', mention: apposed } : noun;
}

/** "Roe herself" is Roe. */
const withoutReflexive = (r: Reading, { first, end }: Span): Span =>
  end - first > 1 && /^(?:him|her|it|them)sel(?:f|ves)$/.test(lowerAt(r, end - 1))
    ? { first, end: end - 1 }
    : { first, end };

/** Whether what stands behind a name leaves it the head of its phrase: a mark or "and", no noun and no possessive. */
const isHead = (r: Reading, behind: number): boolean =>
  (r.tokens[behind]?.kind === 'mark' || is(r, behind, Word.Coordinator | Word.Preposition)) &&
  !lowerAt(r, behind).startsWith("'");

/** Where a list of names with commas ends in "and NAME": "Roe, Lind and the mayor's Jo Poe"; -1 for no list. */
function listEnd(r: Reading, span: Span, names: readonly NameMention[]): number {
  const last = names.at(-1);
  if (names.length < 3 || !last || last.span.end < span.end - 1) return -1;
  for (let i = span.first; i < last.span.first; i++) {
    const name = names.find((each) => each.span.first <= i && i < each.span.end);
    if (name) i = name.span.end - 1;
    else if (is(r, i, Word.Preposition | Word.Relative) || isFinite(r, i)) return -1;
  }
  const joint = names
    .slice(0, -1)
    .some(
      ({ span: each }) =>
        is(r, each.end, Word.Coordinator) ||
        (lowerAt(r, each.end) === ',' && is(r, each.end + 1, Word.Coordinator)),
    );
  return joint && lowerAt(r, names[0]?.span.end ?? 0) === ',' ? last.span.end : -1;
}

/** The names that stand wholly within the span, found by binary search. */
function namesWithin(names: readonly NameMention[], span: Span): readonly NameMention[] {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.span.first ?? 0) < span.first) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((names[end]?.span.end ?? Infinity) <= span.end) end++;
  return names.slice(low, end);
}

function trimmed(r: Reading, span: Span): Span {
  let { first, end } = span;
  const edge = /^["“”„«»‘’(),.:;–—-]$|^''$|^``$/;
  while (first < end && edge.test(lowerAt(r, first))) first++;
  while (
    end > first &&
    edge.test(lowerAt(r, end - 1)) &&
    !(lowerAt(r, end - 1) === '.' && end - 1 > first && r.tokens[end - 2]?.capital === true)
  )
    end--;
  return { first, end };
}

/** Where the head of the phrase ends: before a comma, a preposition, a relative clause or a bracket. */
function coreEnd(r: Reading, span: Span, names: readonly NameMention[]): number {
  for (let i = span.first; i < span.end; i++) {
    const name = names.find((each) => each.span.first <= i && i < each.span.end);
    if (name) {
      i = name.span.end - 1;
      continue;
    }
    const text = lowerAt(r, i);
    if (i === span.first) continue;
    if (/^[,(;:–—[]$/.test(text) || text === '-') return i;
    if (is(r, i, Word.Preposition) && !(text === 'of' && quantifiers.has(lowerAt(r, i - 1)))) return i;
    if (text.endsWith('ing') && r.tokens[i]?.capital === false && (r.classes[i - 1] ?? 0) === 0) return i;
    if (relatives.has(text) || (isFinite(r, i) && !quoted(r, i))) return i;
  }
  return span.end;
}

/** In "a lawyer for the town, Jo Roe," the name: it follows a comma and reaches to the next or to the phrase's end. */
function apposedName(
  r: Reading,
  span: Span,
  core: number,
  names: readonly NameMention[],
): NameMention | undefined {
  return names.find((name) => {
    if (name.span.first <= core || name.words.length < 2) return false;
    const closes = name.span.end >= span.end - 1 || lowerAt(r, name.span.end) === ',';
    return closes && opensApposition(r, name);
  });
}

/** Whether a comma stands before the name, or before its office: ", the Right Rev. Jo Roe". */
function opensApposition(r: Reading, { span, role }: NameMention): boolean {
  let comma = span.first - 1;
  while (comma > span.first - 8 && lowerAt(r, comma) !== ',') comma--;
  const from = r.tokens[comma]?.end;
  if (from === undefined || lowerAt(r, comma) !== ',') return false;
  const between = r.text.slice(from, r.tokens[span.first]?.start).trim();
  return between === '' || between.replace(/^(?:the|an?)\s/i, '') === role;
}

function joined(r: Reading, first: number, end: number, names: readonly NameMention[]): boolean {
  for (let i = first + 1; i < end - 1; i++) {
    if (!is(r, i, Word.Coordinator) || lowerAt(r, i) === 'but') continue;
    const within = names.some((name) => name.span.first <= i && i < name.span.end);
    const before = names.some(
      (name) => name.span.end === i || (name.span.end === i - 1 && r.tokens[i - 1]?.kind === 'mark'),
    );
    const after = names.some(
      (name) =>
        name.span.first > i &&
        name.span.first < end &&
        (name.span.end >= end || r.tokens[name.span.end]?.kind === 'mark'),
    );
    if (!within && before && after) return true;
  }
  return false;
}

const ownedAt = (r: Reading, from: number, end: number): boolean => {
  if (is(r, from, Word.Possessive) && from < end - 1) return true;
  for (let i = from; i < end - 1; i++) if (lowerAt(r, i) === "'s") return true;
  return false;
};

const firstComma = (r: Reading, from: number, end: number): number => {
  let i = from;
  while (i < end && lowerAt(r, i) !== ',') i++;
  return i;
};

function nounForm(r: Reading, first: number, end: number, whole: number): SourceForm & { type: 'noun' } {
  let from = first;
  let definite = false;
  while (
    from < end - 1 &&
    (is(r, from, Word.Determiner | Word.Adverb) || quantifiers.has(lowerAt(r, from)))
  ) {
    const word = lowerAt(r, from);
    if (['the', 'this', 'that', 'these', 'those', 'der', 'die', 'das'].includes(word)) definite = true;
    from++;
  }
  const owned = ownedAt(r, from, end);
  let last = end - 1;
  while (last > from && (r.tokens[last]?.kind === 'mark' || lowerAt(r, last).startsWith("'"))) last--;
  const word = lowerAt(r, last);
  const head = singular(word);
  const modifiers = r.tokens
    .slice(from, last)
    .map((token) => token.lower)
    .filter((each) => each !== "'s");
  const plural = isPluralNoun(word);
  const capital = r.tokens[last]?.capital === true;
  return {
    type: 'noun',
    noun: nounClass(head, word),
    head,
    plural,
    definite: definite || owned || (capital && !plural && end - from === 1),
    indefinite: lowerAt(r, first) === 'a' || lowerAt(r, first) === 'an',
    owned,
    modifiers,
    ofPeople: lowerAt(r, end) === 'of' && isPeopleNoun(r, end + 1),
    text: textOf(r, from, Math.max(whole, last + 1)),
  };
}

/** Whether the words at `at` name several people: "veteran rabbis". */
function isPeopleNoun(r: Reading, at: number): boolean {
  for (let i = at; i < at + 4; i++) {
    const word = lowerAt(r, i);
    if (
      isPluralNoun(word) &&
      (isRoleWord(singular(word)) ||
        personNouns.has(singular(word)) ||
        personLike.test(singular(word)) ||
        word === 'people')
    )
      return true;
  }
  return false;
}

/** Endings of nouns for people: "surgeon", "chemist", "librarian". */
const personLike =
  /\p{L}{3}(?:eon|ist|ician|arian|ologist|grapher|woman|man|eer)$|^(?:rabbi|cleric|monk|nun|clerk|nurse|chef|baker|singer)$/u;

function nounClass(head: string, word: string): 'person' | 'body' | 'document' | 'other' {
  if (documentNouns.has(head) || documentNouns.has(word)) return 'document';
  if (isRoleWord(head) || personNouns.has(head) || (personLike.test(head) && !bodyNouns.has(head)))
    return 'person';
  return bodyNouns.has(head) || bodyNouns.has(word) ? 'body' : 'other';
}

const textOf = (r: Reading, first: number, end: number): string =>
  r.text.slice(r.tokens[first]?.start ?? 0, r.tokens[end - 1]?.end ?? 0).replace(/\s+/g, ' ');
