import * as vscode from 'vscode';
import {
  emptySidecar,
  followedPlaces,
  mergeReview,
  placeAnnotations,
  type Analysis,
  type Review,
  type ReviewItem,
  type SidecarReading,
} from '../../core';
import type { AnalysisStore } from './analysisStore';
import type { ArticleFiles } from './articleFiles';
import type { Log } from './log';
import { createMadeOn } from './madeOn';
import type { SharedSpeakers } from './sharedSpeakers';
import type { KeptSidecar, SidecarStore } from './sidecarStore';
import { followTyping } from './typing';

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
  /** As `get`, once typing has paused; undefined where it was cancelled by then. */
  getQuietly(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<ReviewedVersion | undefined>;
  /** The last review made of a document, perhaps of an older version. */
  latest(uri: vscode.Uri): ReviewedVersion | undefined;
  /** The items of the last review, where what was typed since has moved them. */
  followed(uri: vscode.Uri): readonly ReviewItem[];
  /** A document has a new review. */
  readonly onDidChange: vscode.Event<ReviewedVersion>;
  /** A document has none any more. */
  readonly onDidForget: vscode.Event<vscode.Uri>;
  dispose(): void;
}

/** A review with what it was made of. */
interface Made extends ReviewedVersion {
  readonly shared: SidecarReading | undefined;
  /** The version of the article that its annotations were made on. */
  readonly was: string | undefined;
}

/** An analysis and a sidecar as one. `before`: the items of the last review, where typing has moved them. */
function joined(
  analysis: Analysis,
  { kept, shared, was }: Pick<Made, 'kept' | 'shared' | 'was'>,
  before: readonly ReviewItem[],
): Review {
  const sidecar = kept.reading.sidecar ?? emptySidecar;
  const placed = placeAnnotations(analysis.article.text, sidecar.annotations, {
    followed: followedPlaces(before, sidecar.annotations),
    ...(was !== undefined && { was }),
  });
  return mergeReview(analysis, sidecar, placed, shared?.sidecar?.speakers);
}

/** A store that makes a review anew when the analysis or the sidecar changed. */
export function createReviewStore(
  files: ArticleFiles,
  analyses: AnalysisStore,
  sidecars: SidecarStore,
  speakers: SharedSpeakers,
  log: Log,
): ReviewStore {
  const reviews = new Map<string, Made>();
  const typing = followTyping();
  const madeOn = createMadeOn(log);
  const changed = new vscode.EventEmitter<ReviewedVersion>();

  async function get(document: vscode.TextDocument): Promise<ReviewedVersion | undefined> {
    if (!files.isArticle(document)) return undefined;
    const [kept, shared] = await Promise.all([sidecars.get(document.uri), speakers.get(document.uri)]);
    // Typing may have gone on while the file was read: only the present version counts.
    const analysed = await analyses.get(document);
    if (!analysed) return undefined;
    const { uri } = document;
    const key = uri.toString();
    const last = reviews.get(key);
    const was = madeOn.get(uri, kept);
    const isSame =
      last?.review.analysis === analysed.analysis && last.kept === kept && last.shared === shared;
    if (isSame && last.was === was) return last;
    const review = joined(analysed.analysis, { kept, shared, was }, typing.items(uri) ?? []);
    const made = { document, version: analysed.version, review, kept, shared, was };
    reviews.set(key, made);
    typing.begin(document, review.items);
    madeOn.ask(uri, kept, review, () => void get(document));
    changed.fire(made);
    return made;
  }
  const subscriptions = [
    changed,
    // What takes time, the disk and the analysis, begins together.
    files.onDidChange((document) => void get(document)),
    analyses.onDidAnalyse(({ document }) => void get(document)),
    typing,
    analyses.onDidForget((uri) => {
      reviews.delete(uri.toString());
      typing.forget(uri);
      madeOn.forget(uri);
    }),
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
    getQuietly: (document, token) =>
      analyses.quiet(document).then(() => (token.isCancellationRequested ? undefined : get(document))),
    latest: (uri) => reviews.get(uri.toString()),
    followed: (uri) => typing.items(uri) ?? [],
    onDidChange: changed.event,
    onDidForget: analyses.onDidForget,
    dispose: () => void vscode.Disposable.from(...subscriptions).dispose(),
  };
}
