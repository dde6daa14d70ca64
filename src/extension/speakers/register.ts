import * as vscode from 'vscode';
import {
  mergeSpeakers,
  renameSpeaker,
  splitSpeaker,
  type Review,
  type ReviewSpeaker,
  type SidecarChange,
} from '../../core';
import { activeArticle, itemFor } from '../shared/active';
import { registerCommand } from '../shared/commands';
import { Refusal } from '../shared/refusal';
import type { ReviewedVersion } from '../shared/reviewStore';
import type { Services } from '../shared/services';
import { registerDiagnostics } from './diagnostics';
import { renameEverywhere } from './everywhere';
import { createRenaming } from './renaming';

/** Merging, splitting and renaming speakers, and what is wrong with the speakers that a workspace shares. */
export function registerSpeakers(services: Services): vscode.Disposable {
  const { log, sidecars } = services;
  const change = async (
    argument: unknown,
    ask: (review: Review, speaker: ReviewSpeaker) => Promise<readonly SidecarChange[] | undefined>,
  ): Promise<void> => {
    const { reviewed, speaker } = await speakerFor(services, argument);
    const changes = await ask(reviewed.review, speaker);
    if (!changes || changes.length === 0) return;
    await sidecars.edit(reviewed, changes);
  };
  return vscode.Disposable.from(
    registerCommand(log, 'renameSpeaker', (argument) => change(argument, rename)),
    registerCommand(log, 'renameSpeakerEverywhere', async (argument) => {
      const { reviewed, speaker } = await speakerFor(services, argument);
      const title = vscode.l10n.t('Rename Speaker in All Articles');
      const name = nameIn(argument) ?? (await askName(title, speaker));
      if (name?.trim()) await renameEverywhere(services, reviewed, speaker, name);
    }),
    registerCommand(log, 'mergeSpeaker', (argument) => change(argument, merge)),
    registerCommand(log, 'splitSpeaker', (argument) => change(argument, split)),
    vscode.languages.registerRenameProvider({ language: 'article' }, createRenaming(services)),
    registerDiagnostics(services),
  );
}

async function rename(review: Review, speaker: ReviewSpeaker): Promise<readonly SidecarChange[] | undefined> {
  const wanted = await askName(vscode.l10n.t('Rename Speaker'), speaker);
  return wanted === undefined ? undefined : renameSpeaker(review, speaker.id, wanted);
}

const askName = (title: string, { name }: ReviewSpeaker): Thenable<string | undefined> =>
  vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('The name as it should read; the present one stays as another name.'),
    value: name,
  });

/** The name that a keybinding or another extension hands over. */
const nameIn = (argument: unknown): string | undefined =>
  typeof argument === 'object' && argument !== null && 'name' in argument && typeof argument.name === 'string'
    ? argument.name
    : undefined;

async function merge(
  review: Review,
  { id, name }: ReviewSpeaker,
): Promise<readonly SidecarChange[] | undefined> {
  const others = review.speakers
    .filter((each) => each.id !== id)
    .map((each) => ({ label: each.name, description: each.role ?? '', id: each.id }));
  if (others.length === 0) throw new Refusal(vscode.l10n.t('There is no other speaker in this article.'));
  const into = await vscode.window.showQuickPick(others, {
    title: vscode.l10n.t('Who is “{0}” as well?', name),
    matchOnDescription: true,
  });
  return into && mergeSpeakers(review, id, into.id);
}

async function split(
  review: Review,
  { id, name, aliases }: ReviewSpeaker,
): Promise<readonly SidecarChange[] | undefined> {
  if (aliases.length === 0)
    throw new Refusal(vscode.l10n.t('“{0}” has no other name that could be somebody else’s.', name));
  const alias = await vscode.window.showQuickPick([...aliases], {
    title: vscode.l10n.t('Which of these is not “{0}” but somebody else?', name),
  });
  return alias === undefined ? undefined : splitSpeaker(review, id, alias);
}

/** The speaker of a row of the outline, or of the find at the cursor. @throws Refusal when there is none. */
async function speakerFor(
  services: Services,
  argument: unknown,
): Promise<{ readonly reviewed: ReviewedVersion; readonly speaker: ReviewSpeaker }> {
  const wanted = idOfRow(argument);
  if (wanted === undefined) {
    const { reviewed, item } = await itemFor(services, argument, ({ speaker }) => speaker !== null);
    return { reviewed, speaker: known(reviewed.review, item.speaker) };
  }
  const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === wanted.uri);
  const reviewed = document ? await services.reviews.get(document) : (await activeArticle(services)).reviewed;
  if (!reviewed) throw new Refusal(vscode.l10n.t('The file in the editor is not treated as an article.'));
  return { reviewed, speaker: known(reviewed.review, wanted.speaker) };
}

function known({ speakers }: Review, id: string | null): ReviewSpeaker {
  const speaker = speakers.find((each) => each.id === id);
  if (!speaker) throw new Refusal(vscode.l10n.t('This speaker is no longer in the article.'));
  return speaker;
}

/** What a row of the outline that stands for a speaker says: its article and the speaker's id. */
function idOfRow(argument: unknown): { readonly uri: string; readonly speaker: string } | undefined {
  if (typeof argument !== 'object' || argument === null) return undefined;
  if ('uri' in argument && 'speaker' in argument)
    return { uri: String(argument.uri), speaker: String(argument.speaker) };
  if (!('node' in argument) || !('uri' in argument)) return undefined;
  const { subject } = argument.node as { readonly subject: { type: string; speaker?: { id: string } } };
  return subject.type === 'speaker' && subject.speaker
    ? { uri: String(argument.uri), speaker: subject.speaker.id }
    : undefined;
}
