import * as vscode from 'vscode';
import { isArticleBlock } from '../../core';
import { activeArticle } from '../shared/active';
import { registerCommand } from '../shared/commands';
import { foldsOnOpening } from '../shared/config';
import type { ReviewedVersion } from '../shared/reviewStore';
import type { Services } from '../shared/services';

/** First and last line of a fold. */
interface Lines {
  readonly start: number;
  readonly end: number;
}

/** Folds for the page around the article and for its sections; a command, or a setting, folds all but the article. */
export function registerFolding(services: Services): vscode.Disposable {
  const { log, reviews, analyses, files } = services;
  const changed = new vscode.EventEmitter<void>();
  const opened = new WeakSet<vscode.TextDocument>();
  const tell = (): void => {
    changed.fire();
  };
  const foldOnOpening = async (editor: vscode.TextEditor | undefined): Promise<void> => {
    if (!editor || opened.has(editor.document) || !foldsOnOpening(editor.document.uri)) return;
    const reviewed = await reviews.get(editor.document);
    if (!reviewed || opened.has(editor.document) || vscode.window.activeTextEditor !== editor) return;
    opened.add(editor.document);
    await fold(reviewed);
  };
  const quietly = (editor: vscode.TextEditor | undefined): void => {
    foldOnOpening(editor).catch((error: unknown) => {
      log.error(`folding: ${String(error)}`);
    });
  };
  quietly(vscode.window.activeTextEditor);
  return vscode.Disposable.from(
    changed,
    analyses.onDidAnalyse(tell),
    analyses.onDidForget(tell),
    files.onDidChange(tell),
    vscode.languages.registerFoldingRangeProvider('*', {
      onDidChangeFoldingRanges: changed.event,
      async provideFoldingRanges(document, _context, token) {
        const reviewed = await reviews.getQuietly(document, token);
        if (!reviewed || token.isCancellationRequested) return undefined;
        return [
          ...boilerplateLines(reviewed).map(
            ({ start, end }) => new vscode.FoldingRange(start, end, vscode.FoldingRangeKind.Region),
          ),
          ...sectionLines(reviewed).map(({ start, end }) => new vscode.FoldingRange(start, end)),
        ];
      },
    }),
    vscode.window.onDidChangeActiveTextEditor(quietly),
    reviews.onDidChange(() => {
      quietly(vscode.window.activeTextEditor);
    }),
    registerCommand(log, 'foldBoilerplate', async () => {
      const { reviewed } = await activeArticle(services);
      await fold(reviewed);
    }),
  );
}

/** Folds every run of boilerplate in the active editor. */
async function fold(reviewed: ReviewedVersion): Promise<void> {
  const selectionLines = boilerplateLines(reviewed).map(({ start }) => start);
  if (selectionLines.length > 0)
    await vscode.commands.executeCommand('editor.fold', { levels: 1, direction: 'down', selectionLines });
}

/** Runs of boilerplate of more than one line. */
function boilerplateLines({ document, review }: ReviewedVersion): Lines[] {
  const runs: { start: number; end: number }[] = [];
  let joins = false;
  for (const block of review.analysis.article.blocks) {
    if (isArticleBlock(block)) {
      joins = false;
      continue;
    }
    const last = runs.at(-1);
    const end = document.positionAt(block.end).line;
    if (last && joins) last.end = end;
    else runs.push({ start: document.positionAt(block.start).line, end });
    joins = true;
  }
  return runs.filter(({ start, end }) => end > start);
}

/** Sections: from a subheading to the last line before the next one, or before the end of the article. */
function sectionLines({ document, review }: ReviewedVersion): Lines[] {
  const { blocks } = review.analysis.article;
  const found: Lines[] = [];
  let start: number | undefined;
  let end = 0;
  const close = (): void => {
    if (start !== undefined && end > start) found.push({ start, end });
    start = undefined;
  };
  for (const block of blocks) {
    if (!isArticleBlock(block)) continue;
    if (block.kind === 'subheading') {
      close();
      start = document.positionAt(block.start).line;
    }
    end = document.positionAt(block.end).line;
  }
  close();
  return found;
}
