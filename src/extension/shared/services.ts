import type { AnalysisStore } from './analysisStore';
import type { ArticleFiles } from './articleFiles';
import type { Log } from './log';
import type { ReviewStore } from './reviewStore';
import type { SidecarStore } from './sidecarStore';

/** What every feature is built from. */
export interface Services {
  readonly log: Log;
  readonly files: ArticleFiles;
  readonly analyses: AnalysisStore;
  readonly sidecars: SidecarStore;
  readonly reviews: ReviewStore;
}
