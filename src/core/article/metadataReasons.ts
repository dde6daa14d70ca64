import type { Byline, BylineForm } from './bylines';
import { saysUpdated, scraperDate } from './dateCandidates';
import type { FoundDate } from './dates';
import type { LineFacts } from './lineFacts';

const longestLead = 24;

/** The words that lead to a place in a line, quoted, where they are few. */
function lead(text: string, at: number): string | undefined {
  const words = text
    .slice(0, at)
    .replace(/[\s|·•:,–—-]+$/u, '')
    .trim();
  return words && words.length <= longestLead ? `after “${words}”` : undefined;
}

const forms: Readonly<Record<BylineForm, string>> = {
  introduced: 'named as the author',
  beforeDate: 'stands before the date',
  afterDate: 'stands after the date',
  alone: 'a name by itself near headline or text',
  user: 'a user’s or office’s name where authors stand',
  role: 'a name with what the person does',
  copyright: 'beside the copyright sign',
  source: 'named as the source of the text',
};

/** Why a line is thought to name the authors, in a few words for a person. */
export const bylineReason = ({ unit }: LineFacts, { form, names }: Byline): string =>
  (form === 'introduced' || form === 'source' ? lead(unit.text, names[0]?.start ?? 0) : undefined) ??
  forms[form];

/** Why a date is thought to be that of the article or of its last change, in a few words for a person. */
export function dateReason({ unit, bylines, dateOnly }: LineFacts, date: FoundDate): string {
  if (scraperDate.test(unit.text)) return 'put before the page by a program';
  const said = lead(unit.text, date.start);
  if (saysUpdated(unit.text, date)) return said ?? 'said to be the time of a change';
  if (bylines.some(({ form }) => form !== 'alone')) return 'beside the author';
  return said ?? (dateOnly ? 'a date by itself near headline or text' : 'the likeliest date of the page');
}
