import type { Span } from '../../text/sentences';
import { cueForms, type Frame } from './lexicon';
import {
  closesQuote,
  is,
  isFinite,
  lowerAt,
  opensQuote,
  quoted,
  quoteEnd,
  quoteFirst,
  sentenceAt,
  type Reading,
} from './reading';
import { Word } from './words';

const openingWords = new Set(['that', 'whether', 'if', 'how', 'why', 'what', 'dass', 'ob']);

/** What follows a cue: where the content begins and ends, or null when nothing that follows can be content. */
export function contentAfter(r: Reading, after: number, frame: Frame, strong: boolean): Span | null {
  const limit = sentenceLimit(r, after);
  if (after >= limit) return null;
  const first = frame === 'object' ? objectStart(r, after) : clauseStart(r, after, limit, frame, strong);
  if (first === null || first >= limit) return null;
  if (opensQuote(r, first)) {
    const end = quoteEnd(r, first);
    if (/^[.?!…,]$/.test(lowerAt(r, end - 2)) || end >= limit) return { first, end };
  }
  const end = contentLimit(r, first, limit, frame);
  return end > first ? { first, end } : null;
}

/** The end of the sentence's words: its full stop is left out, a closing quotation mark is not. */
export function sentenceLimit(r: Reading, index: number): number {
  const { first, end } = sentenceAt(r, index);
  let i = end;
  while (i > first && !quoted(r, i - 1) && /^[.?!…;]$/.test(lowerAt(r, i - 1))) i--;
  return i;
}

function objectStart(r: Reading, after: number): number | null {
  const word = lowerAt(r, after);
  if (
    is(r, after, Word.Preposition | Word.Coordinator | Word.Time | Word.Relative) &&
    word !== 'as' &&
    word !== 'that'
  )
    return null;
  if (is(r, after, Word.Auxiliary) || (r.tokens[after]?.kind === 'mark' && !quoted(r, after))) return null;
  return after;
}

function clauseStart(r: Reading, after: number, limit: number, frame: Frame, strong: boolean): number | null {
  if (frame === 'infinitive') return infinitiveStart(r, after, limit);
  const direct = introduced(r, after);
  if (direct !== null) return direct;
  if (frame === 'tell') return recipientEnd(r, after, limit);
  const far = afterAdverbials(r, after, limit);
  if (far !== null) return far;
  if (!startsClause(r, after) && !strong) return null;
  return startsClause(r, after) && hasVerb(r, after, limit) ? after : null;
}

/** Content that plainly begins here: a quotation, "that", or either after a comma or colon. */
function introduced(r: Reading, at: number): number | null {
  const mark = lowerAt(r, at);
  if (opensQuote(r, at) || openingWords.has(mark)) return at;
  if (mark === ':' && at + 1 < r.tokens.length) return at + 1;
  if (mark === ',' && !quoted(r, at)) {
    if (opensQuote(r, at + 1) || openingWords.has(lowerAt(r, at + 1))) return at + 1;
    if (opensQuote(r, at + 2) && !is(r, at + 1, Word.Preposition)) return at + 1;
  }
  return null;
}

/** Skips phrases of time, place and occasion when "that", a quotation or a new subject stands behind them. */
function afterAdverbials(r: Reading, at: number, limit: number): number | null {
  let i = at;
  for (let step = 0; step < 4 && i < limit; step++) {
    const before = i;
    while (i < limit && is(r, i, Word.Time | Word.Adverb) && !is(r, i, Word.Auxiliary)) i++;
    if (is(r, i, Word.Preposition)) i = prepositionalEnd(r, i, limit);
    if (lowerAt(r, i) === ',' && !quoted(r, i)) {
      const that = nextThat(r, i, limit);
      if (that !== null) return that;
    }
    const found = introduced(r, i);
    if (found !== null) return found;
    if (i === before) break;
    if (startsClause(r, i) && hasVerb(r, i, limit)) return i;
  }
  return null;
}

/** ", citing two officials, that …": the "that" behind a short insertion between commas. */
function nextThat(r: Reading, comma: number, limit: number): number | null {
  for (let i = comma + 1; i < limit && i < comma + 16; i++) {
    if (quoted(r, i)) return null;
    if (lowerAt(r, i) === ',' && (lowerAt(r, i + 1) === 'that' || opensQuote(r, i + 1))) return i + 1;
  }
  return null;
}

