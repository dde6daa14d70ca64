import * as vscode from 'vscode';
import { articleGlobs, recognitionMode } from './config';
import type { Engine } from './engine';
import { sidecarUri } from './sidecarUri';

/** Why a file is treated as an article or not. */
export type Judgement = 'article' | 'other' | 'ask';

/** Knows which open documents are articles. */
export interface ArticleFiles {
  /** Whether the document was judged an article; false until it has been judged. */
  isArticle(document: vscode.TextDocument): boolean;
  /** Treats a file as an article, or stops doing so, and remembers it in this workspace. */
  set(document: vscode.TextDocument, on: boolean): Promise<void>;
  /** Gives an article that is plain text its language. VS Code closes and opens the document again for that. */
  name(document: vscode.TextDocument): Promise<void>;
  /** Resolves once the document has been judged. */
  judge(document: vscode.TextDocument): Promise<Judgement>;
  /** A document became an article or ceased to be one. */
  readonly onDidChange: vscode.Event<vscode.TextDocument>;
  dispose(): void;
}

/** Documents of these schemes are views of something else, not files of the user's. */
const foreignSchemes = new Set([
  'output',
  'debug',
  'comment',
  'search-editor',
  'vscode',
  'vscode-settings',
  'vscode-notebook-cell',
  'vscode-terminal',
]);
const rememberedKey = 'articleFiles';

/** Watches documents as they open and judges each once: by what the user said, language, sidecar, globs, and at last by reading it. */
export function createArticleFiles(memory: vscode.Memento, engine: Engine): ArticleFiles {
  const changed = new vscode.EventEmitter<vscode.TextDocument>();
  const judged = new Map<string, Promise<Judgement>>();
  const articles = new Set<string>();
  const remembered = (): Record<string, boolean> => memory.get<Record<string, boolean>>(rememberedKey, {});
  const keyOf = (document: vscode.TextDocument): string => document.uri.toString();

  function settle(document: vscode.TextDocument, judgement: Judgement): Judgement {
    const key = keyOf(document);
    const was = articles.has(key);
    const on = judgement === 'article';
    if (on) articles.add(key);
    else articles.delete(key);
    if (on !== was) changed.fire(document);
    return judgement;
  }
  const judge = (document: vscode.TextDocument): Promise<Judgement> => {
    const key = keyOf(document);
    const known = judged.get(key);
    if (known) return known;
    const judgement = judgeAnew(document, remembered()[key], engine).then((result) =>
      settle(document, result),
    );
    judged.set(key, judgement);
    return judgement;
  };
  const subscriptions = [
    changed,
    vscode.workspace.onDidOpenTextDocument((document) => {
      // Somebody chose the language by hand.
      if (document.languageId === 'article' && !articles.has(keyOf(document))) judged.delete(keyOf(document));
      void judge(document);
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      // A change of language closes and opens; the document is then still listed.
      if (vscode.workspace.textDocuments.some((open) => keyOf(open) === keyOf(document))) return;
      judged.delete(keyOf(document));
      articles.delete(keyOf(document));
    }),
  ];
  for (const document of vscode.workspace.textDocuments) void judge(document);
  return {
    isArticle: (document) => articles.has(keyOf(document)),
    judge,
    async name(document) {
      if (articles.has(keyOf(document)) && document.languageId === 'plaintext' && !document.isClosed)
        await vscode.languages.setTextDocumentLanguage(document, 'article');
    },
    onDidChange: changed.event,
    async set(document, on) {
      await memory.update(rememberedKey, { ...remembered(), [keyOf(document)]: on });
      judged.set(keyOf(document), Promise.resolve(on ? 'article' : 'other'));
      if (!on && document.languageId === 'article' && !document.uri.path.endsWith('.article'))
        await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
      settle(document, on ? 'article' : 'other');
    },
    dispose: () => {
      vscode.Disposable.from(...subscriptions).dispose();
    },
  };
}

async function judgeAnew(
  document: vscode.TextDocument,
  said: boolean | undefined,
  engine: Engine,
): Promise<Judgement> {
  if (foreignSchemes.has(document.uri.scheme) || document.uri.path.endsWith('.annotations.yaml'))
    return 'other';
  if (document.languageId === 'article' && !document.uri.path.endsWith('.article')) return 'article';
  if (said !== undefined) return said ? 'article' : 'other';
  // These will most likely be wanted; so they are loaded while the disk is asked for a sidecar.
  if (document.languageId === 'plaintext') engine.prepare();
  if (document.languageId === 'article') return 'article';
  if (await exists(sidecarUri(document.uri))) return 'article';
  if (articleGlobs(document.uri).some((pattern) => vscode.languages.match({ pattern }, document) > 0))
    return 'article';
  const mode = recognitionMode(document.uri);
  if (document.languageId !== 'plaintext' || mode === 'off') return 'other';
  const { recogniseArticle } = await engine.reader();
  if (recogniseArticle(document.getText()).verdict !== 'article') return 'other';
  return mode === 'ask' ? 'ask' : 'article';
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  if (uri.scheme === 'untitled') return false;
  return vscode.workspace.fs.stat(uri).then(
    // git has an empty file for every one that was not there.
    ({ size }) => uri.scheme !== 'git' || size > 0,
    () => false,
  );
}
