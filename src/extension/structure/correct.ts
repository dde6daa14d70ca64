import * as vscode from 'vscode';
import { blocksAt, correctionsFrom, isArticleBlock, type Correction } from '../../core';
import { activeArticle } from '../shared/active';
import { registerCommand } from '../shared/commands';
import { toCoreRange } from '../shared/convert';
import { Refusal } from '../shared/refusal';
import type { Services } from '../shared/services';
import { freshId, stamp } from '../shared/stamp';

const kind = vscode.CodeActionKind.QuickFix;

const commands = {
  article: 'markArticle',
  boilerplate: 'markBoilerplate',
  headline: 'markHeadline',
} as const satisfies Record<Correction['is'], string>;

/** Saying of lines that they are (not) part of the article, or its headline: as commands and at the lightbulb. */
export function registerCorrections(services: Services): vscode.Disposable {
  const { log, reviews, sidecars } = services;
  const correct = async (is: Correction['is']): Promise<void> => {
    const { editor, reviewed } = await activeArticle(services);
    const { document, review, kept } = reviewed;
    const { article } = review.analysis;
    const { by, at } = await stamp(document.uri);
    const changes = correctionsFrom(
      article,
      kept.reading.sidecar?.structure,
      toCoreRange(document, editor.selection),
      is,
      { newId: freshId, at, ...(by !== undefined && { by }) },
    );
    if (changes.length === 0) throw new Refusal(vscode.l10n.t('There is no text on this line.'));
    await sidecars.edit(reviewed, changes);
  };
  return vscode.Disposable.from(
    ...(Object.keys(commands) as Correction['is'][]).map((is) =>
      registerCommand(log, commands[is], () => correct(is)),
    ),
    vscode.languages.registerCodeActionsProvider(
      '*',
      {
        async provideCodeActions(document, range, context, token) {
          if (context.only && !context.only.contains(kind)) return undefined;
          const reviewed = await reviews.get(document);
          if (!reviewed || token.isCancellationRequested) return undefined;
          const here = blocksAt(reviewed.review.analysis.article, toCoreRange(document, range));
          return [
            ...(here.some((block) => !isArticleBlock(block)) ? [offer('article')] : []),
            ...(here.some(isArticleBlock) ? [offer('boilerplate')] : []),
            ...(here.length === 1 && here[0]?.kind !== 'headline' ? [offer('headline')] : []),
          ];
        },
      },
      { providedCodeActionKinds: [kind] },
    ),
  );
}

function offer(is: Correction['is']): vscode.CodeAction {
  const titles: Readonly<Record<Correction['is'], string>> = {
    article: vscode.l10n.t('This is part of the article'),
    boilerplate: vscode.l10n.t('This is not part of the article'),
    headline: vscode.l10n.t('This is the headline'),
  };
  const made = new vscode.CodeAction(titles[is], kind);
  made.command = { title: titles[is], command: `galley.${commands[is]}` };
  return made;
}
