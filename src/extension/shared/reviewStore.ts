import * as vscode from 'vscode';
import { mergeReview, type Review, type SidecarReading } from '../../core';
import type { AnalysisStore } from './analysisStore';
import type { ArticleFiles } from './articleFiles';
import type { SharedSpeakers } from './sharedSpeakers';
import type { KeptSidecar, SidecarStore } from './sidecarStore';

/** Everything known about one version of an article. All features read this and nothing else. */
export interface ReviewedVersion {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly review: Review;
  readonly kept: KeptSidecar;
}

/** Joins analysis and sidecar for each open article. */
export interface ReviewStore {
  /** The review of the document as it is now, or undefined when it is no article. */
  get(document: vscode.TextDocument): Promise<ReviewedVersion | undefined>;
  /** The last review made of a document, perhaps of an older version. */
  latest(uri: vscode.Uri): ReviewedVersion | undefined;
  /** A document has a new review. */
  readonly onDidChange: vscode.Event<ReviewedVersion>;
  /** A document has none any more. */
  readonly onDidForget: vscode.Event<vscode.Uri>;
  dispose(): void;
}

/** A review with what it was made of. */
interface Made extends ReviewedVersion {
  readonly shared: SidecarReading | undefined;
}

const empty = { version: 1, speakers: [], annotations: [] } as const;

/** A store that makes a review anew when the analysis or the sidecar changed. */
export function createReviewStore(
  files: ArticleFiles,
  analyses: AnalysisStore,
  sidecars: SidecarStore,
  speakers: SharedSpeakers,
): ReviewStore {
  const reviews = new Map<string, Made>();
  const changed = new vscode.EventEmitter<ReviewedVersion>();

  async function get(document: vscode.TextDocument): Promise<ReviewedVersion | undefined> {
    if (!files.isArticle(document)) return undefined;
    const [kept, shared] = await Promise.all([sidecars.get(document.uri), speakers.get(document.uri)]);
    // Typing may have gone on while the file was read: only the present version counts.
    const analysed = await analyses.get(document);
    if (!analysed) return undefined;
    const key = document.uri.toString();
    const last = reviews.get(key);
    if (last?.review.analysis === analysed.analysis && last.kept === kept && last.shared === shared)
      return last;
    const sidecar = kept.reading.sidecar ?? empty;
    const review = mergeReview(analysed.analysis, sidecar, undefined, shared?.sidecar?.speakers);
    const made = { document, version: analysed.version, review, kept, shared };
    reviews.set(key, made);
    changed.fire(made);
    return made;
  }
  const subscriptions = [
    changed,
    // What takes time, the disk and the analysis, begins together.
    files.onDidChange((document) => void get(document)),
    analyses.onDidAnalyse(({ document }) => void get(document)),
    analyses.onDidForget((uri) => reviews.delete(uri.toString())),
    speakers.onDidChange(() => {
      for (const { document } of reviews.values()) void get(document);
    }),
    sidecars.onDidChange((uri) => {
      const document = reviews.get(uri.toString())?.document;
      if (document) void get(document);
    }),
  ];
  return {
    get,
    latest: (uri) => reviews.get(uri.toString()),
    onDidChange: changed.event,
    onDidForget: analyses.onDidForget,
    dispose: () => {
      vscode.Disposable.from(...subscriptions).dispose();
    },
  };
}
