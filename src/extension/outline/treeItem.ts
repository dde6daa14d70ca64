import * as vscode from 'vscode';
import { needsLook, type Block, type OutlineNode, type OutlineSubject, type ReviewItem } from '../../core';
import { groupName } from '../shared/groups';
import { countQuotes, hopName, kindName, speakerKindName, statusName } from '../shared/words';
import { itemOf, type Row } from './rows';

const groupIcons: Readonly<Record<string, string>> = {
  structure: 'list-tree',
  boilerplate: 'circle-slash',
  speakers: 'organization',
  unattributed: 'question',
  quotes: 'quote',
  notes: 'note',
  suggested: 'lightbulb',
  uncited: 'question',
  figures: 'symbol-number',
  citations: 'references',
  annotations: 'bookmark',
  needsLook: 'warning',
  accepted: 'check',
  edited: 'edit',
  added: 'add',
  rejected: 'close',
};
const blockIcons: Readonly<Partial<Record<Block['kind'], string>>> = {
  headline: 'symbol-class',
  standfirst: 'symbol-interface',
  subheading: 'symbol-namespace',
  byline: 'account',
  dateline: 'calendar',
  listItem: 'list-unordered',
  quotation: 'quote',
  sourceLine: 'references',
  caption: 'device-camera',
  credit: 'device-camera',
};
const kindIcons: Readonly<Record<ReviewItem['kind'], string>> = {
  quote: 'quote',
  figure: 'symbol-number',
  citation: 'references',
  speaker: 'person',
  note: 'note',
};
/** What a decided item's icon looks like; suggestions have the icon of their kind. */
const statusIcons: Readonly<Partial<Record<ReviewItem['status'], string>>> = {
  accepted: 'check',
  edited: 'edit',
  added: 'add',
  rejected: 'close',
};

/** How a row looks in the side panel, and what a click on it does. */
export function treeItem({ node, uri, itemId }: Row, filtered: boolean): vscode.TreeItem {
  const { subject, range } = node;
  const label = subject.type === 'group' ? groupName(subject.group) : node.label;
  const item = new vscode.TreeItem(label, collapsed(node, filtered));
  // What a filter lets pass is open, and does not change what is open without it.
  item.id = filtered ? `filtered:${node.id}` : node.id;
  item.description = description(node);
  item.iconPath = icon(subject);
  item.tooltip = tooltip(node, label);
  item.accessibilityInformation = { label: spoken(node, label) };
  const of = itemOf(node);
  const kind = subject.type === 'item' ? subject.item.kind : subject.type;
  item.contextValue = [kind, of?.status, of && needsLook(of) && 'needsLook'].filter(Boolean).join(' ');
  const target = subject.type === 'item' ? { uri, itemId } : range && { uri, range };
  // The focus stays in the tree, so that its keys go on working.
  if (target)
    item.command = {
      title: vscode.l10n.t('Reveal in Article'),
      command: 'galley.reveal',
      arguments: [{ ...target, preserveFocus: true }],
    };
  return item;
}

/** What stands behind a row's label, in the user's language where the core has words of its own. */
function description({ subject, description, children }: OutlineNode): string {
  if (subject.type === 'hop') return hopName(subject.kind);
  if (subject.type === 'counted' && subject.differs) return [description, claimsDiffer()].join(', ');
  if (subject.type !== 'speaker') return description;
  const { role, affiliation } = subject.speaker;
  const body = affiliation !== null && role?.includes(affiliation) ? null : affiliation;
  const quotes = children.length > 0 ? countQuotes(children.length) : null;
  return [role, body, quotes].filter((part) => part !== null).join(', ');
}

function collapsed({ subject, children }: OutlineNode, filtered: boolean): vscode.TreeItemCollapsibleState {
  if (children.length === 0) return vscode.TreeItemCollapsibleState.None;
  if (filtered) return vscode.TreeItemCollapsibleState.Expanded;
  const isOpen =
    subject.type === 'group' &&
    ['speakers', 'figures', 'citations', 'needsLook', 'quotes', 'suggested', 'notes'].includes(subject.group);
  return isOpen ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
}

function icon(subject: OutlineSubject): vscode.ThemeIcon {
  switch (subject.type) {
    case 'group':
      return new vscode.ThemeIcon(groupIcons[subject.group] ?? 'list-tree');
    case 'source':
      return new vscode.ThemeIcon('references');
    case 'counted':
      return new vscode.ThemeIcon(subject.differs ? 'info' : 'symbol-enum');
    case 'block':
      return new vscode.ThemeIcon(blockIcons[subject.block.kind] ?? 'symbol-text');
    case 'speaker':
      return new vscode.ThemeIcon(subject.speaker.kind === 'person' ? 'person' : 'organization');
    case 'hop':
      return new vscode.ThemeIcon('arrow-small-right');
    case 'item': {
      const { item } = subject;
      const isOpen = needsLook(item);
      const color = isOpen ? 'galley.needsLook' : item.status === 'suggested' ? undefined : 'galley.kept';
      const kind = item.citation?.of === 'picture' ? 'device-camera' : kindIcons[item.kind];
      const name = isOpen ? 'warning' : (statusIcons[item.status] ?? kind);
      return new vscode.ThemeIcon(name, color === undefined ? undefined : new vscode.ThemeColor(color));
    }
  }
}

/** What a screen reader says of a row: what the icon shows, too. */
function spoken({ subject, description, children }: OutlineNode, label: string): string {
  const words = [label, description].filter(Boolean).join(', ');
  switch (subject.type) {
    case 'group':
      return `${label}, ${countRows(children.length)}`;
    case 'counted':
      return [label, countRows(children.length), ...(subject.differs ? [claimsDiffer()] : [])].join(', ');
    case 'speaker':
      return `${kindName('speaker')}: ${words}, ${speakerKindName(subject.speaker.kind)}`;
    case 'item':
      return `${kindName(subject.item.kind)}: ${words}, ${stateOf(subject.item)}`;
    case 'source':
    case 'block':
    case 'hop':
      return words;
  }
}

const claimsDiffer = (): string => vscode.l10n.t('the claims differ');

const countRows = (rows: number): string =>
  rows === 1 ? vscode.l10n.t('1 row') : vscode.l10n.t('{0} rows', rows);

/** How sure the reading is, is known of quotes alone. */
function stateOf(item: ReviewItem): string {
  const look = needsLook(item) ? vscode.l10n.t('needs a look') : '';
  const isSure = item.status === 'suggested' && item.attribution !== null;
  const sure = isSure ? vscode.l10n.t('{0} % sure', Math.round(item.confidence * 100)) : '';
  return [statusName(item.status), sure, look].filter(Boolean).join(', ');
}

function tooltip({ subject, description }: OutlineNode, label: string): string {
  if (subject.type !== 'item') return [label, description].filter(Boolean).join('\n');
  const { item } = subject;
  const state = [kindName(item.kind), statusName(item.status)].join(', ');
  return [label, description, state, item.stateReason].filter(Boolean).join('\n');
}
