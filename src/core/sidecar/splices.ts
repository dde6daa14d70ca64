import { compareShortFirst, type Range } from '../text/range';
import { nextLine } from './layout';

/** Replacements in one text, collected while its nodes are read and made all at once. */
export interface Splices {
  readonly text: string;
  /** The line break that the text uses. */
  readonly eol: string;
  replace(range: Range, by: string): void;
  /** Puts lines (each without its line break) below the line that holds `at`. */
  insertBelow(at: number, lines: readonly string[], column: number): void;
  /** Removes whole lines; a text without a last line break stays one. */
  removeLines(range: Range): void;
  /** The text with all replacements made, or null if two of them overlap. */
  apply(): string | null;
}

/** The line break that a text uses: that of its first line. */
export function eolOf(text: string): string {
  const newline = text.indexOf('\n');
  return newline > 0 && text[newline - 1] === '\r' ? '\r\n' : '\n';
}

/** No replacements yet. */
export function createSplices(text: string): Splices {
  const splices: (Range & { readonly by: string })[] = [];
  const eol = eolOf(text);
  return {
    text,
    eol,
    replace: ({ start, end }, by) => splices.push({ start, end, by }),
    insertBelow(at, lines, column) {
      const indented = lines.map((line) => ' '.repeat(column) + line);
      const next = nextLine(text, at);
      // At the start of the next line, so that lines above it may be removed at the same time.
      const isLast = !text.endsWith('\n') && next === text.length;
      const by = indented.map((line) => (isLast ? eol + line : line + eol)).join('');
      splices.push({ start: next, end: next, by });
    },
    removeLines({ start, end }) {
      splices.push({ start, end, by: '' });
    },
    apply() {
      const parts: string[] = [];
      let at = 0;
      for (const { start, end, by } of splices.sort(compareShortFirst)) {
        if (start < at) return null;
        parts.push(text.slice(at, start), by);
        at = end;
      }
      const result = parts.join('') + text.slice(at);
      return text === '' || text.endsWith('\n') ? result : result.replace(/\r?\n$/, '');
    },
  };
}
