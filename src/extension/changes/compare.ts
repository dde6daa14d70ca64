import * as vscode from 'vscode';
import {
  adjudicate,
  adjudications,
  measureAgreement,
  type Adjudication,
  type Disagreement,
} from '../../core';
import { Refusal } from '../shared/refusal';
import type { ReviewedVersion } from '../shared/reviewStore';
import type { Services } from '../shared/services';
import { freshId } from '../shared/stamp';
import { readable, sidecarAt } from './revision';

interface Pick extends vscode.QuickPickItem {
  readonly disagreement: Disagreement;
}

/** Goes with the user through what the annotations of an article and those on another branch do not agree on, until all is settled or Escape. Gives how many were settled. */
export async function compareWith(
  services: Services,
  first: ReviewedVersion,
  revision: string,
): Promise<number> {
  const theirs = await sidecarAt(services, first.document.uri, revision);
  if (!theirs) throw new Refusal(vscode.l10n.t('{0} has no annotations of this article.', revision));
  const settled = new Set<string>();
  let reviewed = first;
  for (;;) {
    const mine = readable(reviewed.kept.reading.sidecar);
    const { disagreements } = measureAgreement(reviewed.document.getText(), mine, theirs);
    const open = disagreements.filter((each) => !settled.has(keyOf(each)));
    if (open.length === 0) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('The annotations of this article and those of {0} agree.', revision),
      );
      return settled.size;
    }
    const picked = await pick(reviewed, open, revision);
    const choice = picked && (await choose(picked));
    if (!picked || !choice) return settled.size;
    settled.add(keyOf(picked));
    const id = freshId();
    const changes = adjudicate(picked, choice, mine, theirs, id);
    if (changes.length > 0) await services.sidecars.edit(reviewed, changes);
    reviewed = (await services.reviews.get(reviewed.document)) ?? reviewed;
  }
}

const keyOf = ({ type, a, b }: Disagreement): string => JSON.stringify([type, a?.id, b?.id]);

/** Asks which disagreement is settled next; the one that is looked at is shown in the article. */
async function pick(
  { document }: ReviewedVersion,
  open: readonly Disagreement[],
  revision: string,
): Promise<Disagreement | undefined> {
  const picks = open.map((disagreement): Pick => ({
    label: disagreement.words,
    description: vscode.l10n.t('line {0}', document.positionAt(disagreement.range.start).line + 1),
    disagreement,
  }));
  const editor = vscode.window.visibleTextEditors.find((each) => each.document === document);
  const picked = await vscode.window.showQuickPick(picks, {
    title: vscode.l10n.t('Not the same in mine (A) and {0} (B): {1}', revision, open.length),
    placeHolder: vscode.l10n.t('Enter settles one of them, Escape leaves the rest'),
    matchOnDescription: true,
    onDidSelectItem: (item) => {
      if (typeof item === 'string' || !('disagreement' in item)) return;
      const { start, end } = (item as Pick).disagreement.range;
      editor?.revealRange(
        new vscode.Range(document.positionAt(start), document.positionAt(end)),
        vscode.TextEditorRevealType.InCenterIfOutsideViewport,
      );
    },
  });
  return picked?.disagreement;
}

async function choose(disagreement: Disagreement): Promise<Adjudication | undefined> {
  const { a, b, words } = disagreement;
  const labels: Readonly<Record<Adjudication, string>> = {
    mine: a ? vscode.l10n.t('Keep Mine') : vscode.l10n.t('Leave It Out'),
    theirs: b ? vscode.l10n.t('Take Theirs') : vscode.l10n.t('Remove Mine'),
    both: vscode.l10n.t('Keep Both'),
  };
  const picks = adjudications(disagreement).map((choice) => ({ label: labels[choice], choice }));
  return (await vscode.window.showQuickPick(picks, { title: words }))?.choice;
}
