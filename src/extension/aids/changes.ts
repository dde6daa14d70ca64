import * as vscode from 'vscode';
import type { Services } from '../shared/services';

/** Fires when a review changed or the setting `galley.<name>` did: what a provider showed is out of date. */
export function changesOf(
  { reviews }: Services,
  setting: string,
): { readonly event: vscode.Event<void>; readonly dispose: () => void } {
  const changed = new vscode.EventEmitter<void>();
  const subscriptions = vscode.Disposable.from(
    changed,
    reviews.onDidChange(() => {
      changed.fire();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`galley.${setting}`)) changed.fire();
    }),
  );
  return {
    event: changed.event,
    dispose: () => {
      subscriptions.dispose();
    },
  };
}
