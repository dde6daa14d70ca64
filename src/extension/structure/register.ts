import * as vscode from 'vscode';
import { isArticleBlock, type Block } from '../../core';
import { activeArticle } from '../shared/active';
import { registerCommand } from '../shared/commands';
import { toEditorRange } from '../shared/convert';
import { Refusal } from '../shared/refusal';
import type { ReviewedVersion } from '../shared/reviewStore';
import type { Services } from '../shared/services';
import { registerCorrections } from './correct';
import { registerFolding } from './folding';

/** Working with an article's structure: folding the page around it, taking its text, saying what a line is. */
export function registerStructure(services: Services): vscode.Disposable {
  const { log } = services;
  return vscode.Disposable.from(
    registerCommand(log, 'selectArticle', async () => {
      const { editor, reviewed } = await activeArticle(services);
      const ranges = articleRanges(reviewed);
      const [first] = ranges;
      if (!first) throw nothingThere();
      editor.selections = ranges.map((range) => new vscode.Selection(range.start, range.end));
      editor.revealRange(first);
    }),
    registerCommand(log, 'copyArticle', async () => {
      const { reviewed } = await activeArticle(services);
      const paragraphs = reviewed.review.analysis.article.blocks.filter(isArticleBlock);
      if (paragraphs.length === 0) throw nothingThere();
      await vscode.env.clipboard.writeText(
        `${paragraphs.map((block) => wordsOf(reviewed, block)).join('\n\n')}\n`,
      );
      vscode.window.setStatusBarMessage(
        vscode.l10n.t('Copied {0} paragraphs of the article.', paragraphs.length),
        4000,
      );
    }),
    registerFolding(services),
    registerCorrections(services),
  );
}

/** A paragraph on one line, whatever width it was wrapped at. */
const wordsOf = ({ review }: ReviewedVersion, { start, end }: Block): string =>
  review.analysis.article.text.slice(start, end).replace(/\s*[\r\n]\s*/gu, ' ');

/** The article's blocks, neighbours joined, as editor ranges. */
function articleRanges({ document, review }: ReviewedVersion): vscode.Range[] {
  const runs: { start: number; end: number }[] = [];
  let joins = false;
  for (const block of review.analysis.article.blocks) {
    const last = runs.at(-1);
    if (!isArticleBlock(block)) joins = false;
    else if (last && joins) last.end = block.end;
    else {
      runs.push({ start: block.start, end: block.end });
      joins = true;
    }
  }
  return runs.map((range) => toEditorRange(document, range));
}

const nothingThere = (): Refusal => new Refusal(vscode.l10n.t('No line of this file is part of an article.'));
