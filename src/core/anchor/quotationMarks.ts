import type { Word } from './words';

const double = /["„“”‟«»「」『』″]/;
const single = /['`´‘’‚‛‹›]/;
const wordChar = /[\p{L}\p{N}\p{M}]/u;

/** Which words of a text stand in quotation marks, by index. */
export type Quoted = readonly boolean[];

type Mark = 'opens' | 'closes';

/**
 * Which of the words of `text` stand in quotation marks. A mark opens when a word follows it directly and none stands
 * before it. Marks that are closed and not opened were opened before the text began; single marks count only in pairs,
 * since most are apostrophes.
 */
export function quotedWords(text: string, words: readonly Word[]): Quoted {
  const quoted = words.map(() => false);
  if (!/["'`´„“”‟«»「」『』″‘’‚‛‹›]/.test(text)) return quoted;
  const marks = marksIn(text);
  let index = 0;
  let opened: { at: number; single: boolean } | null = null;
  for (const { at, mark, isSingle } of marks) {
    while (index < words.length && (words[index]?.start ?? 0) < at) index++;
    if (mark === 'opens') opened ??= { at: index, single: isSingle };
    else if (opened?.single === isSingle) {
      quoted.fill(true, opened.at, index);
      opened = null;
    } else if (!opened && !isSingle) quoted.fill(true, 0, index);
  }
  if (opened && !opened.single) quoted.fill(true, opened.at);
  return quoted;
}

function marksIn(text: string): readonly { at: number; mark: Mark; isSingle: boolean }[] {
  const found: { at: number; mark: Mark; isSingle: boolean }[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    const isDouble = double.test(char);
    if (!isDouble && !single.test(char)) continue;
    // Two single marks in a row are how typewriters and TeX write one double mark.
    const twice = !isDouble && text.charAt(at + 1) === char && "'`’‘‚".includes(char);
    const end = twice ? at + 2 : at + 1;
    const mark = roleOf(text, at, end);
    if (mark) found.push({ at, mark, isSingle: !isDouble && !twice });
    at = end - 1;
  }
  return found;
}

/** Whether the mark from `at` to `end` opens or closes; null for an apostrophe inside a word. */
function roleOf(text: string, at: number, end: number): Mark | null {
  const char = text.charAt(at);
  if ('„‚«‹「『'.includes(char) && !wordChar.test(text.charAt(at - 1))) return 'opens';
  const before = wordChar.test(text.charAt(at - 1));
  const after = wordChar.test(text.charAt(end));
  if (before) return after && !double.test(char) ? null : 'closes';
  if (after) return 'opens';
  return /[.,!?;:…)\]]/.test(text.charAt(at - 1)) || /\s/.test(text.charAt(end) || ' ') ? 'closes' : 'opens';
}
