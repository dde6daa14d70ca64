import { cueForms } from './rules/lexicon';
import { classesOf, Word } from './rules/words';
import { tokenise, type Token } from '../text/tokens';

const opening = /^[-–—―]\s*(?=[\p{Lu}\p{N}"“„«'‘…])/u;
const inner = /\s[-–—―]\s/g;

/** A paragraph that opens with the dash of spoken words, as the newspapers of Central and Eastern Europe set them. */
export const opensWithDash = (text: string): boolean => opening.test(text);

/**
 * `- Words, - said X. - More words.` with quotation marks in the place of the dashes, of the same length; null when no dash in the
 * paragraph is followed by who speaks. The marks stand tight at the words.
 */
export function dashesToQuotes(text: string): string | null {
  const first = opening.exec(text);
  if (!first) return null;
  let out = `${' '.repeat(first[0].length - 1)}"${text.slice(first[0].length)}`;
  let speaking = true;
  let turned = false;
  for (const match of text.matchAll(inner)) {
    const at = match.index;
    const after = at + match[0].length;
    if (speaking && namesSpeaker(text, after)) {
      out = closeQuote(out, text, at);
      speaking = false;
      turned = true;
    } else if (!speaking && /[.,!?…]/.test(text.charAt(at - 1))) {
      out = `${out.slice(0, at)}  "${out.slice(after)}`;
      speaking = true;
    }
  }
  return turned ? out : null;
}

/** Writes `,"` or the like over the three characters of ` - `, so that a comma or stop stands before the mark. */
function closeQuote(out: string, text: string, at: number): string {
  const stopped = /[.,!?…]/.test(text.charAt(at - 1));
  return `${out.slice(0, at)}${stopped ? '"  ' : '," '}${out.slice(at + 3)}`;
}

/** Whether a cue verb follows, alone ("said X") or after at most six words of a subject ("he added", "Mayor Jo Roe said"). */
function namesSpeaker(text: string, at: number): boolean {
  const tokens = tokenise(text.slice(at, at + 100));
  const cue = tokens.findIndex((token) => isCue(token));
  if (cue < 0 || cue > 6) return false;
  const before = tokens.slice(0, cue);
  return before.every((token) => token.capital || nameWord(token)) && (cue > 0 || tokens.length > 1);
}

const isCue = (token: Token): boolean =>
  cueForms(token.lower).some((form) => form.strength > 0.7 && form.form !== 'ing' && form.frame !== 'object');

const nameWord = (token: Token): boolean =>
  token.kind === 'word'
    ? (classesOf(token.lower) & (Word.Subordinator | Word.Preposition)) === 0 || token.lower === 'of'
    : /^[.'&-]$/.test(token.text);
