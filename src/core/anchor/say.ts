import { changeKinds, type Change, type ChangeKind } from './model';

const names: Readonly<Record<ChangeKind, string>> = {
  digits: 'number',
  numberWord: 'number',
  negation: 'negation',
  attributionVerb: 'attribution',
  name: 'name',
  quotationMarks: 'quotation marks',
  wording: 'wording',
  punctuation: 'punctuation',
};

/** Longer stretches are cut. */
const longest = 60;

/** Whether a change is one of facts: of numbers, names, negation, attribution, or of what stands in quotation marks. */
export const isFact = ({ kind }: Change): boolean =>
  changeKinds.indexOf(kind) < changeKinds.indexOf('wording');

/** A change in words: “number changed: 12 → 15”, “negation added: not”, “quotation marks taken out: a failure”. */
export function sayChange({ kind, was, is, part }: Change): string {
  const what = part ? `${part}, ${names[kind]}` : names[kind];
  if (was === '' && is === '') return `${what} changed`;
  if (was === '') return `${what} added: ${shortened(is)}`;
  return is === ''
    ? `${what} taken out: ${shortened(was)}`
    : `${what} changed: ${shortened(was)} → ${shortened(is)}`;
}

/** Several changes in words, in their order. */
export const sayChanges = (changes: readonly Change[]): string => changes.map(sayChange).join('; ');

const shortened = (words: string): string => {
  const line = words.replace(/\s+/g, ' ');
  return line.length > longest ? `${line.slice(0, longest).trimEnd()}…` : line;
};

/** Facts first, then in the order given. */
export const byWeight = (changes: readonly Change[]): readonly Change[] =>
  [...changes].sort((a, b) => changeKinds.indexOf(a.kind) - changeKinds.indexOf(b.kind));
