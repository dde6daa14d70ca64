import * as vscode from 'vscode';

/** The part of the built-in git extension's API (version 1) that is used here. */
export interface Repository {
  readonly rootUri: vscode.Uri;
  readonly state: {
    readonly HEAD: { readonly commit?: string } | undefined;
    readonly indexChanges: readonly Change[];
    readonly workingTreeChanges: readonly Change[];
    readonly mergeChanges: readonly Change[];
    /** Only where git.untrackedChanges is not mixed. */
    readonly untrackedChanges?: readonly Change[];
  };
  status(): Promise<void>;
  add(paths: string[]): Promise<void>;
  revert(paths: string[]): Promise<void>;
  commit(message: string, options?: { postCommitCommand?: string | null }): Promise<void>;
  show(ref: string, path: string): Promise<string>;
  log(options: { maxEntries: number; path?: string }): Promise<{ readonly hash: string }[]>;
  getConfig(key: string): Promise<string>;
}
interface Change {
  readonly uri: vscode.Uri;
  /** Renames: the file's former address. */
  readonly originalUri: vscode.Uri;
}
interface GitApi {
  getRepository(uri: vscode.Uri): Repository | null;
  openRepository(root: vscode.Uri): Promise<Repository | null>;
}
interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

/** The repository that a file lies in, or why there is none, for the user. */
export async function repositoryOf(uri: vscode.Uri): Promise<Repository | string> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (!extension)
    return vscode.l10n.t('VS Code’s git extension is not available here, so nothing can be committed.');
  const git = extension.isActive ? extension.exports : await extension.activate();
  if (!git.enabled) return vscode.l10n.t('git is turned off in the settings (git.enabled).');
  const api = git.getAPI(1);
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const repository = api.getRepository(uri) ?? (folder && (await api.openRepository(folder.uri)));
  return (
    repository ??
    vscode.l10n.t('This file is not in a git repository. Run "Git: Initialize Repository" to make one.')
  );
}
