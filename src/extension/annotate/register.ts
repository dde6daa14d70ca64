import * as vscode from 'vscode';
import { Refusal } from '../shared/refusal';
import { annotationFromSelection, type AnnotationKind, type Range, type SidecarChange } from '../../core';
import { activeArticle } from '../shared/active';
import { registerCommand } from '../shared/commands';
import { toCoreRange } from '../shared/convert';
import { askField, type Field, type FieldValues } from '../shared/fields';
import type { Services } from '../shared/services';
import { stamp } from '../shared/stamp';
import { kindName } from '../shared/words';

/** What is asked before an annotation of a kind is made; everything else can be edited afterwards. */
const asked: Readonly<Record<AnnotationKind, Field | null>> = {
  quote: 'speaker',
  figure: null,
  citation: 'outlet',
  speaker: 'speaker',
  note: 'text',
};
const kinds: readonly AnnotationKind[] = ['quote', 'figure', 'citation', 'speaker', 'note'];

/** Annotating what is selected, by hand. */
export function registerAnnotate(services: Services): vscode.Disposable {
  const command = (name: string, kind: AnnotationKind): vscode.Disposable =>
    registerCommand(services.log, name, () => annotate(services, kind));
  return vscode.Disposable.from(
    command('addQuote', 'quote'),
    command('addFigure', 'figure'),
    command('addCitation', 'citation'),
    command('addSpeaker', 'speaker'),
    command('addNote', 'note'),
    registerCommand(services.log, 'add', async () => {
      const picks = kinds.map((kind) => ({ label: kindName(kind), annotationKind: kind }));
      const chosen = await vscode.window.showQuickPick(picks, {
        title: vscode.l10n.t('Annotate selection as'),
      });
      if (chosen) await annotate(services, chosen.annotationKind);
    }),
  );
}

async function annotate(services: Services, kind: AnnotationKind): Promise<void> {
  const { editor, reviewed } = await activeArticle(services);
  const { document, review } = reviewed;
  const ranges = selectedRanges(editor);
  const { text } = review.analysis.article;
  const fields: FieldValues = {};
  const changes: SidecarChange[] = [];
  const field = asked[kind];
  if (field) {
    const present =
      field === 'outlet' ? ranges.map(({ start, end }) => text.slice(start, end)).join(' ') : undefined;
    const answer = await askField(review, field, present);
    if (!answer) return;
    fields[field] = answer.value;
    if (answer.newSpeaker) changes.push({ type: 'putSpeaker', speaker: answer.newSpeaker });
  }
  const marked = await stamp(document.uri);
  const { findFigures } = await services.engine.reader();
  changes.push(...annotationFromSelection(review, ranges, kind, { ...marked, fields }, findFigures));
  await services.sidecars.edit(document.uri, review.analysis.article, changes);
}

/** The selections' ranges; for an empty one the word at the cursor. @throws Refusal with a message for the user when nothing is there. */
function selectedRanges({ document, selections }: vscode.TextEditor): readonly Range[] {
  const ranges = selections.flatMap((selection) => {
    const chosen = selection.isEmpty ? document.getWordRangeAtPosition(selection.active) : selection;
    return chosen ? [toCoreRange(document, chosen)] : [];
  });
  if (ranges.length === 0) throw new Refusal(vscode.l10n.t('Select the words to annotate first.'));
  return [...ranges].sort((a, b) => a.start - b.start);
}
