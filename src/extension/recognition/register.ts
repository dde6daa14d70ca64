import * as vscode from 'vscode';
import { Refusal } from '../shared/refusal';
import { longestText } from '../shared/analysisStore';
import { registerCommand } from '../shared/commands';
import { messageOf } from '../shared/log';
import type { Services } from '../shared/services';
import { articleUri } from '../shared/sidecarUri';
import { frontEditor } from '../shared/front';

/** Turning Galley on and off for a file, asking where the setting says so, and the context keys that menus and keys depend on. */
export function registerRecognition(services: Services): vscode.Disposable {
  const { analyses, files, log, reviews } = services;
  const activeDocument = (): vscode.TextDocument => {
    const document = frontEditor()?.document;
    if (!document) throw new Refusal(vscode.l10n.t('No file is open in the editor.'));
    return document;
  };
  const asked = new Set<string>();
  const others = createOthers();
  const show = async (editor: vscode.TextEditor | undefined): Promise<void> => {
    setContext(services, editor?.document);
    if (!editor) return;
    const judgement = await files.judge(editor.document);
    others.judged(editor.document.uri, judgement === 'article');
    if (judgement !== 'ask') return;
    const key = editor.document.uri.toString();
    if (asked.has(key)) return;
    asked.add(key);
    await ask(services, editor.document);
  };
  // A new language keeps the window busy, so what was found is shown first.
  const nameOnceShown = async (document: vscode.TextDocument): Promise<void> => {
    await reviews.get(document);
    await analyses.untilShown(document);
    await files.name(document);
  };
  void show(frontEditor());
  return vscode.Disposable.from(
    registerCommand(log, 'turnOn', async (file) => {
      // From the Explorer's menu a file, from the palette nothing.
      const editor = file instanceof vscode.Uri ? await vscode.window.showTextDocument(file) : undefined;
      const document = editor?.document ?? activeDocument();
      await files.set(document, true);
      await files.name(document);
    }),
    registerCommand(log, 'turnOff', () => files.set(activeDocument(), false)),
    vscode.window.onDidChangeActiveTextEditor(() => void show(frontEditor())),
    files.onDidChange((document) => {
      others.judged(document.uri, files.isArticle(document));
      setContext(services, frontEditor()?.document);
      nameOnceShown(document).catch((error: unknown) => {
        log.warn(`recognition: ${messageOf(error)}`);
      });
    }),
  );
}

/** The files that are known to be no articles. Of all other texts keys are Galley's, also before it is known what they are, so that none ends up in the text. */
function createOthers() {
  const others = new Set<string>();
  return {
    judged(uri: vscode.Uri, isArticle: boolean): void {
      const key = uri.toString();
      if (others.has(key) !== isArticle) return;
      if (isArticle) others.delete(key);
      else others.add(key);
      void vscode.commands.executeCommand('setContext', 'galley.others', [...others]);
    },
  };
}

function setContext({ files }: Services, document: vscode.TextDocument | undefined): void {
  const isArticle = document !== undefined && files.isArticle(document);
  void vscode.commands.executeCommand('setContext', 'galley.isArticle', isArticle);
  const article = document && articleUri(document.uri);
  const isSidecar = vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === article?.toString());
  void vscode.commands.executeCommand('setContext', 'galley.hasArticle', isArticle || isSidecar);
  const tooLong = isArticle && document.getText().length > longestText;
  void vscode.commands.executeCommand('setContext', 'galley.tooLong', tooLong);
}

async function ask({ files }: Services, document: vscode.TextDocument): Promise<void> {
  const yes = vscode.l10n.t('Treat as Article');
  const no = vscode.l10n.t('No');
  const question = vscode.l10n.t(
    '{0} looks like a news article.',
    vscode.workspace.asRelativePath(document.uri),
  );
  const answer = await vscode.window.showInformationMessage(question, yes, no);
  if (answer !== undefined) await files.set(document, answer === yes);
}
