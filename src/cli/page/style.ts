/** How a page looks where it is read: how wide it may be, in columns, and how words are set off. */
export interface PageStyle {
  readonly width: number;
  readonly bold: (words: string) => string;
  readonly faint: (words: string) => string;
}

const unchanged = (words: string): string => words;

/** For files and pipes: no control characters, lines of 80 columns. */
export const plainStyle: PageStyle = { width: 80, bold: unchanged, faint: unchanged };

const [narrowest, widest] = [40, 100];
const sgr =
  (on: number, off: number) =>
  (words: string): string =>
    `\u001b[${on}m${words}\u001b[${off}m`;

/** What a stream tells of the terminal behind it. */
export interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** For what is on the other side of a stream: as wide as the terminal, within reason; without bold type where the environment wants none (`NO_COLOR`, `TERM=dumb`). */
export function styleFor({ isTTY = false, columns = 80 }: Screen, env: NodeJS.ProcessEnv): PageStyle {
  if (!isTTY) return plainStyle;
  const width = Math.min(widest, Math.max(narrowest, columns));
  if ((env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb') return { ...plainStyle, width };
  return { width, bold: sgr(1, 22), faint: sgr(2, 22) };
}
