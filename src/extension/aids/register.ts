import * as vscode from 'vscode';
import type { Services } from '../shared/services';
import { createCounts } from './counts';
import { showNotes } from './notes';
import { createSpeakerHints } from './speakerHints';

/** Reading aids beside the marks: who is meant by "he", how much was found, notes at the ends of lines. Each has a setting. */
export function registerAids(services: Services): vscode.Disposable {
  const article: vscode.DocumentSelector = { language: 'article' };
  const hints = createSpeakerHints(services);
  const counts = createCounts(services);
  return vscode.Disposable.from(
    hints,
    counts,
    vscode.languages.registerInlayHintsProvider(article, hints),
    vscode.languages.registerCodeLensProvider(article, counts),
    showNotes(services),
  );
}
