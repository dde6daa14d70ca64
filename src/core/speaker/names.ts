import { is, isFinite, lowerAt, quoted, type Reading } from '../attribution/rules/reading';
import { Word } from '../attribution/rules/words';
import type { Range } from '../text/range';
import type { Span } from '../text/sentences';
import { givenNameGender } from './givenNames';
import { bodyNouns, isRoleWord, titleParts } from './nouns';
import { countryOf } from './places';
import { rangeOf, type Part } from './part';

/** A proper name in the text. */
export interface NameMention extends Range {
  readonly part: Part;
  /** The tokens of the name itself; office and form of address are left out. */
  readonly span: Span;
  /** The words of the name; the dots of initials are left out. */
  readonly words: readonly string[];
  /** The office or form of address before the name, such as `Defense Minister`, or ''. */
  readonly role: string;
  readonly quoted: boolean;
  /** Sentence number in the article. */
  readonly sentence: number;
  /** Whether the name opens its sentence, where a capital proves nothing. */
  readonly initial: boolean;
  /** The words stand before their acronym in brackets, which belongs to a body. */
  readonly spelled: boolean;
  /** What the name is in its clause: who acts, a possessor or part of a longer phrase ("the Roe campaign"), or anything else. */
  readonly place: 'subject' | 'modifier' | 'other';
}

const particles = new Set([
  'de',
  'van',
  'von',
  'der',
  'den',
  'bin',
  'al',
  'la',
  'del',
  'di',
  'da',
  'du',
  'el',
  'ibn',
  'le',
]);
const noName =
  Word.Determiner |
  Word.Preposition |
  Word.SubjectPronoun |
  Word.ObjectPronoun |
  Word.Auxiliary |
  Word.Subordinator |
  Word.Coordinator |
  Word.Adverb |
  Word.Time |
  Word.Possessive;
const abbreviated = /^(?:mr|mrs|ms|dr|prof|sen|rep|gov|gen|lt|col|sgt|capt|adm|maj|st|jr|sr|hon|rev|\p{L})$/u;

