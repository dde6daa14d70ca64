import type { Span } from '../../text/sentences';
import { contentAfter, contentBefore, followingQuotes, resumes } from './content';
import { cueForms, type CueForm } from './lexicon';
import { phraseFrom, subjectBefore, withApposition } from './nounPhrases';
import { closesQuote, is, isFinite, lowerAt, quoted, quoteFirst, sentenceAt, type Reading } from './reading';
import { Word } from './words';

/** An attribution in tokens, before ranges are made of it. */
export interface Find {
  readonly source: readonly Span[];
  readonly cue: Span;
  readonly content: readonly Span[];
  readonly confidence: number;
  /** The cue is an "according to" behind the content. */
  readonly trailing?: boolean;
}

interface Verb {
  readonly form: CueForm;
  /** First token of the verb group: auxiliaries and adverbs before the verb. */
  readonly first: number;
  readonly index: number;
  /** The token after the verb and its particle. */
  readonly end: number;
}

/** The attributions whose cue is the word at `index`, tried frame by frame; `previous` is the subject of the sentence's last find. */
export function speechAt(r: Reading, index: number, previous: Span | null): Find | null {
  const token = r.tokens[index];
  if (token?.kind !== 'word' || quoted(r, index)) return null;
  const forms = cueForms(token.lower);
  if (forms.length === 0) return null;
  if (token.capital && index > sentenceAt(r, index).first + 1 && !isTitleCase(r)) return null;
  for (const form of forms) {
    const verb = verbGroup(r, index, form);
    if (!verb) continue;
    const found =
      form.form === 'ing' && !hasAuxiliary(r, verb)
        ? participle(r, verb, previous)
        : finite(r, verb, previous);
    if (found) return found;
  }
  return null;
}

/** Headlines in title case write verbs with capitals. */
function isTitleCase(r: Reading): boolean {
  if (r.tokens.length > 40) return false;
  const words = r.tokens.filter((token) => token.kind === 'word' && token.text.length > 3);
  return (
    words.length > 3 &&
    words.length < 25 &&
    words.filter((token) => token.capital).length > 0.8 * words.length
  );
}

function verbGroup(r: Reading, index: number, form: CueForm): Verb | null {
  let end = index + 1;
  if (form.particle) {
    if (lowerAt(r, end) !== form.particle) return null;
    end++;
    if (form.particle === 'that') end--;
  }
  let first = index;
  const start = sentenceAt(r, index).first;
  while (first > start && !quoted(r, first - 1) && belongsToVerb(r, first - 1)) first--;
  while (first < index && is(r, first, Word.Adverb) && !is(r, first, Word.Auxiliary) && first === start)
    first++;
  const before = lowerAt(r, first - 1);
  if (
    form.form !== 'ing' &&
    (is(r, first - 1, Word.Determiner | Word.Possessive | Word.Preposition) ||
      before === "'s" ||
      before === "'")
  ) {
    if (
      !is(r, first - 1, Word.SubjectPronoun | Word.Relative) &&
      !['some', 'many', 'others', 'all', 'both', 'most', 'few', 'these', 'those'].includes(before)
    )
      return null;
  }
  return { form, first, index, end };
}

function belongsToVerb(r: Reading, i: number): boolean {
  const word = lowerAt(r, i);
  if (word === "'s") return is(r, i - 1, Word.SubjectPronoun) || lowerAt(r, i - 1) === 'who';
  if (r.tokens[i]?.capital === true && i > 0 && is(r, i, Word.Time)) return false;
  return is(r, i, Word.Auxiliary) || (is(r, i, Word.Adverb) && !is(r, i, Word.Time));
}

const hasAuxiliary = (r: Reading, verb: Verb): boolean => {
  for (let i = verb.first; i < verb.index; i++) if (is(r, i, Word.Auxiliary)) return true;
  return false;
};

