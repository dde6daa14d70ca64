import type * as vscode from 'vscode';
import type { AnalysisStore } from './analysisStore';
import type { ArticleFiles } from './articleFiles';
import type { Engine } from './engine';
import type { Log } from './log';
import type { ReviewStore } from './reviewStore';
import type { SharedSpeakers } from './sharedSpeakers';
import type { SidecarStore } from './sidecarStore';
import type { WorkspaceArticles } from './workspaceArticles';

/** Galley as it is installed here. */
export interface Installed {
  readonly version: string;
  /** Where what ships with the extension lies. */
  readonly folder: vscode.Uri;
  /** Where the extension may keep files of its own. */
  readonly storage: vscode.Uri;
}

/** What every feature is built from. */
export interface Services {
  readonly installed: Installed;
  readonly log: Log;
  readonly engine: Engine;
  readonly files: ArticleFiles;
  readonly analyses: AnalysisStore;
  readonly sidecars: SidecarStore;
  readonly speakers: SharedSpeakers;
  readonly reviews: ReviewStore;
  readonly articles: WorkspaceArticles;
  /** What is remembered in this workspace. */
  readonly memory: vscode.Memento;
}