/** "the Roe-backed plan": a participle joined to the name. */
const ending = /^(\p{Lu}[\p{L}’']+)-\p{Ll}+(?:ed|ing|led|style|era|type)$/u;

/** The proper names of a part in text order. */
export function namesIn(part: Part): readonly NameMention[] {
  const r = part.reading;
  const found: NameMention[] = [];
  for (let i = 0; i < r.tokens.length; i++) {
    if (!startsName(r, i)) continue;
    const end = nameEnd(r, i);
    const expanded = end === i + 1 ? expansionOf(r, i) : -1;
    const span = { first: expanded < 0 ? i : expanded, end: expanded < 0 ? end : i - 1 };
    while (expanded >= 0 && (found.at(-1)?.span.end ?? -1) > expanded) found.pop();
    const mention = mentionOf(part, span, expanded >= 0);
    if (mention) found.push(mention);
    i = end - 1;
  }
  return found;
}

function startsName(r: Reading, i: number): boolean {
  const token = r.tokens[i];
  if (token?.kind !== 'word' || !token.capital) return false;
  return !is(r, i, noName) || token.lower === 'us' || isNameAlike(r, i) || isSurname(r, i, i + 1);
}

/** Names that look like adverbs: "Kelly", "Emily", and papers called "Daily". */
const isNameAlike = (r: Reading, i: number): boolean =>
  is(r, i, Word.Adverb) &&
  !is(r, i, noName & ~Word.Adverb) &&
  (givenNameGender(r.tokens[i]?.text ?? '') !== undefined ||
    (lowerAt(r, i) === 'daily' && r.tokens[i + 1]?.capital === true));

const verbLike = new Set(['will', 'may']);

/** "George Will", "Theresa May", and "Will wrote": a family name that is an auxiliary or a month, too. */
const isSurname = (r: Reading, i: number, next: number): boolean =>
  verbLike.has(lowerAt(r, i)) &&
  // In headlines every word has a capital: "Hillary Will Win".
  (givenNameGender(r.tokens[i - 1]?.text ?? '') !== undefined
    ? r.tokens[next]?.capital !== true && !is(r, next, Word.Auxiliary)
    : isFinite(r, next) && !is(r, next, Word.Auxiliary));

function nameEnd(r: Reading, first: number): number {
  let i = first + 1;
  for (;;) {
    const token = r.tokens[i];
    const next = r.tokens[i + 1];
    if (!token || r.quoteOf[i] !== r.quoteOf[first]) return i;
    if (
      token.text === '.' &&
      abbreviated.test(lowerAt(r, i - 1)) &&
      r.tokens[i - 1]?.end === token.start &&
      next?.capital === true
    )
      i++;
    else if (
      token.capital &&
      token.kind === 'word' &&
      (isNameAlike(r, i) ||
        isSurname(r, i, i + 1) ||
        (!is(r, i, noName & ~Word.Time) && !(is(r, i, Word.Time) && i > first)))
    )
      i++;
    else if (joinsMembers(r, i)) i++;
    else if (token.text === '&' && next?.capital === true) i += 2;
    else if (particles.has(token.lower) && next?.capital === true && !token.capital) i += 2;
    else if ((token.lower === 'of' || token.lower === 'for') && joinsOf(r, i))
      i += lowerAt(r, i + 1) === 'the' ? 3 : 2;
    else if (token.lower === 'and' && joinsBody(r, first, i)) i++;
    else return i;
  }
}

/** "Coastal Workers' Union": an apostrophe behind members, before the body that is theirs. */
const joinsMembers = (r: Reading, apostrophe: number): boolean => {
  const [members, mark, body] = r.tokens.slice(apostrophe - 1, apostrophe + 2);
  return (
    (mark?.text === "'" || mark?.text === '’') &&
    members?.end === mark.start &&
    /s$/i.test(members.text) &&
    body?.capital === true &&
    bodyNouns.has(body.lower)
  );
};

/** "Department of Justice", "Secretary of State", "Bank for the Americas". */
function joinsOf(r: Reading, of: number): boolean {
  const before = lowerAt(r, of - 1);
  const next = r.tokens[lowerAt(r, of + 1) === 'the' ? of + 2 : of + 1];
  return (
    next?.capital === true &&
    (bodyNouns.has(before) || isRoleWord(before) || before === 'conference' || before === 'states')
  );
}

/** "Securities and Exchange Commission": an "and" inside the name of a body, no office or given name before it. */
function joinsBody(r: Reading, first: number, and: number): boolean {
  if (and - first > 3 || isRoleWord(lowerAt(r, first)) || givenNameGender(r.tokens[first]?.text ?? ''))
    return false;
  let end = and + 1;
  while (r.tokens[end]?.capital === true && !is(r, end, noName)) end++;
  const last = lowerAt(r, end - 1);
  return end > and + 2 && bodyNouns.has(last);
}

/** The first token of the words whose initials the bracketed `acronym` at `index` spells, or -1. */
function expansionOf(r: Reading, index: number): number {
  const letters = (r.tokens[index]?.text ?? '').replace(/\./g, '');
  if (lowerAt(r, index - 1) !== '(' || lowerAt(r, index + 1) !== ')' || !/^\p{Lu}{2,8}$/u.test(letters))
    return -1;
  let left = letters.length;
  for (let i = index - 2; i >= 0 && i > index - 14; i--) {
    const token = r.tokens[i];
    if (token?.kind !== 'word') return -1;
    if (!token.capital) continue;
    if (!token.text.startsWith(letters.charAt(left - 1))) return -1;
    left--;
    if (left === 0) return i;
  }
  return -1;
}

function mentionOf(part: Part, run: Span, spelled: boolean): NameMention | null {
  const r = part.reading;
  const first = spelled ? run.first : afterRoles(r, run);
  if (first >= run.end) return null;
  const span = { first, end: run.end };
  const words = r.tokens
    .slice(first, run.end)
    .filter((token) => token.kind !== 'mark')
    .map((token) => token.text.replace(ending, '$1'));
  const sentence = r.sentenceOf[run.first] ?? 0;
  const whole = rangeOf(part, first, run.end);
  const joined =
    words.length > 0 ? (r.tokens[run.end - 1]?.text.length ?? 0) - (words.at(-1)?.length ?? 0) : 0;
  return {
    start: whole.start,
    end: r.tokens[run.end - 1]?.kind === 'word' ? whole.end - joined : whole.end,
    part,
    span,
    words,
    role: roleBefore(r, first, r.sentences[sentence]?.first ?? 0) || roleApposed(r, span),
    quoted:
      quoted(r, first) &&
      (r.quotes[r.quoteOf[first] ?? -1]?.end ?? 0) - (r.quotes[r.quoteOf[first] ?? -1]?.start ?? 0) > 30,
    sentence: part.sentencesBefore + sentence,
    spelled,
    place: placeIn(r, run, span),
    initial:
      run.first === (r.sentences[sentence]?.first ?? 0) ||
      (quoted(r, run.first - 1) && !quoted(r, run.first - 2)),
  };
}

function placeIn(r: Reading, run: Span, name: Span): NameMention['place'] {
  const next = lowerAt(r, name.end);
  const the = is(r, run.first - 1, Word.Determiner);
  if (next === "'s" || next === "'") return 'modifier';
  if (
    the &&
    r.tokens[name.end]?.kind === 'word' &&
    (r.classes[name.end] ?? 0) === 0 &&
    !isFinite(r, name.end)
  )
    return 'modifier';
  if (is(r, run.first - 1, Word.Preposition)) return 'other';
  let verb = name.end;
  while (is(r, verb, Word.Adverb) && !is(r, verb, Word.Auxiliary)) verb++;
  return isFinite(r, verb) ? 'subject' : 'other';
}

/** The first token behind offices and forms of address at the head of a run of capitals. */
function afterRoles(r: Reading, run: Span): number {
  if (bodyNouns.has(lowerAt(r, run.end - 1)) && !isRoleWord(lowerAt(r, run.end - 1)))
    return addressEnd(r, run);
  let first = run.first;
  for (let i = run.first; i < run.end; i++) {
    if (!isRoleWord(lowerAt(r, i))) continue;
    let next = i + 1;
    if (lowerAt(r, next) === '.') next++;
    if (lowerAt(r, next) === 'of') next += lowerAt(r, next + 1) === 'the' ? 3 : 2;
    if (next > i + 1 || next <= run.end) first = next;
  }
  while (
    first < run.end &&
    (titleParts.has(lowerAt(r, first)) || lowerAt(r, first) === '.') &&
    first + 1 < run.end
  )
    first++;
  const nation = countryOf(lowerAt(r, first));
  if (
    first === run.first &&
    nation &&
    nation !== lowerAt(r, first) &&
    run.end - first > 2 &&
    nation !== 'united states'
  )
    return first;
  return first;
}

const addressEnd = (r: Reading, run: Span): number =>
  /^(?:mr|mrs|ms|dr)$/.test(lowerAt(r, run.first))
    ? run.first + (lowerAt(r, run.first + 1) === '.' ? 2 : 1)
    : run.first;

/** "An attorney for the town, Jo Roe, said": the office in front of a name between commas. */
function roleApposed(r: Reading, name: Span): string {
  if (lowerAt(r, name.first - 1) !== ',' || lowerAt(r, name.end) !== ',') return '';
  for (let i = name.first - 2; i > name.first - 12 && i >= 0; i--) {
    if (r.tokens[i]?.kind === 'mark') return '';
    if (!is(r, i, Word.Determiner | Word.Possessive) && lowerAt(r, i) !== "'s") continue;
    const words = r.tokens.slice(i + 1, name.first - 1);
    const preposition = words.findIndex((_, k) => is(r, i + 1 + k, Word.Preposition));
    const head = words[(preposition < 0 ? words.length : preposition) - 1];
    if (head && isRoleWord(head.lower)) return r.text.slice(words[0]?.start, words.at(-1)?.end);
  }
  return '';
}

/** The office before a name: the words back to an article, a preposition, a verb or a mark, if one of them is an office. */
function roleBefore(r: Reading, name: number, limit: number): string {
  let first = name;
  let office = false;
  while (first > limit && name - first < 9) {
    const word = lowerAt(r, first - 1);
    if (quoted(r, first - 1) !== quoted(r, name) || !belongsToRole(r, first - 1, first === name)) break;
    if (isRoleWord(word)) office = true;
    first--;
  }
  if (!office) return '';
  return r.text.slice(r.tokens[first]?.start ?? 0, r.tokens[name - 1]?.end ?? 0);
}

const officeNouns = new Set([
  'secretary',
  'campaign',
  'press',
  'police',
  'party',
  'team',
  'government',
  'company',
  'city',
  'state',
]);

/** Whether a word can be part of the office in front of a name; `last` tells that it stands right before the name. */
function belongsToRole(r: Reading, i: number, last: boolean): boolean {
  const token = r.tokens[i];
  const word = lowerAt(r, i);
  if (!token || word === "'s") return false;
  if (word === '.') return abbreviated.test(lowerAt(r, i - 1));
  if (word === 'of') return !last && isRoleWord(lowerAt(r, i - 1));
  if (token.kind !== 'word') return false;
  if (isRoleWord(word) || titleParts.has(word) || officeNouns.has(word) || word === 'us') return true;
  if (is(r, i, noName & ~Word.Adverb) || isFinite(r, i)) return false;
  return token.capital || (!last && r.tokens[i + 1]?.capital === false);
}
