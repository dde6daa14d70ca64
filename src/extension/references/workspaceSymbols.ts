import * as vscode from 'vscode';
import type { ReviewSpeaker, SpeakerKind } from '../../core';
import { locationsIn } from '../shared/convert';
import type { Services } from '../shared/services';

type Provide = vscode.WorkspaceSymbolProvider['provideWorkspaceSymbols'];

const kinds: Readonly<Record<SpeakerKind, vscode.SymbolKind>> = {
  person: vscode.SymbolKind.Object,
  organisation: vscode.SymbolKind.Namespace,
  group: vscode.SymbolKind.Array,
  document: vscode.SymbolKind.File,
  unnamed: vscode.SymbolKind.Null,
};

/** The speakers of all articles in the workspace whose name, alias or role holds the letters asked for, in their order. */
export const provideWorkspaceSymbols =
  ({ articles }: Services): Provide =>
  async (query, token) => {
    if (query.trim() === '') return []; // VS Code asks so when the box opens; reading everything for that is too much
    return (await articles.list(token)).flatMap(({ uri, text, review }) =>
      review.speakers
        .filter((speaker) => names(speaker).some((name) => holds(name, query)))
        .flatMap((speaker) =>
          locationsIn(uri, text, speaker.mentions.slice(0, 1)).map(
            (place) =>
              new vscode.SymbolInformation(speaker.name, kinds[speaker.kind], speaker.role ?? '', place),
          ),
        ),
    );
  };

const names = ({ name, aliases, role }: ReviewSpeaker): readonly string[] => [
  name,
  ...aliases,
  ...(role === null ? [] : [role]),
];

/** Whether all letters of the query stand in the name in this order, as VS Code itself matches. */
function holds(name: string, query: string): boolean {
  const text = name.toLowerCase();
  let from = 0;
  for (const letter of query.toLowerCase().replace(/\s+/g, '')) {
    const found = text.indexOf(letter, from);
    if (found < 0) return false;
    from = found + letter.length;
  }
  return true;
}
