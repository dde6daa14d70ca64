import type { OutlineNode } from './model';

/** The rows in which every word of `wanted` stands (in label or description, whatever the case), with the rows above them and, of rows that match themselves, all below. All rows when nothing is wanted. */
export function filterOutline(rows: readonly OutlineNode[], wanted: string): readonly OutlineNode[] {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  const keep = (row: OutlineNode): readonly OutlineNode[] => {
    const said = `${row.label} ${row.description}`.toLowerCase();
    if (row.subject.type !== 'group' && words.every((word) => said.includes(word))) return [row];
    const children = row.children.flatMap(keep);
    return children.length > 0 ? [{ ...row, children }] : [];
  };
  return rows.flatMap(keep);
}
