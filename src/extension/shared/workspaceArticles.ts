import * as vscode from 'vscode';
import { emptySidecar, mergeReview, type Analyser, type Review } from '../../core';
import { articleGlobs } from './config';
import type { Engine } from './engine';
import { messageOf, type Log } from './log';
import type { ReviewStore } from './reviewStore';
import type { SharedSpeakers } from './sharedSpeakers';
import type { SidecarStore } from './sidecarStore';

/** An article of the workspace with what is known of it, open in an editor or not. */
export interface WorkspaceArticle {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly review: Review;
}

/** All articles of the workspace, for what looks beyond the one in the editor. */
export interface WorkspaceArticles {
  /** Reads what has changed since the last call; those that cannot be read are left out, and logged. Stops early, with what it has, when cancelled. */
  list(token: vscode.CancellationToken): Promise<readonly WorkspaceArticle[]>;
}

/** Names that articles are kept under. */
const names = '**/*.{article,txt,text}';
/** More files, and larger ones (bytes), are not read on one question. */
const mostFiles = 2000;
const largestFile = 1_000_000;

interface Kept extends WorkspaceArticle {
  readonly changed: number;
  readonly sidecar: unknown;
  readonly shared: unknown;
}

/** The stores that articles outside editors are read with. */
interface Stores {
  readonly reviews: ReviewStore;
  readonly sidecars: SidecarStore;
  readonly speakers: SharedSpeakers;
  readonly engine: Engine;
  readonly log: Log;
}

/** Looks at open articles as their reviews are, and reads the others from the disk once for each change of theirs. */
export function createWorkspaceArticles({
  reviews,
  sidecars,
  speakers,
  engine,
  log,
}: Stores): WorkspaceArticles {
  const kept = new Map<string, Kept | { readonly changed: number; readonly uri: undefined }>();
  let analyser: Analyser | undefined;

  async function read({ uri, isSure }: Candidate): Promise<WorkspaceArticle | undefined> {
    const open = vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
    const reviewed = open && (await reviews.get(open));
    if (reviewed) return { uri, text: open.getText(), review: reviewed.review };
    const { mtime, size } = await vscode.workspace.fs.stat(uri);
    if (size > largestFile) return undefined;
    const before = kept.get(uri.toString());
    const [sidecar, shared] = await Promise.all([sidecars.get(uri), speakers.get(uri)]);
    const isSame = before?.uri === undefined || (before.sidecar === sidecar && before.shared === shared);
    if (before?.changed === mtime && isSame) return before.uri && before;
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    const reader = await engine.reader();
    if (sidecar.text === undefined && !isSure && reader.recogniseArticle(text).verdict !== 'article') {
      kept.set(uri.toString(), { changed: mtime, uri: undefined });
      return undefined;
    }
    analyser ??= reader.createAnalyser(await engine.tagger());
    const review = mergeReview(
      analyser.analyse(text),
      sidecar.reading.sidecar ?? emptySidecar,
      undefined,
      shared?.sidecar?.speakers,
    );
    const made: Kept = { uri, text, review, changed: mtime, sidecar, shared };
    kept.set(uri.toString(), made);
    return made;
  }

  return {
    async list(token) {
      const articles: WorkspaceArticle[] = [];
      for (const candidate of (await candidates(token)).values()) {
        if (token.isCancellationRequested) break;
        try {
          const article = await read(candidate);
          if (article) articles.push(article);
        } catch (error) {
          log.warn(`workspace: ${messageOf(error)}`);
        }
      }
      return articles;
    },
  };
}

interface Candidate {
  readonly uri: vscode.Uri;
  readonly isSure: boolean;
}

/** Files that may be articles, each with whether its name alone says so; in the order of their paths. */
async function candidates(token: vscode.CancellationToken): Promise<ReadonlyMap<string, Candidate>> {
  const found = new Map<string, Candidate>();
  const add = async (pattern: string, isSure: (uri: vscode.Uri) => boolean): Promise<void> => {
    for (const uri of await vscode.workspace.findFiles(pattern, undefined, mostFiles, token)) {
      const key = uri.toString();
      found.set(key, { uri, isSure: found.get(key)?.isSure === true || isSure(uri) });
    }
  };
  await add(names, ({ path }) => path.endsWith('.article'));
  for (const glob of articleGlobs()) await add(glob, () => true);
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}
