import { completeElided } from './antecedents';
import type { Figure } from './model';
import { numbersOf } from './numberWords';
import type { Quantity } from './quantity';
import { readQuantity } from './readQuantity';
import { tokenise } from './tokens';
import { whenBefore, whenBehind } from './when';

/** Words of which every figure holds one; a paragraph without them and without digits is not looked at further. */
const numberHint =
  /\d|[½⅓⅔¼¾⅕⅛⅜⅝⅞]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thir|fort|fif|eigh|twent|zero|hundred|thousand|million|billion|trillion|dozen|couple|half|third|quarter|tens of|scores of|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|sech|sieb|drittel|hundert|tausend|milli|dutzend|(?:nearly|almost|about|than|least|around|over|within|under|roughly) an?\b)/i;

const none: readonly Figure[] = [];

/**
 * Every figure of one paragraph in text order; ranges count from the paragraph's start, `attribution` is null.
 * `language`: BCP 47 tag; where it is neither English nor German the paragraph's own small words decide.
 * Works from word lists alone in time linear in the text.
 */
export function findFigures(paragraph: string, language = 'und'): readonly Figure[] {
  if (!numberHint.test(paragraph)) return none;
  const words = numbersOf(paragraph, language);
  const tokens = tokenise(paragraph);
  const found: Quantity[] = [];
  for (let at = 0, free = 0; at < tokens.length;) {
    const quantities = readQuantity(tokens, at, free, words);
    if (!quantities) {
      at++;
      continue;
    }
    found.push(...quantities.found);
    at = Math.max(at + 1, quantities.to);
    free = quantities.found.length > 0 ? at : free;
  }
  const complete = completeElided(tokens, found, words);
  return complete.map((quantity, index) => ({
    start: tokens[quantity.from]?.start ?? 0,
    end: tokens[quantity.to - 1]?.end ?? 0,
    value: quantity.value,
    min: quantity.min,
    max: quantity.max,
    unit: quantity.unit,
    counted: quantity.counted,
    modifier: quantity.modifier,
    of: quantity.of,
    when:
      whenBehind(tokens, quantity.to, paragraph) ??
      (quantity.kind === 'time'
        ? null
        : whenBefore(tokens, quantity.from, complete[index - 1]?.to ?? 0, paragraph)),
    attribution: null,
  }));
}
