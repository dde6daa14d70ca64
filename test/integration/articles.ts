import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { GalleyApi } from '../../src/extension/extension';
import type { ReviewItem } from '../../src/core';
import type { ReviewedVersion } from '../../src/extension/shared/reviewStore';

/** An invented story with a quote, a figure and a citation, which the recogniser is sure of. */
export const story = `Ferry to Osmund Island runs again after nine weeks

By Lena Quill

Tuesday, 4 March 2031, 08:15

SKARVEN - The ferry to Osmund Island sailed again on Tuesday with about 340 passengers on board, nine weeks after a storm had torn its pier apart.

"We are back, and we will not be cut off a second time," said Mayor Tora Lindqvist at the harbour.

Lindqvist said that the new pier had cost 4.2 million crowns, twice what the council had planned.

According to the Skarven Courier, the shipping company has sold more than 1,200 tickets since Sunday. The company did not answer questions.

Fishermen had carried food and medicine to the island during the winter. Schoolchildren were taught in the church, and the doctor came by helicopter once a week, as the weather allowed.
`;

const folder = (): vscode.Uri => {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(first, 'the tests run with a folder open');
  return first.uri;
};

/** Galley as other extensions see it, active. */
export async function galley(): Promise<GalleyApi['services']> {
  const extension = vscode.extensions.getExtension<GalleyApi>('galley.galley');
  assert.ok(extension);
  return (await extension.activate()).services;
}

let count = 0;

/** Writes a new file into the workspace; its name is not used by any other test. */
export async function write(text: string, ending = '.txt'): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(
    folder(),
    `story-${Date.now().toString(36)}-${(count++).toString()}${ending}`,
  );
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

export async function open(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** Writes and opens an article, and waits for its review. */
export async function openStory(
  text = story,
): Promise<{ editor: vscode.TextEditor; reviewed: ReviewedVersion }> {
  const services = await galley();
  const editor = await open(await write(text));
  await services.files.judge(editor.document);
  await named(editor.document);
  return { editor, reviewed: await review(editor.document) };
}

/** Waits until an article has its language, which VS Code gives it by opening it again; what depends on the language is there then. */
async function named({ uri, languageId }: vscode.TextDocument): Promise<void> {
  if (languageId === 'article') return;
  await new Promise<void>((resolve) => {
    const listener = vscode.workspace.onDidOpenTextDocument((document) => {
      if (document.uri.toString() !== uri.toString() || document.languageId !== 'article') return;
      listener.dispose();
      resolve();
    });
  });
}

/** The review of a document with all that the trained tagger finds. */
export async function review(document: vscode.TextDocument): Promise<ReviewedVersion> {
  const { analyses, reviews } = await galley();
  await analyses.getComplete(document);
  const reviewed = await reviews.get(document);
  assert.ok(reviewed, `${document.uri.path} is an article`);
  return reviewed;
}

/** The one item of a kind whose words are `words`. */
export function itemOf(
  { document, review }: ReviewedVersion,
  kind: ReviewItem['kind'],
  words: string,
): ReviewItem {
  const text = document.getText();
  const found = review.items.find(
    ({ kind: each, places: { content, target } }) =>
      each === kind &&
      [...content, ...target].some(({ start, end }) => text.slice(start, end).includes(words)),
  );
  assert.ok(found, `a ${kind} with “${words}” among ${JSON.stringify(review.items.map(({ id }) => id))}`);
  return found;
}

/** Puts the cursor (or, with `select`, the selection) on words of the article. */
export function goTo(editor: vscode.TextEditor, words: string, select = false): void {
  const start = editor.document.getText().indexOf(words);
  assert.ok(start >= 0, words);
  const [from, to] = [editor.document.positionAt(start), editor.document.positionAt(start + words.length)];
  editor.selection = select ? new vscode.Selection(from, to) : new vscode.Selection(from, from);
}

export const sidecarOf = (article: vscode.Uri): vscode.Uri =>
  article.with({ path: `${article.path}.annotations.yaml` });

export async function read(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

/** Runs a command that asks questions, and answers each with Enter, which takes what is offered first. */
export async function answering(command: string, ...args: readonly unknown[]): Promise<void> {
  const state = { isDone: false };
  const done = vscode.commands.executeCommand(command, ...args).then(() => (state.isDone = true));
  // Enter does nothing while no question is asked yet.
  while (!state.isDone) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  await done;
}
