import * as vscode from 'vscode';
import { createAnalysisStore } from './shared/analysisStore';
import { createArticleFiles } from './shared/articleFiles';
import { createEngine } from './shared/engine';
import { createReviewStore } from './shared/reviewStore';
import type { Services } from './shared/services';
import { createSharedSpeakers } from './shared/sharedSpeakers';
import { createSidecarStore } from './shared/sidecarStore';
import { createWorkspaceArticles } from './shared/workspaceArticles';
import { registerAids } from './aids/register';
import { registerAnnounce } from './announce/register';
import { registerAnnotate } from './annotate/register';
import { registerChanges } from './changes/register';
import { registerComments } from './comments/register';
import { registerConflicts } from './conflicts/register';
import { registerDecide } from './decide/register';
import { registerDecorations } from './decorations/register';
import { registerGit } from './git/register';
import { registerHelp } from './help/register';
import { registerHover } from './hover/register';
import { registerLook } from './look/register';
import { registerNavigation } from './navigation/register';
import { registerOutline } from './outline/register';
import { registerRecognition } from './recognition/register';
import { registerReferences } from './references/register';
import { registerReview } from './review/register';
import { registerRenames } from './renames/register';
import { registerSidecar } from './sidecar/register';
import { registerSpeakers } from './speakers/register';
import { registerStatus } from './status/register';
import { registerStructure } from './structure/register';
import { registerSymbols } from './symbols/register';
import { registerUnsaved } from './unsaved/register';

const features: readonly ((services: Services) => vscode.Disposable)[] = [
  registerRecognition,
  registerDecorations,
  registerOutline,
  registerHover,
  registerDecide,
  registerAnnotate,
  registerReview,
  registerNavigation,
  registerReferences,
  registerAids,
  registerSymbols,
  registerStructure,
  registerComments,
  registerSidecar,
  registerSpeakers,
  registerGit,
  registerChanges,
  registerConflicts,
  registerLook,
  registerRenames,
  registerUnsaved,
  registerStatus,
  registerAnnounce,
  registerHelp,
];

/** What other extensions and tests may use. */
export interface GalleyApi {
  readonly services: Services;
}

/** Builds the shared stores, then the features. Called by VS Code once, when the first text file or article is opened. */
export function activate(context: vscode.ExtensionContext): GalleyApi {
  const log = vscode.window.createOutputChannel('Galley', { log: true });
  const engine = createEngine(context.extensionUri, log);
  const files = createArticleFiles(context.workspaceState, engine);
  const sidecars = createSidecarStore(context.workspaceState, engine, log);
  const analyses = createAnalysisStore(files, engine, sidecars, log);
  const speakers = createSharedSpeakers(engine, log);
  const reviews = createReviewStore(files, analyses, sidecars, speakers, log);
  const articles = createWorkspaceArticles({ reviews, sidecars, speakers, engine, log });
  const installed = {
    version: (context.extension.packageJSON as { version: string }).version,
    folder: context.extensionUri,
    storage: context.globalStorageUri,
  };
  const memory = context.workspaceState;
  const services: Services = {
    installed,
    memory,
    log,
    engine,
    files,
    analyses,
    sidecars,
    speakers,
    reviews,
    articles,
  };
  context.subscriptions.push(log, files, analyses, sidecars, speakers, reviews);
  context.subscriptions.push(...features.map((register) => register(services)));
  return { services };
}
