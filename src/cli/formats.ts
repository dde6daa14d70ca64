import type { Analysis } from '../core';
import { toBrat } from './brat';
import { toRecord } from './record';
import { toReport } from './textReport';

/** How an analysis can be written: one JSON record a line, a page for a person, or brat's standoff lines. */
const formats = ['json', 'text', 'brat'] as const;
export type Format = (typeof formats)[number];

/** Whether a word names a format. */
export const isFormat = (name: string): name is Format => (formats as readonly string[]).includes(name);

/** The analysis of the article in `file`, written in a format; ends with a line end unless it is empty. */
export function render(analysis: Analysis, file: string, format: Format): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify({ file, ...toRecord(analysis) })}\n`;
    case 'text':
      return toReport(analysis, file);
    case 'brat':
      return toBrat(analysis);
  }
}
