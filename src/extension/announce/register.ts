import * as vscode from 'vscode';
import { diffSidecars, type Annotation, type SidecarDifference } from '../../core';
import type { KeptSidecar } from '../shared/knownSidecars';
import type { ReviewedVersion } from '../shared/reviewStore';
import type { Services } from '../shared/services';
import { kindName, statusName } from '../shared/words';

/** How long the status bar says what happened, in milliseconds. */
const shownFor = 5000;

/** Says what became of annotations, whoever changed them: in the status bar, in a region that screen readers follow. */
export function registerAnnounce({ reviews }: Services): vscode.Disposable {
  const last = new Map<string, KeptSidecar>();
  const item = vscode.window.createStatusBarItem('galley.announce', vscode.StatusBarAlignment.Left, 30);
  item.name = vscode.l10n.t('Galley: What Was Changed');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = (words: string): void => {
    item.text = words.replaceAll('$(', '$ (');
    item.accessibilityInformation = { label: words, role: 'alert' };
    item.show();
    clearTimeout(timer);
    timer = setTimeout(() => {
      item.hide();
    }, shownFor);
  };
  return vscode.Disposable.from(
    item,
    {
      dispose: () => {
        clearTimeout(timer);
      },
    },
    reviews.onDidChange((reviewed) => {
      const key = reviewed.document.uri.toString();
      const before = last.get(key);
      last.set(key, reviewed.kept);
      const words = before && before !== reviewed.kept ? whatHappened(before, reviewed) : '';
      if (words !== '') say(words);
    }),
    reviews.onDidForget((uri) => last.delete(uri.toString())),
  );
}

/** In a few words what changed in the annotations file; empty for nothing. */
function whatHappened(before: KeptSidecar, { kept }: ReviewedVersion): string {
  const [was, is] = [before.reading.sidecar, kept.reading.sidecar];
  if (!was || !is) return '';
  const { annotations, speakers } = diffSidecars(was, is);
  const [one, ...more] = annotations;
  if (one) return more.length > 0 ? vscode.l10n.t('{0} annotations changed', annotations.length) : said(one);
  const [speaker] = speakers;
  return speaker ? vscode.l10n.t('Speaker changed: {0}', speaker.entry.name) : '';
}

function said({ type, entry, fields, remarks }: SidecarDifference['annotations'][number]): string {
  const name = nameOf(entry);
  if (type === 'removed') return vscode.l10n.t('removed: {0}', name);
  if (type === 'changed' && fields.length === 0 && remarks.length > 0)
    return vscode.l10n.t('commented: {0}', name);
  if (fields.some(({ field }) => field === 'resolved'))
    return entry.resolved
      ? vscode.l10n.t('comments settled: {0}', name)
      : vscode.l10n.t('comments open again: {0}', name);
  const status = fields.find(({ field }) => field === 'status') ?? type === 'added';
  return status ? `${statusName(entry.status)}: ${name}` : vscode.l10n.t('changed: {0}', name);
}

function nameOf({ kind, content, target }: Annotation): string {
  const words = [...(content ?? []), ...(target ?? [])]
    .map(({ exact }) => exact)
    .join(' … ')
    .replace(/\s+/g, ' ');
  return `${kindName(kind)} “${words.length > 50 ? `${words.slice(0, 49).trimEnd()}…` : words}”`;
}