const isPassive = (r: Reading, verb: Verb): boolean => {
  if (verb.form.form !== 'past') return false;
  for (let i = verb.first; i < verb.index; i++)
    if (/^(?:is|are|was|were|be|been|being|wurde|wurden)$/.test(lowerAt(r, i))) return true;
  return false;
};

function finite(r: Reading, verb: Verb, previous: Span | null): Find | null {
  if (isPassive(r, verb)) return passive(r, verb);
  const cue = { first: verb.first, end: verb.end };
  const inverted = invert(r, verb);
  if (inverted) return inverted;
  if (is(r, verb.first - 1, Word.Coordinator) && verb.form.form !== 'base' && previous) {
    const content = contentAfter(r, verb.end, verb.form.frame, verb.form.strength > 0.8);
    return content ? make([previous], cue, [content], verb, 0.85) : null;
  }
  const subject = subjectBefore(r, verb.first);
  if (!subject) return null;
  const before = precedingContent(r, verb, subject.clause);
  if (before) return make([subject.source], cue, before, verb, 1);
  const content = contentAfter(r, verb.end, verb.form.frame, verb.form.strength > 0.8);
  if (!content) return null;
  const extra = followsQuote(r, content) ? followingQuotes(r, sentenceAt(r, content.first).end) : [];
  return make([subject.source], cue, [content, ...extra], verb, verb.form.form === 'base' ? 0.9 : 1);
}

const followsQuote = (r: Reading, content: Span): boolean =>
  quoted(r, content.first) || lowerAt(r, content.first - 1) === ':';

/** "…," said X: the source stands behind the cue. */
function invert(r: Reading, verb: Verb): Find | null {
  if (
    verb.form.frame === 'object' ||
    verb.form.frame === 'infinitive' ||
    verb.form.form === 'ing' ||
    verb.form.form === 'base'
  )
    return null;
  const left = verb.first - 1;
  const afterQuote = left >= 0 && quoted(r, left) && closesQuote(r, left);
  const afterMark = !quoted(r, left) && /^[,–—―-]$/.test(lowerAt(r, left));
  if (!afterQuote && !afterMark) return null;
  if (is(r, verb.end, Word.ObjectPronoun) && !is(r, verb.end, Word.SubjectPronoun)) return null;
  const phrase = phraseFrom(r, verb.end);
  if (!phrase) return null;
  const next = lowerAt(r, phrase.end);
  if (isFinite(r, phrase.end) || next === 'that') return null;
  if (
    !afterQuote &&
    phrase.end < r.tokens.length &&
    !/^[.,;:!?–—―-]$/.test(next) &&
    !is(r, phrase.end, Word.Preposition | Word.Time | Word.Subordinator | Word.Coordinator | Word.Adverb)
  )
    return null;
  const quotedContent = afterQuote || closesQuote(r, left - 1);
  if (quotedContent && isNameOnly(r, afterQuote ? left : left - 1)) return null;
  const content = contentBefore(r, verb.first, 0);
  if (!content) return null;
  const source = withApposition(r, phrase);
  const rest = resumes(r, phrase.end);
  const more = rest && quoted(r, rest.first) ? [rest] : [];
  const extra = quotedContent ? followingQuotes(r, sentenceAt(r, verb.first).end) : [];
  return make(
    [source],
    { first: verb.first, end: verb.end },
    [content, ...more, ...extra],
    verb,
    quotedContent ? 1 : 0.9,
  );
}

/** A quotation without a comma or full stop inside that is a part of a name: The "Kyiv Star" reported. */
function isNameOnly(r: Reading, close: number): boolean {
  const open = quoteFirst(r, close);
  return close - open < 7 && !/^[,.?!…]$/.test(lowerAt(r, close - 1)) && is(r, open - 1, Word.Determiner);
}

