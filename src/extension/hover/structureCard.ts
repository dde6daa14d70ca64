import * as vscode from 'vscode';
import {
  blocksAt,
  explainBlock,
  overlaps,
  type Article,
  type Block,
  type Range,
  type Stated,
} from '../../core';
import type { ReviewedVersion } from '../shared/reviewStore';
import { toEditorRange } from '../shared/convert';
import { plain } from './card';
import { blockName, reasonName } from './reasons';

/** In running text the card shows on the first word alone: it must not follow whoever reads. */
const runningText: ReadonlySet<Block['kind']> = new Set(['lede', 'paragraph', 'listItem', 'quotation']);

/** What is known of the line under the mouse: what it is in the article, what it states, how surely and why. */
export function structureCard(
  { document, review }: ReviewedVersion,
  offset: number,
): vscode.Hover | undefined {
  const { article } = review.analysis;
  const [block] = blocksAt(article, { start: offset, end: offset });
  if (!block || !isShown(article, block, offset)) return undefined;
  const markdown = new vscode.MarkdownString('', true);
  for (const line of [kindLine(article, block), ...statedIn(article, block)])
    markdown.appendMarkdown(`${line}  \n`);
  return new vscode.Hover(markdown, toEditorRange(document, block));
}

function isShown({ text }: Article, { kind, start, end }: Block, offset: number): boolean {
  if (!runningText.has(kind)) return true;
  const word = /^\S{1,40}/u.exec(text.slice(start, end))?.[0].length ?? 0;
  return offset <= start + word;
}

const grounds = (confidence: number, reason: string): string =>
  plain(vscode.l10n.t('{0} % sure: {1}', Math.round(confidence * 100), reasonName(reason)));

const kindLine = (article: Article, block: Block): string =>
  `**${plain(blockName(block.kind))}** · ${grounds(block.confidence, explainBlock(article, block))}`;

type Line = readonly [name: string, stated: Stated<string>];

/** Lines for what the block states of the article; the headline's has the language, too. */
function statedIn(article: Article, block: Range & Pick<Block, 'kind'>): readonly string[] {
  const { authors, published, updated, publisher } = article;
  const all: readonly (Line | false | null)[] = [
    ...authors.map((author): Line => [vscode.l10n.t('Author'), author]),
    published && [vscode.l10n.t('Published'), published],
    updated && [vscode.l10n.t('Updated'), updated],
    publisher && [vscode.l10n.t('Publisher'), publisher],
  ];
  const lines = all
    .filter((line): line is Line => Boolean(line) && overlaps((line as Line)[1], block))
    .map(
      ([name, { value, confidence, reason }]) =>
        `${plain(name)}: **${plain(value)}** · ${grounds(confidence, reason)}`,
    );
  return block.kind === 'headline' && article.language !== 'und' ? [...lines, languageLine(article)] : lines;
}

function languageLine({ language, languageConfidence }: Article): string {
  const name = new Intl.DisplayNames([vscode.env.language], { type: 'language' }).of(language) ?? language;
  const sure = vscode.l10n.t('{0} % sure', Math.round(languageConfidence * 100));
  return `${plain(vscode.l10n.t('Language'))}: **${plain(name)}** · ${plain(sure)}`;
}
