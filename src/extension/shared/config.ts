import * as vscode from 'vscode';

/** The kinds of find that can be shown or hidden one by one. */
export const shownKinds = ['speakers', 'quotes', 'figures', 'citations', 'boilerplate'] as const;
export type ShownKind = (typeof shownKinds)[number];

const galley = (scope?: vscode.Uri): vscode.WorkspaceConfiguration =>
  vscode.workspace.getConfiguration('galley', scope);

export type RecognitionMode = 'automatic' | 'ask' | 'off';

/** What to do with a plain-text file that looks like an article. */
export const recognitionMode = (uri: vscode.Uri): RecognitionMode =>
  galley(uri).get<RecognitionMode>('recognition', 'automatic');

/** Globs of files that are always articles. */
export const articleGlobs = (uri?: vscode.Uri): readonly string[] =>
  galley(uri).get<string[]>('articleFiles', []);

/** Whether finds of a kind are marked in the editor. */
export const isShown = (kind: ShownKind): boolean => galley().get<boolean>(`show.${kind}`, true);

/** Turns the marks of a kind on or off, for the user. */
export const setShown = (kind: ShownKind, shown: boolean): Thenable<void> =>
  galley().update(`show.${kind}`, shown, vscode.ConfigurationTarget.Global);

/** Whether all but the article is folded when an article is opened. */
export const foldsOnOpening = (uri: vscode.Uri): boolean =>
  galley(uri).get<boolean>('foldBoilerplateOnOpening', false);

/** Whether the outline selects what the cursor stands on. */
export const followsCursor = (): boolean => galley().get<boolean>('outline.followCursor', true);

/** The name set for `by`, or an empty string. */
export const configuredAuthor = (): string => galley().get<string>('author', '').trim();

/** How finds are marked: with all their signs, with thin lines alone, or (but for what needs a look) not at all. */
export const presentations = ['full', 'subtle', 'off'] as const;
export type Presentation = (typeof presentations)[number];

export const presentation = (): Presentation => galley().get<Presentation>('presentation', 'full');

/** Sets how finds are marked, for the user. */
export const setPresentation = (value: Presentation): Thenable<void> =>
  galley().update('presentation', value, vscode.ConfigurationTarget.Global);

/** Aids beside the marks, each a setting: names behind pronouns, counts above the lede, notes behind lines. */
export type Aid = 'speakerHints' | 'counts' | 'lineNotes';

export const aidIsOn = (aid: Aid, uri: vscode.Uri): boolean => galley(uri).get<boolean>(aid, false);
