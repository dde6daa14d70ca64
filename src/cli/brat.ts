import { lastAtMost, type Analysis, type Range } from '../core';

/**
 * The attributions of an analysis as brat's standoff lines in the manner of the PolNeAR corpus: text-bound Source, Cue and
 * Content, and one Attribution event each. Offsets are code points; fragments never run over a line end, as brat demands.
 */
export function toBrat({ article, attributions }: Analysis): string {
  const { text } = article;
  const codePoint = createCodePoints(text);
  const lines: string[] = [];
  let spans = 0;
  const addSpan = (type: string, ranges: readonly Range[]): string => {
    const parts = ranges.flatMap((range) => splitAtLineEnds(text, range));
    const offsets = parts.map(({ start, end }) => `${codePoint(start)} ${codePoint(end)}`).join(';');
    const words = parts.map(({ start, end }) => text.slice(start, end).replaceAll('\t', ' ')).join(' ');
    lines.push(`T${++spans}\t${type} ${offsets}\t${words}`);
    return `T${spans}`;
  };
  attributions.forEach((attribution, index) => {
    const roles = [
      ['Content', attribution.content],
      ['Cue', attribution.cue],
      ['Source', attribution.source],
    ] as const;
    const named = roles.flatMap(([role, ranges]) =>
      ranges.length > 0 ? [`${role}:${addSpan(role, ranges)}`] : [],
    );
    // Where layout alone marks the quote, the event hangs on what is quoted.
    const trigger = addSpan(
      'Attribution',
      attribution.cue.length > 0 ? attribution.cue : attribution.content,
    );
    lines.push(`E${index + 1}\tAttribution:${trigger} ${named.join(' ')}`);
  });
  return lines.map((line) => `${line}\n`).join('');
}

function splitAtLineEnds(text: string, { start, end }: Range): readonly Range[] {
  const parts: Range[] = [];
  for (const match of text.slice(start, end).matchAll(/[^\r\n]+/g)) {
    if (match[0].trim() !== '')
      parts.push({ start: start + match.index, end: start + match.index + match[0].length });
  }
  return parts;
}

/** Turns offsets in UTF-16 code units into offsets in code points. */
function createCodePoints(text: string): (offset: number) => number {
  const pairEnds = [...text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map((pair) => pair.index + 2);
  return (offset) => offset - (lastAtMost(pairEnds, offset) + 1);
}
