import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Repository } from '../../src/extension/shared/gitApi';

/** What VS Code's git extension offers. */
interface Git {
  init(root: vscode.Uri): Promise<TestRepository | null>;
}
/** A repository as tests use it. */
export interface TestRepository extends Repository {
  setConfig(key: string, value: string): Promise<string>;
  log(options: { maxEntries: number }): Promise<{ hash: string; message: string; parents: string[] }[]>;
  diffBetween(from: string, to: string): Promise<{ uri: vscode.Uri }[]>;
}

/** A repository in the folder that the tests run in, or undefined where VS Code has no git. */
export async function repository(): Promise<TestRepository | undefined> {
  const extension = vscode.extensions.getExtension<{ getAPI(version: 1): Git }>('vscode.git');
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!extension || !folder) return undefined;
  const made = await (await extension.activate()).getAPI(1).init(folder.uri);
  assert.ok(made);
  // Setting a value adds it to those that are there.
  if ((await made.getConfig('user.name')) === '') await made.setConfig('user.name', 'Jane Doe');
  if ((await made.getConfig('user.email')) === '') await made.setConfig('user.email', 'jane@example.org');
  return made;
}
