import type * as vscode from 'vscode';
import { configuredAuthor } from './config';
import { repositoryOf } from './gitApi';

/** The name for `by`: the setting, else git's `user.name` where the article lies, else undefined. */
export async function authorName(article: vscode.Uri): Promise<string | undefined> {
  const configured = configuredAuthor();
  if (configured !== '') return configured;
  const repository = await repositoryOf(article);
  if (typeof repository === 'string') return undefined;
  const name = await repository.getConfig('user.name').catch(() => ''); // git answers an unset key with an error
  return name.trim() || undefined;
}
