import type { Range } from '../text/range';
import type { Citation, CitationKind } from './model';
import { knownKind } from './outlets';

/** "Originally published in NAME", "This story first appeared on NAME", "Read the original at NAME", "Republished from NAME". */
const published =
  /\b(?:(?:was\s|were\s)?(?:originally|first)\s(?:published|posted|printed|reported|appeared)|republished|reprinted|read (?:the|this) original(?:\s(?:article|story|version|report|text|post|piece|interview))?(?:\shere)?|the original(?:\s(?:article|story|version|report))?(?:\s(?:was published|appeared|is available|can be (?:read|found)))?|zuerst (?:erschienen|veröffentlicht)|(?:im original|original) (?:erschienen|lesen))\s?(?:(?:in|on|at|by|with|from|auf|bei|von|:|,)\s?){0,2}/giu;
const address = /^[^\s]{0,12}?https?:\/\/(?:www\.)?([^\s/)>]{3,80})/iu;
const longestName = 5;
const furthest = 60;

/** Where a notice says that an article stood first, with the outlet or the address that it names; `start` is where the text stands in the article. Nothing where none is named. */
export function originalsIn(text: string, start: number): readonly Citation[] {
  for (const match of text.matchAll(published)) {
    const from = match.index + match[0].length;
    const found = nameAt(text, from);
    if (!found) continue;
    const range = { start: start + found.start, end: start + found.end };
    const { name, kind } = found;
    return [
      {
        ...range,
        outlet: name,
        kind,
        primary: null,
        medium: null,
        date: null,
        of: 'text',
        chain: [{ ...range, name, kind }],
      },
    ];
  }
  return [];
}

function nameAt(
  text: string,
  from: number,
): (Range & { readonly name: string; readonly kind: CitationKind }) | null {
  const rest = text.slice(from, from + furthest);
  const url = address.exec(text.slice(from, from + 2 * furthest));
  if (url?.[1] !== undefined) {
    const at = from + url[0].lastIndexOf(url[1]);
    return { start: at, end: at + url[1].length, name: url[1], kind: 'outlet' };
  }
  const words = [...rest.matchAll(/[\p{L}\p{N}][\p{L}\p{N}.&'’-]*/gu)].slice(0, longestName + 1);
  for (let end = words.length; end > 0; end--) {
    const [first, last] = [words[0], words[end - 1]];
    if (!first || !last || first.index > 6) continue;
    const raw = rest.slice(first.index, last.index + last[0].length).replace(/[.'’]+$/u, '');
    const article = /^the\s/i.exec(raw)?.[0].length ?? 0;
    const name = raw.slice(article);
    const kind = knownKind(name, article > 0);
    if (kind !== 'outlet' && kind !== 'agency') continue;
    const at = from + first.index + article;
    return { start: at, end: at + name.length, name, kind };
  }
  return null;
}