/** Content in front of "X said": a quotation, or a clause that a comma closes, when nothing behind the cue can be content. */
function precedingContent(r: Reading, verb: Verb, clause: number): readonly Span[] | null {
  if (verb.form.frame === 'object' || verb.form.frame === 'infinitive') return null;
  const left = clause - 1;
  if (left < 0) return null;
  const afterQuote = quoted(r, left) && closesQuote(r, left);
  const comma = !quoted(r, left) && /^[,–—―-]$/.test(lowerAt(r, left));
  if (!afterQuote && !comma) return null;
  const quoteBefore = afterQuote || (quoted(r, left - 1) && closesQuote(r, left - 1));
  if (afterQuote && !/^[,?!.…–—―-]$/.test(lowerAt(r, left - 1))) return null;
  const recipient = verb.form.frame === 'tell';
  const after = contentAfter(r, verb.end, verb.form.frame, false);
  if (after && !(afterQuote && after.first > verb.end && !quoted(r, after.first)))
    return quoteBefore && afterQuote && quoted(r, after.first) ? split(r, verb, clause, after) : null;
  if (recipient && !quoteBefore) return null;
  const content = contentBefore(r, clause, 0);
  if (!content || (!quoteBefore && isIntroduction(r, content))) return null;
  const rest = resumes(r, verb.end);
  const extra = quoteBefore ? followingQuotes(r, sentenceAt(r, verb.first).end) : [];
  return rest ? [content, rest, ...extra] : [content, ...extra];
}

function split(r: Reading, verb: Verb, clause: number, after: Span): readonly Span[] | null {
  const content = contentBefore(r, clause, 0);
  return content ? [content, after, ...followingQuotes(r, sentenceAt(r, verb.first).end)] : null;
}

/** An adverbial at the head of the sentence ("When the talks ended, …") is no content. */
function isIntroduction(r: Reading, content: Span): boolean {
  const first = lowerAt(r, content.first) === 'but' ? content.first + 1 : content.first;
  return (
    is(r, first, Word.Preposition | Word.Subordinator | Word.Time) || /(?:ing|ed)$/.test(lowerAt(r, first))
  );
}

/** "…, adding that …": the subject is that of the clause before. */
function participle(r: Reading, verb: Verb, previous: Span | null): Find | null {
  const before = lowerAt(r, verb.first - 1);
  const linked =
    before === ',' ||
    is(r, verb.first - 1, Word.Coordinator) ||
    ['by', 'in', 'while', 'when', 'before', 'after', 'without'].includes(before);
  if (!linked || verb.form.strength < 0.8) return null;
  const source = previous ?? mainSubject(r, verb.first);
  if (!source) return null;
  const content = contentAfter(r, verb.end, verb.form.frame, true);
  return content ? make([source], { first: verb.first, end: verb.end }, [content], verb, 0.75) : null;
}

/** The subject of the first finite verb of the sentence. */
function mainSubject(r: Reading, before: number): Span | null {
  for (let i = sentenceAt(r, before).first + 1; i < before; i++) {
    if (quoted(r, i) || !isFinite(r, i)) continue;
    let first = i;
    while (first > 0 && belongsToVerb(r, first - 1)) first--;
    return subjectBefore(r, first)?.source ?? null;
  }
  return null;
}

/** "was described by X as …", "was quoted by X as saying". */
function passive(r: Reading, verb: Verb): Find | null {
  const limit = sentenceAt(r, verb.index).end;
  for (let i = verb.end; i < limit && i < verb.end + 12; i++) {
    if (lowerAt(r, i) !== 'by' || quoted(r, i)) continue;
    const agent = phraseFrom(r, i + 1);
    if (!agent || is(r, i + 1, Word.Time)) return null;
    const about = subjectBefore(r, verb.first);
    const rest = contentAfter(r, agent.end, 'object', true);
    const said = lowerAt(r, agent.end) === 'as' && rest ? [rest] : [];
    const content = [...(about ? [about.source] : []), ...said];
    return content.length > 0
      ? make([agent], { first: verb.first, end: verb.end }, content, verb, 0.75)
      : null;
  }
  return null;
}

function make(
  source: readonly Span[],
  cue: Span,
  content: readonly Span[],
  verb: Verb,
  factor: number,
): Find {
  return { source, cue, content, confidence: verb.form.strength * factor };
}
