import * as vscode from 'vscode';
import type { AttributionTagger, Format, Reader } from '../../core';
import { evaluateFormat } from './formatProgram';
import { messageOf, type Log } from './log';
import { evaluateReader, readerOfNothing } from './readerProgram';
import { Refusal } from './refusal';

/** The large parts, each read from the extension's folder when first asked for. */
export interface Engine {
  /** What reads texts. Where its file is missing or damaged the user is told, and what takes its place finds nothing. */
  reader(): Promise<Reader>;
  /** Begins to load what the first article needs, and does not say when that is there. */
  prepare(): void;
  /** What reads, edits and merges annotations files. @throws Refusal with a message for the user where its file is missing or damaged. */
  format(): Promise<Format>;
  /** The trained tagger; undefined where its file is missing or damaged, and the user is told. */
  tagger(): Promise<AttributionTagger | undefined>;
}

/** Reads a file of the extension's. */
type Read = (...path: readonly string[]) => Thenable<Uint8Array>;

/** An engine over the files in the extension's folder `home`. */
export function createEngine(home: vscode.Uri, log: Log): Engine {
  let reader: Promise<Reader> | undefined;
  let format: Promise<Format> | undefined;
  let tagger: Promise<AttributionTagger | undefined> | undefined;
  const read: Read = (...path) => vscode.workspace.fs.readFile(vscode.Uri.joinPath(home, ...path));
  const engine: Engine = {
    prepare: () => {
      void engine.reader();
      engine.format().catch(() => undefined); // whoever needs it is told
    },
    reader: () => (reader ??= loadReader(read, log)),
    format: () =>
      (format ??= loadFormat(read, log).catch((error: unknown) => {
        format = undefined; // asked again, it may be there
        throw error;
      })),
    tagger: () => (tagger ??= engine.reader().then((ready) => loadTagger(ready, read, log))),
  };
  return engine;
}

async function loadReader(read: Read, log: Log): Promise<Reader> {
  try {
    return evaluateReader(new TextDecoder().decode(await read('dist', 'reader.js')));
  } catch (error) {
    const reason = messageOf(error);
    warn(
      log,
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

async function loadFormat(read: Read, log: Log): Promise<Format> {
  try {
    return evaluateFormat(new TextDecoder().decode(await read('dist', 'format.js')));
  } catch (error) {
    const reason = messageOf(error);
    log.warn(`format: ${reason}`);
    throw new Refusal(
      vscode.l10n.t(
        'A part of Galley cannot be used ({0}). No annotations can be read or kept, and nothing in their files is touched. Install Galley again.',
        reason,
      ),
    );
  }
}

async function loadTagger(
  { createModelTaggerInTurns }: Reader,
  read: Read,
  log: Log,
): Promise<AttributionTagger | undefined> {
  if (createModelTaggerInTurns === readerOfNothing.createModelTaggerInTurns) return undefined; // the user was told
  let reason: string;
  try {
    const made = await createModelTaggerInTurns(await read('models', 'attribution.bin'), turn);
    if (made.ok) return made.tagger;
    reason = made.reason;
  } catch (error) {
    reason = messageOf(error);
  }
  warn(
    log,
    'model',
    reason,
    vscode.l10n.t(
      'Galley’s trained model cannot be used ({0}). Simpler rules take its place: fewer quotes are found.',
      reason,
    ),
  );
  return undefined;
}

/** Resolves when what waits has had its turn. */
const turn = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 0));

function warn(log: Log, what: string, reason: string, message: string): void {
  log.warn(`${what}: ${reason}`);
  void vscode.window.showWarningMessage(message);
}
