import { findLabel } from '../article/labels';
import type { Range } from '../text/range';

/** What a label at the head of a paragraph says about the rest of it. */
type LabelKind = 'quote' | 'source' | 'other';

/** A label such as `Quote:` with its colon; offsets count from the start of the text it was looked for in. */
export interface Label extends Range {
  readonly kind: LabelKind;
  /** In `Quote from NAME:` the name. */
  readonly name: Range | null;
}

const quoteLabels = new Set(
  (
    'quote|quotes|verbatim|literally|zitat|wörtlich|wortlaut|citation|cita|textualmente|citazione|citação|cytat|dosłownie|цитата|' +
    'дослівно|пряма мова|дословно|прямая речь|citaat|citace|citát|citat|sitat|idézet|alıntı'
  ).split('|'),
);
const sourceLabels = new Set(
  (
    'source|sources|quelle|quellen|fuente|fuentes|fonte|fonti|fontes|źródło|źródła|джерело|джерела|источник|источники|bron|bronnen|' +
    'zdroj|zdroje|källa|källor|kilde|kilder|lähde|lähteet|forrás|sursa|kaynak'
  ).split('|'),
);
const quoteFrom = /^(?:quote|quotation|zitat)\s+(?:from|by|of|von)\s+/i;
/** What marks the turns of an interview: question and answer. */
const turn = /^[QA]:(?=\s)/;
const longest = 80;

/** The label at the head of a paragraph, or null; a name before a colon is no label, though the `Q:` and `A:` of an interview are. */
export function labelAt(text: string): Label | null {
  const found = findLabel(text);
  if (found) {
    const word = text
      .slice(0, found.end - 1)
      .trim()
      .toLowerCase();
    const kind = quoteLabels.has(word) ? 'quote' : sourceLabels.has(word) ? 'source' : 'other';
    return { start: 0, end: found.end, kind, name: null };
  }
  const marked = turn.exec(text);
  if (marked) return { start: 0, end: marked[0].length, kind: 'other', name: null };
  const head = text.slice(0, longest);
  const from = quoteFrom.exec(head);
  const colon = head.indexOf(':');
  if (!from || colon <= from[0].length) return null;
  return { start: 0, end: colon + 1, kind: 'quote', name: { start: from[0].length, end: colon } };
}
