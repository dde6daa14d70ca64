import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { goTo, openStory } from './articles';

const pronouns = `Ferry to Osmund Island runs again after nine weeks

By Lena Quill

Tuesday, 4 March 2031, 08:15

SKARVEN - The ferry to Osmund Island sailed again on Tuesday with about 340 passengers on board, nine weeks after a storm had torn its pier apart.

"We are back," said Mayor Tora Lindqvist at the harbour on Tuesday morning. She said that the new pier had cost 4.2 million crowns, twice what the council had planned.

Fishermen had carried food and medicine to the island during the winter. Schoolchildren were taught in the church, and the doctor came by helicopter once a week, as the weather allowed.
`;

const whole = ({ lineCount }: vscode.TextDocument): vscode.Range => new vscode.Range(0, 0, lineCount, 0);

describe('reading aids', () => {
  it('says above the lede how much was found', async () => {
    const { editor } = await openStory();
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      editor.document.uri,
    );
    const titles = lenses.map(({ command }) => command?.title ?? '');
    assert.ok(
      titles.some((title) => /\d+ quotes · \d+ figures/.test(title)),
      titles.join(' | '),
    );
  });

  it('says who is meant by a pronoun, when the setting is on', async () => {
    const { editor } = await openStory(pronouns);
    const { document } = editor;
    const hints = async (): Promise<vscode.InlayHint[]> =>
      vscode.commands.executeCommand<vscode.InlayHint[]>(
        'vscode.executeInlayHintProvider',
        document.uri,
        whole(document),
      );
    assert.deepEqual(await hints(), []);
    const settings = vscode.workspace.getConfiguration('galley');
    await settings.update('speakerHints', true, vscode.ConfigurationTarget.Global);
    try {
      goTo(editor, 'She said');
      const found = await hints();
      const shown = found.map(({ label, position }) => [
        typeof label === 'string' ? label : label.map(({ value }) => value).join(''),
        document.getText(document.getWordRangeAtPosition(position)),
      ]);
      assert.ok(
        shown.some(([label, word]) => label === 'Tora Lindqvist' && word === 'She'),
        JSON.stringify(shown),
      );
    } finally {
      await settings.update('speakerHints', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