function prepositionalEnd(r: Reading, at: number, limit: number): number {
  let i = at + 1;
  const capital = (k: number): boolean => r.tokens[k]?.capital === true;
  while (i < limit && is(r, i, Word.Determiner | Word.Possessive) && lowerAt(r, i) !== 'that') i++;
  while (i < limit && !quoted(r, i)) {
    const token = r.tokens[i];
    if (token?.kind === 'mark') {
      if (!/^[/&.'$]$/.test(token.text)) break;
    } else if (is(r, i, Word.Preposition)) {
      if (i === at + 1) return i;
      i++;
      while (is(r, i, Word.Determiner | Word.Possessive) && lowerAt(r, i) !== 'that') i++;
      continue;
    } else if (
      is(
        r,
        i,
        Word.Subordinator | Word.SubjectPronoun | Word.Coordinator | Word.Determiner | Word.Possessive,
      ) ||
      isFinite(r, i)
    )
      break;
    else if (
      capital(i) &&
      !capital(i - 1) &&
      !is(r, i, Word.Time) &&
      i > at + 2 &&
      !is(r, i - 1, Word.Preposition | Word.Determiner)
    ) {
      if (hasVerb(r, i, Math.min(limit, i + 6))) break;
    }
    i++;
  }
  return i;
}

function startsClause(r: Reading, i: number): boolean {
  const token = r.tokens[i];
  if (!token || quoted(r, i)) return quoted(r, i);
  if (token.kind === 'mark') return token.text === '$' || token.text === '€' || token.text === '£';
  if (token.capital && !is(r, i, Word.Time)) return true;
  if (is(r, i, Word.SubjectPronoun | Word.Determiner | Word.Possessive) || token.kind === 'number')
    return true;
  return !is(
    r,
    i,
    Word.Preposition |
      Word.Auxiliary |
      Word.Coordinator |
      Word.Time |
      Word.Adverb |
      Word.ObjectPronoun |
      Word.Subordinator,
  );
}

function hasVerb(r: Reading, first: number, end: number): boolean {
  for (let i = first + 1; i < end && i < first + 40; i++) if (isFinite(r, i)) return true;
  return false;
}

function infinitiveStart(r: Reading, after: number, limit: number): number | null {
  if (lowerAt(r, after) === 'to' || (lowerAt(r, after) === 'not' && lowerAt(r, after + 1) === 'to'))
    return after;
  if (opensQuote(r, after)) return after;
  const object = objectStart(r, after);
  return object !== null && object < limit ? object : null;
}

/** "told Reuters on Friday that …": the content behind the person told. */
function recipientEnd(r: Reading, after: number, limit: number): number | null {
  let i = after;
  if (is(r, i, Word.ObjectPronoun)) i++;
  else {
    while (is(r, i, Word.Determiner | Word.Possessive)) i++;
    const first = i;
    for (; i < limit && i < first + 10; i++) {
      const token = r.tokens[i];
      if (!token || quoted(r, i)) break;
      if (token.kind === 'mark' && !/^[./&'’]$|^'s$/.test(token.text)) break;
      if (is(r, i, Word.Preposition) && lowerAt(r, i) !== 'of') break;
      if (i > first && is(r, i, Word.Determiner | Word.Subordinator | Word.SubjectPronoun | Word.Possessive))
        break;
      if (
        isFinite(r, i) ||
        (i > first && token.capital && r.tokens[i - 1]?.capital === false && lowerAt(r, i - 1) !== 'of')
      )
        break;
    }
    if (i === first) return null;
  }
  const found = introduced(r, i);
  if (found !== null) return found;
  if (lowerAt(r, i) === 'to') return i;
  const far = afterAdverbials(r, i, limit);
  if (far !== null) return far;
  return startsClause(r, i) && hasVerb(r, i, limit) ? i : null;
}

/** Where the content stops short of the sentence's end: before another attribution that shares the sentence, or for an object at its clause's end. */
function contentLimit(r: Reading, first: number, limit: number, frame: Frame): number {
  for (let i = first + 1; i < limit; i++) {
    if (quoted(r, i)) {
      i = quoteEnd(r, i) - 1;
      continue;
    }
    const word = lowerAt(r, i);
    if (
      word === ';' ||
      word === '–' ||
      word === '—' ||
      (word === '-' && r.text.charAt((r.tokens[i]?.start ?? 0) - 1) === ' ')
    )
      return i;
    if (word === ',' && stopsAtComma(r, i, frame)) return i;
    if (is(r, i, Word.Coordinator) && startsOtherVerb(r, i, frame))
      return lowerAt(r, i - 1) === ',' ? i - 1 : i;
    if (word === 'according' && lowerAt(r, i + 1) === 'to') return i;
  }
  return limit;
}

function stopsAtComma(r: Reading, comma: number, frame: Frame): boolean {
  const next = lowerAt(r, comma + 1);
  if (
    next === 'according' ||
    next === 'but' ||
    next === 'citing' ||
    next === 'laut' ||
    next === 'though' ||
    next === 'although'
  )
    return true;
  if (next === 'while' || next === 'whereas') return true;
  if (next === 'as' && reportsSoon(r, comma + 2)) return true;
  if (cueForms(next).some((form) => form.form === 'ing' && form.strength > 0.8)) return true;
  if (frame !== 'object' && frame !== 'infinitive') return false;
  return (
    is(r, comma + 1, Word.Relative | Word.Coordinator) ||
    /(?:ing|ed)$/.test(next) ||
    is(r, comma + 1, Word.SubjectPronoun)
  );
}

const reportsSoon = (r: Reading, at: number): boolean => {
  for (let i = at; i < at + 7; i++)
    if (cueForms(lowerAt(r, i)).some((form) => form.strength > 0.9)) return true;
  return false;
};

/** "… and added that": a further cue of the same subject; after an object any finite verb. */
function startsOtherVerb(r: Reading, at: number, frame: Frame): boolean {
  if (lowerAt(r, at) === 'or') return false;
  let i = at + 1;
  while (is(r, i, Word.Adverb) && !is(r, i, Word.Auxiliary)) i++;
  if (frame === 'object' || frame === 'infinitive') {
    if (isFinite(r, i)) return true;
  }
  if (cueForms(lowerAt(r, i)).some((form) => form.form === 'past' && form.strength > 0.8))
    return isFinite(r, i);
  if (is(r, i, Word.SubjectPronoun) && lowerAt(r, at - 1) === ',') {
    const verb = is(r, i + 1, Word.Adverb) ? i + 2 : i + 1;
    return cueForms(lowerAt(r, verb)).some((form) => form.form !== 'ing' && form.strength > 0.9);
  }
  return false;
}

/** What stands before a cue or its source: `end` is the token after the content (a comma, dash or the source itself). */
export function contentBefore(r: Reading, end: number, limit: number): Span | null {
  let last = end - 1;
  if (/^[,–—―-]$/.test(lowerAt(r, last)) && !quoted(r, last)) last--;
  if (last < 0) return null;
  if (quoted(r, last) && closesQuote(r, last)) {
    const open = quoteFirst(r, last);
    return { first: sentenceStart(r, open, limit), end: last + 1 };
  }
  const first = sentenceStart(r, last, limit);
  return last - first >= 1 && hasVerb(r, first - 1, last + 1) ? { first, end: last + 1 } : null;
}

/** The first word of the sentence of `index`, behind a list mark or an unquoted colon. */
function sentenceStart(r: Reading, index: number, limit: number): number {
  let first = Math.max(sentenceAt(r, index).first, limit);
  if (/^[•*·–—―-]$/.test(lowerAt(r, first)) && !quoted(r, first)) first++;
  return first;
}

/** Quotations that go on after "…," he said. They are whole sentences with nothing outside the marks. */
export function followingQuotes(r: Reading, sentenceEnd: number): readonly Span[] {
  const found: Span[] = [];
  let i = sentenceEnd;
  while (opensQuote(r, i)) {
    const end = quoteEnd(r, i);
    if (end < r.tokens.length && !/^[.?!…]$/.test(lowerAt(r, end - 2))) break;
    const { end: stop } = sentenceAt(r, end - 1);
    if (stop !== end && end < r.tokens.length) break;
    found.push({ first: i, end });
    i = end;
  }
  return found;
}

/** Whether words follow up to the sentence's end that carry a clause: ", he said, and the town is safe". */
export function resumes(r: Reading, at: number): Span | null {
  const limit = sentenceLimit(r, at);
  if (lowerAt(r, at) !== ',' || quoted(r, at)) return null;
  const first = at + 1;
  if (opensQuote(r, first)) {
    const end = quoteEnd(r, first);
    return { first, end: Math.min(Math.max(end, limit), sentenceAt(r, first).end) };
  }
  if (cueForms(lowerAt(r, first)).some((form) => form.form === 'ing') || lowerAt(r, first).endsWith('ing'))
    return null;
  if (is(r, first, Word.Preposition | Word.Time | Word.Relative)) return null;
  return first < limit && hasVerb(r, first, limit) ? { first, end: limit } : null;
}
