import * as vscode from 'vscode';
import { wordAt, type Range } from '../../core';
import { toCoreRange } from '../shared/convert';
import { Refusal } from '../shared/refusal';

/** The selections' ranges in text order; for a bare cursor the word there. @throws Refusal with a message for the user when nothing is there. */
export function selectedRanges({ document, selections }: vscode.TextEditor): readonly Range[] {
  const text = document.getText();
  const ranges = selections.flatMap((selection) => {
    const range = toCoreRange(document, selection);
    const chosen = selection.isEmpty ? wordAt(text, range.start) : range;
    return chosen ? [chosen] : [];
  });
  if (ranges.length === 0) throw new Refusal(vscode.l10n.t('Select the words to annotate first.'));
  return [...ranges].sort((a, b) => a.start - b.start);
}
