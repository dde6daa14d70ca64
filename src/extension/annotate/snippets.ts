import type * as vscode from 'vscode';
import type { AnnotationKind, Review } from '../../core';
import type { FieldValues } from '../shared/fields';
import { kindName } from '../shared/words';
import type { Draft } from './draft';

/** What an annotation made by hand was like, to be used again elsewhere. What is read from the words is not part of it. */
export interface Snippet {
  readonly kind: AnnotationKind;
  readonly fields: FieldValues;
  /** Instead of an id, which another article may not have. */
  readonly speaker?: string;
}

const key = 'snippets';
const most = 9;
/** Fields that the words say anew each time, or that belong to one place. */
const ownFields = new Set(['value', 'min', 'max', 'type', 'claimedBy', 'speaker']);

/** The snippets of what was last used, the latest first. */
export const snippets = (memory: vscode.Memento): readonly Snippet[] =>
  memory.get<readonly Snippet[]>(key, []);

/** Remembers what a draft is like. */
export async function remember(memory: vscode.Memento, review: Review, draft: Draft): Promise<void> {
  const { speaker } = draft.fields;
  const name = [...draft.newSpeakers, ...review.speakers].find(({ id }) => id === speaker)?.name;
  const fields = Object.fromEntries(
    Object.entries(draft.fields).filter(([field, value]) => !ownFields.has(field) && value !== undefined),
  );
  const snippet: Snippet = { kind: draft.kind, fields, ...(name !== undefined && { speaker: name }) };
  const same = JSON.stringify(snippet);
  const others = snippets(memory).filter((other) => JSON.stringify(other) !== same);
  await memory.update(key, [snippet, ...others].slice(0, most));
}

/** What a snippet is called in a list. */
export const snippetName = ({ kind, fields, speaker }: Snippet): string =>
  [kindName(kind), speaker, ...Object.values(fields).map(String)].filter(Boolean).join(' · ');

/** The part of a draft that a snippet fills in, in an article. */
export function fromSnippet(
  review: Review,
  { kind, fields, speaker }: Snippet,
  newId: (name: string, review: Review) => string,
): Pick<Draft, 'kind' | 'fields' | 'newSpeakers'> {
  if (speaker === undefined) return { kind, fields, newSpeakers: [] };
  const known = review.speakers.find(({ name, aliases }) => name === speaker || aliases.includes(speaker));
  const id = known?.id ?? newId(speaker, review);
  return {
    kind,
    fields: { ...fields, speaker: id },
    newSpeakers: known ? [] : [{ id, name: speaker }],
  };
}
