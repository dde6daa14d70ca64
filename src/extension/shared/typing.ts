import * as vscode from 'vscode';
import { followItems, type ReviewItem, type TextEdit } from '../../core';

/** The items of reviews, moved along while somebody types, until a document is read again. */
export interface Typing {
  /** From now on the items of a document's new review are followed. */
  begin(document: vscode.TextDocument, items: readonly ReviewItem[]): void;
  /** The items where they stand now; undefined when they were not followed from the beginning. */
  items(uri: vscode.Uri): readonly ReviewItem[] | undefined;
  forget(uri: vscode.Uri): void;
  dispose(): void;
}

interface Followed {
  items: readonly ReviewItem[];
  /** What was typed since, oldest first: items are moved when somebody asks for them, not with every key. */
  typed: (readonly TextEdit[])[];
}

/** Follows by VS Code's change events. */
export function followTyping(): Typing {
  const documents = new Map<string, Followed>();
  const listening = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (contentChanges.length === 0) return;
    documents.get(document.uri.toString())?.typed.push(
      contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
        range: { start: rangeOffset, end: rangeOffset + rangeLength },
        length: text.length,
      })),
    );
  });
  return {
    begin: ({ uri }, items) => documents.set(uri.toString(), { items, typed: [] }),
    items(uri) {
      const followed = documents.get(uri.toString());
      if (!followed) return undefined;
      followed.items = followed.typed.reduce(followItems, followed.items);
      followed.typed = [];
      return followed.items;
    },
    forget: (uri) => documents.delete(uri.toString()),
    dispose: () => {
      listening.dispose();
    },
  };
}
