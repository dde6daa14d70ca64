import * as vscode from 'vscode';
import { createModelTagger, ruleTagger, type AttributionTagger } from '../../core';
import { messageOf, type Log } from './log';

/** The trained tagger, read when first asked for; where the model file is missing or damaged, the user is told and the rules take its place. */
export function lazyTagger(extension: vscode.Uri, log: Log): () => Promise<AttributionTagger> {
  let tagger: Promise<AttributionTagger> | undefined;
  return () => (tagger ??= load(vscode.Uri.joinPath(extension, 'models', 'attribution.bin'), log));
}

async function load(file: vscode.Uri, log: Log): Promise<AttributionTagger> {
  const made = await read(file);
  if (typeof made !== 'string') return made;
  log.warn(`model: ${made}`);
  void vscode.window.showWarningMessage(
    vscode.l10n.t(
      'Galley’s trained model cannot be used ({0}). Simpler rules take its place: fewer quotes are found.',
      made,
    ),
  );
  return ruleTagger;
}

/** The tagger, or why there is none. */
async function read(file: vscode.Uri): Promise<AttributionTagger | string> {
  try {
    const made = createModelTagger(await vscode.workspace.fs.readFile(file));
    return made.ok ? made.tagger : made.reason;
  } catch (error) {
    return messageOf(error);
  }
}
