import type { Range } from '../text/range';
import type { Part } from './part';

const said =
  /\b(?:on (?:the )?condition of anonymity|on background|not to be (?:named|identified|quoted by name)|declined to be (?:named|identified)|(?:requested|asked for|was granted|were granted|granted) anonymity|anonymously|not (?:been )?authori[sz]ed to (?:speak|comment|discuss|talk)|unter der Bedingung der Anonymität)\b/iu;
const end = /[;.?!“”"](?:\s|$)|,\s(?:said|told|and|but|who)\b/u;
const reach = 220;

/**
 * Why a source is not named, as the sentence around it prints it: "on condition of anonymity because the talks are private". `source`
 * is an article range in `part`. Null when the sentence does not say.
 */
export function anonymityOf(part: Part, source: Range): string | null {
  const { text, sentences, tokens } = part.reading;
  const at = source.start - part.start;
  const sentence = sentences.find(({ end: last }) => (tokens[last - 1]?.end ?? 0) > at);
  if (!sentence) return null;
  const from = tokens[sentence.first]?.start ?? 0;
  const words = text.slice(from, tokens[sentence.end - 1]?.end);
  const found = said.exec(words);
  if (!found) return null;
  const rest = words.slice(found.index, found.index + reach);
  const stop = end.exec(rest)?.index ?? rest.length;
  return rest.slice(0, stop).replace(/\s+/g, ' ').trim();
}
