// Run inside VS Code by scripts/hand.mjs: what typing in articles costs the extension host, with Galley and without.
import * as vscode from 'vscode';
import { annotationFrom } from '../src/core';
import type { GalleyApi } from '../src/extension/extension';
import type { Services } from '../src/extension/shared/services';

/** Node's, of which the types of the browser know nothing: the share of time in which the host's one thread had work. */
declare const performance: {
  now(): number;
  eventLoopUtilization(since?: object): { readonly active: number };
};

/** Marks lines for the script among VS Code's log. */
const mark = '\u2063';
const strokes = 9;
/** Nothing is under way any more after so many milliseconds without work. */
const quiet = 300;
const mostLooks = 20;
const manyAnnotations = 1000;

/** Called by VS Code; the open folder holds what scripts/hand.mjs has written into it. */
export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension<GalleyApi>('galley.galley');
  if (!extension) throw new Error('Galley is not there');
  const { services } = await extension.activate();
  for (const words of [1000, 10_000, 100_000]) {
    const editor = await openArticle(services, `words-${String(words)}.article`);
    const name = `${words.toLocaleString('en')} words`;
    await report(`${name}, Galley on`, services, editor, true);
    if (words === 10_000) {
      await annotate(services, editor.document);
      await report(`${name}, ${String(manyAnnotations)} annotations`, services, editor, true);
    }
    await services.files.set(editor.document, false);
    await report(`${name}, Galley off`, services, editor, false);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await memory(services);
}

async function openArticle(services: Services, name: string): Promise<vscode.TextEditor> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('no folder is open');
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, name));
  const editor = await vscode.window.showTextDocument(document);
  await services.files.judge(document);
  await services.analyses.getComplete(document);
  await services.reviews.get(document);
  return editor;
}

/**
 * Types letters in the middle and prints, for one of them: how long the host was busy until the marks of what was typed in were there,
 * and when that was; the same for the whole article, which is read again in a pause; and how long it was busy until all was quiet.
 */
async function report(
  what: string,
  services: Services,
  editor: vscode.TextEditor,
  reads: boolean,
): Promise<void> {
  const { document } = editor;
  const text = document.getText();
  const middle = document.positionAt(text.indexOf(' ', text.length / 2));
  editor.selection = new vscode.Selection(middle, middle);
  await settled();
  const costs: Cost[] = [];
  for (let k = 0; k < strokes; k++) costs.push(await costOf(services, document, reads));
  const of = (part: (cost: Cost) => number): string => median(costs.map(part)).toFixed(1).padStart(7);
  const shown = reads
    ? `; marks where it was typed: busy ${of(({ block }) => block.busy)} ms, there after ${of(({ block }) => block.after)}; all: there after ${of(({ whole }) => whole)}`
    : '';
  console.log(`${mark}${what.padEnd(36)} busy ${of(({ busy }) => busy)} ms a key${shown}`);
}

/** What one letter cost, in milliseconds. */
interface Cost {
  /** Until the marks of the block were drawn in which it was typed. */
  readonly block: { readonly busy: number; readonly after: number };
  /** When all marks were drawn. */
  readonly whole: number;
  readonly busy: number;
}

async function costOf(services: Services, document: vscode.TextDocument, reads: boolean): Promise<Cost> {
  const { version } = document;
  const isNew = (read: { readonly document: vscode.TextDocument; readonly version: number }): boolean =>
    read.document === document && read.version > version;
  const before = performance.eventLoopUtilization();
  const begin = performance.now();
  const now = () => ({
    busy: performance.eventLoopUtilization(before).active,
    after: performance.now() - begin,
  });
  // Those who draw have listened for longer, and so come first.
  const whole = reads ? nextOf(services.reviews.onDidChange, isNew, now) : Promise.resolve(now());
  const block = reads
    ? Promise.race([nextOf(services.analyses.onDidReadBlock, isNew, now), whole])
    : Promise.resolve(now());
  await vscode.commands.executeCommand('type', { text: 'x' });
  const [first, all] = await Promise.all([block, whole]);
  await settled();
  return { block: first, whole: all.after, busy: now().busy };
}

/** What `then` says at the next event that is wanted. */
const nextOf = <T, R>(event: vscode.Event<T>, wanted: (value: T) => boolean, then: () => R): Promise<R> =>
  new Promise((resolve) => {
    const listening = event((value) => {
      if (!wanted(value)) return;
      listening.dispose();
      resolve(then());
    });
  });

/** Resolves when the host has had next to nothing to do for a while; what the extensions of others do all the time is not waited for. */
async function settled(): Promise<void> {
  for (let k = 0; k < mostLooks; k++) {
    const before = performance.eventLoopUtilization();
    await new Promise((resolve) => setTimeout(resolve, quiet));
    if (performance.eventLoopUtilization(before).active < quiet / 10) return;
  }
}

/** Accepts the first suggestions. */
async function annotate({ reviews, sidecars }: Services, document: vscode.TextDocument): Promise<void> {
  const reviewed = await reviews.get(document);
  if (!reviewed) throw new Error('the article has no review');
  const suggestions = reviewed.review.items.filter(({ status }) => status === 'suggested');
  const changes = suggestions.slice(0, manyAnnotations).flatMap((item, index) =>
    annotationFrom(reviewed.review, item, {
      status: 'accepted',
      id: index.toString(36).padStart(8, '0'),
      at: '2031-03-14T10:00:00Z',
    }),
  );
  await sidecars.edit(reviewed, changes);
  await reviews.get(document);
  console.log(`${mark}${String(Math.min(suggestions.length, manyAnnotations))} suggestions accepted`);
}

/** What the benchmark needs of Node. */
interface Host {
  readonly process: { memoryUsage(): { readonly rss: number; readonly heapUsed: number } };
}

/** Opens a hundred articles and prints what the host's memory grew by. */
async function memory(services: Services): Promise<void> {
  const count = 100;
  const { process } = globalThis as unknown as Host;
  const before = process.memoryUsage();
  for (let k = 0; k < count; k++) await openArticle(services, `many-${String(k)}.article`);
  await settled();
  const { rss, heapUsed } = process.memoryUsage();
  const mega = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
  console.log(
    `${mark}${String(count)} articles of 600 words open: resident ${mega(rss)} (${mega(rss - before.rss)} more), heap ${mega(heapUsed)} (${mega(heapUsed - before.heapUsed)} more, rubbish included)`,
  );
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
