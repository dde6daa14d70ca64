import * as vscode from 'vscode';

/** One of the answers to a question. */
export interface Option<T> extends vscode.QuickPickItem {
  readonly value: T;
}

/** A question of a flow. */
export interface Question<T> {
  readonly title: string;
  readonly placeholder?: string;
  readonly options: readonly Option<T>[];
  /** What may be typed instead of choosing: the option that it stands for, or why it is none. */
  readonly typed?: (text: string) => Option<T> | string | undefined;
  /** What stands in the input at first. */
  readonly text?: string;
  /** Which question of how many; from the second on there is a way back. */
  readonly step?: number;
  readonly of?: number;
  readonly canGoBack?: boolean;
}

/** Asks one question in VS Code's picker. `back` when the user goes back, undefined on Escape. */
export function choose<T>(question: Question<T>): Promise<Option<T> | 'back' | undefined> {
  const { options, typed, step, of } = question;
  const picker = vscode.window.createQuickPick<Option<T>>();
  picker.title = question.title;
  picker.placeholder = question.placeholder ?? '';
  picker.matchOnDescription = true;
  picker.step = step;
  picker.totalSteps = of;
  if (question.canGoBack ?? (step ?? 1) > 1) picker.buttons = [vscode.QuickInputButtons.Back];
  /** The option that was typed out in full, what the typed words stand for otherwise, or why they stand for nothing. */
  const read = (text: string): Option<T> | string | undefined =>
    text === ''
      ? undefined
      : (options.find(({ label }) => label.toLowerCase() === text.toLowerCase()) ?? typed?.(text));
  const show = (text: string): void => {
    const made = read(text.trim());
    const own = typeof made !== 'object' || options.includes(made) ? [] : [made];
    picker.items = [...options, ...own.map((option) => ({ ...option, alwaysShow: true }))];
    picker.placeholder = question.placeholder ?? '';
    picker.title = typeof made === 'string' ? `${question.title}: ${made}` : question.title;
  };
  show('');
  return new Promise((resolve) => {
    picker.onDidChangeValue(show);
    picker.onDidTriggerButton(() => {
      resolve('back');
      picker.hide();
    });
    picker.onDidAccept(() => {
      // Who types and presses Enter is faster than the list.
      const chosen = picker.selectedItems[0] ?? read(picker.value.trim());
      if (typeof chosen !== 'object') return;
      resolve(chosen);
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined); // has no effect after a choice
      picker.dispose();
    });
    if (question.text) {
      picker.value = question.text;
      show(question.text);
    }
    picker.show();
  });
}
