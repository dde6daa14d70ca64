import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { galley, openStory, read, review, sidecarOf, story, write } from './articles';

describe('speakers that people know better', () => {
  const shared = (): vscode.Uri => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    return vscode.Uri.joinPath(folder.uri, 'speakers.yaml');
  };
  const nextReview = async (): Promise<void> => {
    const { reviews } = await galley();
    await new Promise<void>((resolve) => {
      const listening = reviews.onDidChange(() => {
        listening.dispose();
        resolve();
      });
    });
  };

  it('are called as the workspace’s file calls them, as soon as it is written and until it is gone', async () => {
    const { editor } = await openStory();
    const name = async (): Promise<string | undefined> =>
      (await review(editor.document)).review.speakers.find(({ aliases, name: own }) =>
        [own, ...aliases].includes('Tora Lindqvist'),
      )?.name;
    assert.equal(await name(), 'Tora Lindqvist');
    const written = nextReview();
    const text =
      'version: 1\nspeakers:\n  - id: tora\n    name: Thora Lindkvist\n    aliases: [Tora Lindqvist]\n';
    await vscode.workspace.fs.writeFile(shared(), new TextEncoder().encode(text));
    await written;
    assert.equal(await name(), 'Thora Lindkvist');
    const gone = nextReview();
    await vscode.workspace.fs.delete(shared());
    await gone;
    assert.equal(await name(), 'Tora Lindqvist');
  });

  it('are the same in articles that no editor shows, as the workspace’s file says', async () => {
    const elsewhere = await write(
      story.replaceAll('Tora Lindqvist', 'Dora Hollsten').replaceAll('Lindqvist', 'Hollsten'),
    );
    const { editor } = await openStory();
    const { document } = editor;
    const at = document.positionAt(document.getText().indexOf('Tora Lindqvist') + 1);
    const findsOther = async (): Promise<boolean> => {
      const places = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        at,
      );
      return places.some(({ uri }) => uri.toString() === elsewhere.toString());
    };
    assert.equal(await findsOther(), false);
    const written = nextReview();
    const text =
      'version: 1\nspeakers:\n  - id: tora\n    name: Tora Lindqvist\n    aliases: [Dora Hollsten]\n';
    await vscode.workspace.fs.writeFile(shared(), new TextEncoder().encode(text));
    await written;
    assert.equal(await findsOther(), true);
    const gone = nextReview();
    await vscode.workspace.fs.delete(shared());
    await gone;
    await vscode.workspace.fs.delete(elsewhere);
  });

  it('keep in the article’s file what was renamed', async () => {
    const { editor, reviewed } = await openStory();
    const services = await galley();
    const speaker = reviewed.review.speakers.find(({ name }) => name === 'Tora Lindqvist');
    assert.ok(speaker);
    await services.sidecars.edit(reviewed, [
      { type: 'putSpeaker', speaker: { id: speaker.id, name: 'Mayor Lindqvist', aliases: [speaker.name] } },
    ]);
    assert.match(await read(sidecarOf(editor.document.uri)), /name: Mayor Lindqvist/);
    const { speakers } = (await review(editor.document)).review;
    assert.ok(speakers.some(({ id, name }) => id === speaker.id && name === 'Mayor Lindqvist'));
  });

  it('are renamed in all articles at once: in the file that they share, and where an article has its own entry', async () => {
    const other = await write(story.replaceAll('Osmund', 'Elm'));
    const { editor } = await openStory();
    const services = await galley();
    const elsewhere = await vscode.workspace.openTextDocument(other);
    await services.files.judge(elsewhere);
    const there = await review(elsewhere);
    const theirs = there.review.speakers.find(({ name }) => name === 'Tora Lindqvist');
    assert.ok(theirs);
    await services.sidecars.edit(there, [
      { type: 'putSpeaker', speaker: { id: theirs.id, name: theirs.name, role: 'mayor' } },
    ]);
    const { speakers } = (await review(editor.document)).review;
    const speaker = speakers.find(({ name }) => name === 'Tora Lindqvist')?.id;
    await vscode.commands.executeCommand('galley.renameSpeakerEverywhere', {
      uri: editor.document.uri.toString(),
      speaker,
      name: 'Tora Lind',
    });
    assert.match(await read(shared()), /name: Tora Lind\n/);
    const names = async (document: vscode.TextDocument): Promise<readonly string[]> =>
      (await review(document)).review.speakers.map(({ name }) => name);
    assert.ok((await names(editor.document)).includes('Tora Lind'));
    assert.ok((await names(elsewhere)).includes('Tora Lind'));
    assert.match(await read(sidecarOf(other)), /name: Tora Lind\n {4}role: mayor\n/);
    await vscode.workspace.fs.delete(shared());
  });

  it('are renamed by VS Code’s own rename on any mention, which leaves the article’s words alone', async () => {
    const { editor } = await openStory();
    const { document } = editor;
    const text = document.getText();
    const at = document.positionAt(text.indexOf('Lindqvist said that') + 2);
    const offered = await vscode.commands.executeCommand<{ range: vscode.Range; placeholder: string }>(
      'vscode.prepareRename',
      document.uri,
      at,
    );
    assert.deepEqual([document.getText(offered.range), offered.placeholder], ['Lindqvist', 'Tora Lindqvist']);
    await vscode.commands.executeCommand(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      at,
      'Tora Lind',
    );
    const { speakers } = (await review(document)).review;
    assert.ok(
      speakers.some(({ name, aliases }) => name === 'Tora Lind' && aliases.includes('Tora Lindqvist')),
    );
    assert.match(await read(sidecarOf(document.uri)), /name: Tora Lind\n/);
    assert.deepEqual([document.getText(), document.isDirty], [text, false]);
    await vscode.commands.executeCommand('galley.undo');
    const before = (await review(document)).review.speakers;
    assert.ok(before.some(({ name }) => name === 'Tora Lindqvist'));
  });
});
