import type { Citation } from './model';
import { knownKind } from './outlets';

/** "PARIS, May 3 (Agency) —" at the head of a paragraph: the text before the bracket and the name in it. */
const dateline = /^([^()\n]{2,50})\(([^()\n]{2,40})\)\s{0,3}(?:[-–—]|:)/;
/** "(Agency)" or "[Outlet]" at its end. */
const closing = /[([]([^()[\]\n]{2,40})[)\]][.\s]{0,3}$/;
/** "… – Outlet" at the end of a paragraph. */
const dashed = /\s[–—]\s([^–—\n]{2,30})$/;

/** Agencies and outlets that a paragraph names in brackets in its dateline or at its end; `start` is where it stands in the article. */
export function creditsOf(text: string, start: number): readonly Citation[] {
  const found: Citation[] = [];
  const head = dateline.exec(text.slice(0, 120));
  if (head?.[1] !== undefined && head[2] !== undefined) {
    const known = knownKind(head[2], false);
    if (isPlace(head[1]) || ((known === 'agency' || known === 'outlet') && /^\p{Lu}/u.test(head[1])))
      add(head[1].length + 1, head[2], known ?? 'agency');
  }
  const tailFrom = Math.max(0, text.length - 60);
  const tail = text.slice(tailFrom);
  for (const pattern of [closing, dashed]) {
    const match = pattern.exec(tail);
    const name = match?.[1];
    const kind = name === undefined ? undefined : knownKind(name.trim(), false);
    if (match && name !== undefined && (kind === 'agency' || kind === 'outlet')) {
      add(tailFrom + match.index + match[0].indexOf(name), name, kind);
      break;
    }
  }
  return found;

  function add(at: number, raw: string, kind: Citation['kind']): void {
    const name = raw.trim();
    const from = start + at + raw.indexOf(name);
    const range = { start: from, end: from + name.length };
    if (found.some((citation) => citation.start === from)) return;
    found.push({
      ...range,
      outlet: name,
      kind,
      primary: null,
      medium: null,
      date: null,
      of: 'text',
      chain: [{ ...range, name, kind }],
    });
  }
}

/** Whether the words before the bracket are a dateline's: a place in capitals or a date. */
const isPlace = (text: string): boolean =>
  /\p{Lu}{3}/u.test(text) || /\b\p{Lu}\p{Ll}{2,8}\.?\s\d/u.test(text);
