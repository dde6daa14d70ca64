import * as vscode from 'vscode';
import { Refusal } from '../shared/refusal';
import type { Services } from '../shared/services';
import { createBar } from './bar';
import type { Beginning, Standing } from './course';
import { createLock } from './lock';
import { createMarks, reveal } from './marks';
import type { RememberedPlaces } from './remembered';
import { createSession, type ReviewSession } from './session';
import { frontEditor } from '../shared/front';

/** The walk that goes on, if any, as the window shows it: keys on, article read-only, mark and progress. */
export interface ShownWalk {
  /** The walk. @throws Refusal with a message for the user when none goes on. */
  session(): ReviewSession;
  readonly begin: (beginning: Omit<Beginning, 'moved'>) => Promise<void>;
  /** Ends the walk once everything is written. */
  end(): Promise<void>;
  dispose(): void;
}

export function createWalk(services: Services, places: RememberedPlaces): ShownWalk {
  const show = createDisplay();
  const lock = createLock();
  let session: ReviewSession | undefined;

  function moved(now: Standing): void {
    const { item, filter, reviewed } = now;
    const place = item && { itemId: item.id, start: item.range?.start ?? 0, filter };
    places.set(reviewed.document.uri, place);
    if (!item) void finish(now);
    else show.at(now, true);
  }
  async function end(): Promise<void> {
    const ended = session;
    if (!ended) return;
    session = undefined;
    show.nothing();
    await lock.open(ended.document);
    await ended.settled();
  }
  async function finish({ walk, made }: Standing): Promise<void> {
    await end();
    await sayFinished(walk.items.length, made);
  }
  async function refresh(): Promise<void> {
    await lock.openPending();
    const now = await session?.standing();
    if (now) show.at(now, false);
    else await end();
  }
  const subscriptions = [
    show,
    services.reviews.onDidChange(({ document }) => {
      if (document === session?.document) void refresh();
    }),
    services.reviews.onDidForget((uri) => {
      if (uri.toString() === session?.document.uri.toString()) void end();
    }),
    vscode.window.onDidChangeActiveTextEditor(() => void refresh()),
  ];
  return {
    session() {
      if (!session) throw new Refusal(vscode.l10n.t('No review goes on. Start one with “Galley: Review”.'));
      return session;
    },
    async begin(beginning) {
      await end();
      session = createSession(services, { ...beginning, moved });
      await lock.close(session.document);
      const now = await session.standing();
      if (now) moved(now);
    },
    end,
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

/** What of a walk is seen: the mark in the editor, the status bar, and the key that tells keyboard shortcuts that it goes on. */
function createDisplay() {
  const marks = createMarks();
  const bar = createBar();
  const setKeys = (on: boolean): void => {
    void vscode.commands.executeCommand('setContext', 'galley.reviewing', on);
  };
  return {
    /** Shows where a walk stands; with `go`, goes there. */
    at(now: Standing, go: boolean): void {
      bar.show(now);
      const front = frontEditor();
      const isThere = front?.document === now.reviewed.document;
      setKeys(isThere);
      if (!isThere) return;
      marks.draw(front, now);
      if (go) reveal(front, now);
    },
    nothing(): void {
      setKeys(false);
      bar.hide();
      vscode.window.visibleTextEditors.forEach(marks.clear);
    },
    dispose(): void {
      marks.dispose();
      bar.dispose();
    },
  };
}

/** Says that a walk is through, and offers what comes next. */
async function sayFinished(length: number, made: number): Promise<void> {
  const commit = vscode.l10n.t('Commit…');
  const undo = vscode.l10n.t('Undo the Last');
  const message = vscode.l10n.t('All {0} are decided, {1} of them now.', length, made);
  const choice = await vscode.window.showInformationMessage(message, commit, undo);
  if (choice === commit) await vscode.commands.executeCommand('galley.commit');
  if (choice !== undo) return;
  await vscode.commands.executeCommand('galley.undo');
  await vscode.commands.executeCommand('galley.review');
}
