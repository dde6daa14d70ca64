/** Breaks one line at blanks so that no part is wider than `width` code units, except for single words that are; parts after the first begin with `indent`. */
export function wrap(line: string, width: number, indent: string): readonly string[] {
  const lines: string[] = [];
  let rest = '';
  let from = 0;
  while (line.length - from > width - rest.length) {
    const limit = from + width - rest.length;
    const blank = line.lastIndexOf(' ', limit);
    const leading = /^ */.exec(line)?.[0].length ?? 0;
    const cut = blank > Math.max(from, leading) ? blank : line.indexOf(' ', limit);
    if (cut < 0) break;
    lines.push(rest + line.slice(from, cut));
    from = cut + 1;
    rest = indent;
  }
  lines.push(rest + line.slice(from));
  return lines;
}
