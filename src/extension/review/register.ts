import * as vscode from 'vscode';
import { contains, hull, isUndecided, reviewQueue, type ReviewFilter, type ReviewItem } from '../../core';
import { activeArticle } from '../shared/active';
import { authorName } from '../shared/author';
import { registerCommand } from '../shared/commands';
import { toCoreRange } from '../shared/convert';
import { messageOf, reportFailure } from '../shared/log';
import { Refusal } from '../shared/refusal';
import type { Services } from '../shared/services';
import { chooseFilter } from './choose';
import { showHelp } from './keys';
import { rememberedPlaces } from './remembered';
import type { Standing } from './course';
import { sameAsHere, type ReviewSession } from './session';
import { createWalk } from './walk';
import { frontEditor } from '../shared/front';

/** Going through what was found, one key for each decision. */
export function registerReview(services: Services): vscode.Disposable {
  const { log } = services;
  const places = rememberedPlaces(services.memory);
  const walk = createWalk(services, places);
  const command = (name: string, work: (session: ReviewSession) => unknown): vscode.Disposable =>
    registerCommand(log, name, () => work(walk.session()));

  return vscode.Disposable.from(
    walk,
    registerCommand(log, 'review', () => start(services, walk.begin, places.get)),
    registerCommand(log, 'stopReview', () => walk.end()),
    registerCommand(log, 'reviewHelp', showHelp),
    command('reviewAccept', (session) => session.decide('accepted')),
    command('reviewReject', (session) => session.decide('rejected')),
    command('reviewEdit', (session) => session.edit()),
    ...(['widen', 'narrow'] as const).map((way) =>
      registerCommand(log, way === 'widen' ? 'reviewWiden' : 'reviewNarrow', (edge) =>
        walk.session().moveEnd(way, edge === 'start' ? 'start' : 'end'),
      ),
    ),
    command('reviewSkip', (session) => session.skip()),
    command('reviewBack', (session) => session.back()),
    command('reviewUndo', async (session) => {
      if (!(await session.undo()))
        vscode.window.setStatusBarMessage(vscode.l10n.t('Nothing was decided since the review began.'), 3000);
    }),
    command('reviewFilter', (session) => filter(session)),
    command('reviewAcceptSame', (session) => session.acceptAll(sameAsHere)),
    command('reviewAcceptVisible', (session) => session.acceptAll(inView)),
    command('reviewAcceptFiltered', async (session) => {
      const now = await session.standing();
      const isNarrow = now && Object.keys(now.filter).length > 0;
      // Everything at once is never accepted unread.
      if (isNarrow || (await filter(session))) await session.acceptAll(({ walk: { open } }) => open);
    }),
  );
}

/** Lets the user choose what to go through; whether that is less than everything. */
async function filter(session: ReviewSession): Promise<boolean> {
  const now = await session.standing();
  const chosen = now && (await chooseFilter(now.reviewed.review, now.filter));
  if (!chosen) return false;
  await session.setFilter(chosen);
  return Object.keys(chosen).length > 0;
}

/** The open items whose whole place is in the window. */
function inView({ reviewed, walk }: Standing): readonly ReviewItem[] {
  const editor = frontEditor();
  if (editor?.document !== reviewed.document) return [];
  const [first] = editor.visibleRanges;
  const last = editor.visibleRanges.at(-1);
  if (!first || !last) return [];
  const view = toCoreRange(editor.document, new vscode.Range(first.start, last.end));
  return walk.open.filter(({ places }) => {
    const place = hull([...places.content, ...places.target]);
    return place !== undefined && contains(view, place);
  });
}

/** Begins where the article was left the last time. */
async function start(
  services: Services,
  begin: ReturnType<typeof createWalk>['begin'],
  placeOf: ReturnType<typeof rememberedPlaces>['get'],
): Promise<void> {
  const {
    reviewed: { document, review },
  } = await activeArticle(services);
  const left = placeOf(document.uri);
  const isOpen = (wanted: ReviewFilter): boolean => reviewQueue(review, wanted).some(isUndecided);
  const known = left && isOpen(left.filter) ? left : undefined;
  if (!known && !isOpen({})) throw new Refusal(vscode.l10n.t('Everything in this article is decided.'));
  const by = await authorName(document.uri);
  await begin({
    document,
    by,
    filter: known?.filter ?? {},
    left,
    failed: (error) => {
      reportFailure(services.log, messageOf(error));
    },
  });
}
