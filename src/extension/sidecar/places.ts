import * as vscode from 'vscode';
import { hull, wasAndIs, type ReviewItem } from '../../core';
import { toEditorRange } from '../shared/convert';
import type { ReviewedVersion } from '../shared/reviewStore';
import type { Services } from '../shared/services';
import { articleUri } from '../shared/sidecarUri';
import { kindName, statusName } from '../shared/words';

const selector: vscode.DocumentSelector = { pattern: '**/*.annotations.yaml' };

/** From an entry of an annotations file to its place in the article: go to definition, and a hover with the words there. */
export function registerPlaces(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDefinitionProvider(selector, {
      async provideDefinition(document, position) {
        const found = await entryAt(services, document, position);
        const place = found && placeOf(found.item);
        if (!found || !place) return undefined;
        const article = found.reviewed.document;
        return new vscode.Location(article.uri, toEditorRange(article, place));
      },
    }),
    vscode.languages.registerHoverProvider(selector, {
      async provideHover(document, position) {
        const found = await entryAt(services, document, position);
        return found && new vscode.Hover(card(found.reviewed, found.item), found.range);
      },
    }),
  );
}

const placeOf = ({ places, range }: ReviewItem) => hull(places.content) ?? hull(places.target) ?? range;

async function entryAt(
  { reviews }: Services,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<{ reviewed: ReviewedVersion; item: ReviewItem; range: vscode.Range } | undefined> {
  const article = articleUri(document.uri);
  const reviewed = article && (await reviews.get(await vscode.workspace.openTextDocument(article)));
  // The places of entries are those of the text as it was last read.
  if (reviewed?.kept.text !== document.getText()) return undefined;
  const offset = document.offsetAt(position);
  const entries = [...reviewed.kept.reading.entries];
  const [id] = entries.find(([, { start, end }]) => start <= offset && offset <= end) ?? [];
  const item = reviewed.review.items.find((each) => each.id === id);
  const entry = reviewed.kept.reading.entries.get(id ?? '');
  if (!item || !entry) return undefined;
  return { reviewed, item, range: toEditorRange(document, entry) };
}

function card({ document, review }: ReviewedVersion, item: ReviewItem): vscode.MarkdownString {
  const { was, is } = wasAndIs(review, item);
  const place = placeOf(item);
  const markdown = new vscode.MarkdownString();
  markdown.appendMarkdown(`**${kindName(item.kind)}**, ${statusName(item.status)}\n\n`);
  if (place) {
    const line = document.positionAt(place.start).line + 1;
    markdown.appendText(vscode.l10n.t('In the article, line {0}: {1}', line, is ?? was));
  } else markdown.appendText(vscode.l10n.t('Not in the article any more: {0}', was));
  if (item.stateReason !== '') markdown.appendMarkdown('\n\n$(warning) ').appendText(item.stateReason);
  markdown.supportThemeIcons = true;
  return markdown;
}
