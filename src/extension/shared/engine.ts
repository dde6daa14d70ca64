import * as vscode from 'vscode';
import type { AttributionTagger, Reader } from '../../core';
import { messageOf, type Log } from './log';
import { evaluateReader, readerOfNothing } from './readerProgram';

/** The large parts, each read from the extension's folder when first asked for. */
export interface Engine {
  /** What reads texts. Where its file is missing or damaged the user is told, and what takes its place finds nothing. */
  reader(): Promise<Reader>;
  /** The trained tagger; undefined where its file is missing or damaged, and the user is told. */
  tagger(): Promise<AttributionTagger | undefined>;
}

/** An engine over the files in the extension's folder `home`. */
export function createEngine(home: vscode.Uri, log: Log): Engine {
  let reader: Promise<Reader> | undefined;
  let tagger: Promise<AttributionTagger | undefined> | undefined;
  const read = (...path: readonly string[]): Thenable<Uint8Array> =>
    vscode.workspace.fs.readFile(vscode.Uri.joinPath(home, ...path));
  const warn = (what: string, reason: string, message: string): void => {
    log.warn(`${what}: ${reason}`);
    void vscode.window.showWarningMessage(message);
  };

  async function loadReader(): Promise<Reader> {
    try {
      return evaluateReader(new TextDecoder().decode(await read('dist', 'reader.js')));
    } catch (error) {
      const reason = messageOf(error);
      warn(
        'reader',
        reason,
        vscode.l10n.t(
          'A part of Galley cannot be used ({0}). Articles show what was kept in their annotations files, but nothing new is found. Install Galley again.',
          reason,
        ),
      );
      return readerOfNothing;
    }
  }
  async function loadTagger(): Promise<AttributionTagger | undefined> {
    const { createModelTagger } = await engine.reader();
    if (createModelTagger === readerOfNothing.createModelTagger) return undefined; // the user was told
    let reason: string;
    try {
      const made = createModelTagger(await read('models', 'attribution.bin'));
      if (made.ok) return made.tagger;
      reason = made.reason;
    } catch (error) {
      reason = messageOf(error);
    }
    warn(
      'model',
      reason,
      vscode.l10n.t(
        'Galley’s trained model cannot be used ({0}). Simpler rules take its place: fewer quotes are found.',
        reason,
      ),
    );
    return undefined;
  }
  const engine: Engine = {
    reader: () => (reader ??= loadReader()),
    tagger: () => (tagger ??= loadTagger()),
  };
  return engine;
}
