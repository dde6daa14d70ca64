import type { Analysis } from '../core';
import { toBrat } from './brat';
import { toRecord } from './record';
import { toPage } from './page/page';
import { plainStyle, type PageStyle } from './page/style';

/** How an analysis can be written: one JSON record a line, a page for a person, or brat's standoff lines. */
const formats = ['json', 'text', 'brat'] as const;
export type Format = (typeof formats)[number];

/** Whether a word names a format. */
export const isFormat = (name: string): name is Format => (formats as readonly string[]).includes(name);

/** The analysis of the article in `file`, written in a format, a page in a style; ends with a line end unless it is empty. */
export function render(
  analysis: Analysis,
  file: string,
  format: Format,
  style: PageStyle = plainStyle,
): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify({ file, ...toRecord(analysis) })}\n`;
    case 'text':
      return toPage(analysis, file, style);
    case 'brat':
      return toBrat(analysis);
  }
}
