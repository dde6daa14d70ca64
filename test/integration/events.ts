import * as vscode from 'vscode';

/** Resolves with the first result that is not undefined, asked for whenever something happened. */
export function eventually<T>(happens: vscode.Event<unknown>, look: () => T | undefined): Promise<T> {
  return new Promise((resolve) => {
    const ask = (): void => {
      const found = look();
      if (found === undefined) return;
      subscription.dispose();
      resolve(found);
    };
    const subscription = happens(ask);
    ask();
  });
}

/** The first problem of a kind that Galley tells of in a file. */
export const problems = (uri: vscode.Uri, code: string): Promise<vscode.Diagnostic> =>
  eventually(vscode.languages.onDidChangeDiagnostics, () =>
    vscode.languages.getDiagnostics(uri).find((each) => each.source === 'Galley' && each.code === code),
  );
