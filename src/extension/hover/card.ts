import * as vscode from 'vscode';
import { claimOf, sameCounted } from '../../core';
import type { Range, Review, ReviewItem, ReviewSpeaker } from '../../core';
import type { ReviewedVersion } from '../shared/reviewStore';
import {
  citationKindName,
  countQuotes,
  kindName,
  modifierName,
  quoteTypeName,
  speakerKindName,
  statusName,
} from '../shared/words';

const commands = [
  'galley.accept',
  'galley.reject',
  'galley.edit',
  'galley.remove',
  'galley.comment',
  'galley.reveal',
  'galley.openSidecar',
];

/** Text that stands for itself in Markdown. */
export const plain = (text: string): string =>
  text.replace(/[\\`*_{}[\]()#+\-.!|<>&~$:@]/g, '\\$&').replace(/\s+/g, ' ');

/** A card on one find: what it is, all that is known of it, and what can be done. */
export function card({ document, review }: ReviewedVersion, item: ReviewItem): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString('', true);
  markdown.isTrusted = { enabledCommands: commands };
  const { annotation } = item;
  const title = [kindName(item.kind), detail(item), status(item)].filter(Boolean).join(' · ');
  markdown.appendMarkdown(`**${plain(title)}**\n\n`);
  for (const [name, value] of facts(document.uri, review, item))
    markdown.appendMarkdown(`${plain(name)}: ${value}  \n`);
  if (item.stateReason) markdown.appendMarkdown(`\n$(warning) ${plain(item.stateReason)}\n\n`);
  if (annotation?.text) markdown.appendMarkdown(`\n> ${plain(annotation.text)}\n\n`);
  for (const { by, at, text } of annotation?.comments ?? [])
    markdown.appendMarkdown(`\n$(comment) ${plain(`${by}, ${at.slice(0, 10)}`)}: ${plain(text)}\n\n`);
  markdown.appendMarkdown(`\n${actions(document.uri, item)}`);
  return markdown;
}

function detail({ annotation, attribution, kind }: ReviewItem): string {
  const type = annotation?.type ?? attribution?.type;
  return kind === 'quote' && type ? quoteTypeName(type) : '';
}

function status({ status, confidence, annotation }: ReviewItem): string {
  if (status === 'suggested') return vscode.l10n.t('suggestion, {0} % sure', Math.round(confidence * 100));
  const by = annotation?.by;
  const name = statusName(status);
  return by ? vscode.l10n.t('{0} by {1}, {2}', name, by, annotation.at?.slice(0, 10) ?? '') : name;
}

type Fact = readonly [name: string, markdown: string];

function facts(uri: vscode.Uri, review: Review, item: ReviewItem): readonly Fact[] {
  switch (item.kind) {
    case 'quote':
    case 'speaker':
      return speakerFacts(uri, review, item);
    case 'figure':
      return figureFacts(uri, review, item);
    case 'citation':
      return citationFacts(uri, item);
    case 'note':
      return [];
  }
}

function speakerFacts(uri: vscode.Uri, review: Review, item: ReviewItem): readonly Fact[] {
  const speaker = review.speakers.find(({ id }) => id === item.speaker);
  if (!speaker) return [[vscode.l10n.t('Speaker'), vscode.l10n.t('not known')]];
  const quotes = review.items.filter((each) => each.kind === 'quote' && each.speaker === speaker.id).length;
  const known = [speaker.role, speaker.affiliation].filter((part) => part !== null).map(plain);
  const found: Fact[] = [[vscode.l10n.t('Speaker'), speakerLine(uri, speaker, known)]];
  if (speaker.aliases.length > 0)
    found.push([vscode.l10n.t('Also called'), speaker.aliases.map(plain).join(', ')]);
  if (speaker.anonymity !== null) found.push([vscode.l10n.t('Not named'), plain(speaker.anonymity)]);
  found.push([vscode.l10n.t('In this article'), plain(countQuotes(quotes))]);
  return found;
}

function speakerLine(uri: vscode.Uri, speaker: ReviewSpeaker, known: readonly string[]): string {
  const [first] = speaker.mentions;
  const name = `**${plain(speaker.name)}**`;
  const rest = [...known, plain(speakerKindName(speaker.kind))].join(', ');
  return `${first ? `[${name}](${revealLink(uri, first)})` : name} (${rest})`;
}

function figureFacts(uri: vscode.Uri, review: Review, item: ReviewItem): readonly Fact[] {
  const known = item.annotation ?? item.figure;
  if (!known) return [];
  const { value, min, max, unit, modifier, counted } = known;
  const amount = value ?? null;
  const words = [
    modifier ? modifierName(modifier) : '',
    amount !== null ? number(amount) : bounds(min ?? null, max ?? null),
    unit ?? '',
  ];
  const found: Fact[] = [[vscode.l10n.t('Value'), `**${plain(words.filter(Boolean).join(' '))}**`]];
  if (counted) found.push([vscode.l10n.t('Counted'), plain(counted)]);
  if (item.figure?.of) found.push([vscode.l10n.t('Out of'), plain(number(item.figure.of))]);
  if (item.figure?.when) found.push([vscode.l10n.t('When'), plain(item.figure.when)]);
  const claim = claimOf(review, item);
  if (claim) found.push([vscode.l10n.t('Claimed by'), claimLink(uri, review, claim)]);
  return [...found, ...besideFacts(uri, review, item)];
}

const number = (each: number): string => each.toLocaleString();

/** "3–5", "24 or more", "up to 25". */
function bounds(min: number | null, max: number | null): string {
  if (min !== null && max !== null) return `${number(min)}–${number(max)}`;
  if (min !== null) return vscode.l10n.t('{0} or more', number(min));
  return max === null ? '…' : vscode.l10n.t('up to {0}', number(max));
}

const mostBeside = 5;

/** Other figures of the same thing, and a hint where somebody else claims another number. */
function besideFacts(uri: vscode.Uri, review: Review, item: ReviewItem): readonly Fact[] {
  const beside = sameCounted(review, item).slice(0, mostBeside);
  if (beside.length === 0) return [];
  const { text } = review.analysis.article;
  const links = beside.map(({ item: other, disagrees }) => {
    const words = other.range ? text.slice(other.range.start, other.range.end) : '';
    const claim = claimOf(review, other);
    const who = claim ? ` (${claimLink(uri, review, claim)})` : '';
    const where = other.range ? `[${plain(words)}](${revealLink(uri, other.range)})` : plain(words);
    return `${disagrees ? '$(info) ' : ''}${where}${who}`;
  });
  const found: Fact[] = [[vscode.l10n.t('Also in this article'), links.join('; ')]];
  if (beside.some(({ disagrees }) => disagrees))
    found.push([vscode.l10n.t('Note'), plain(vscode.l10n.t('the numbers that are claimed differ'))]);
  return found;
}

function claimLink(uri: vscode.Uri, review: Review, claim: ReviewItem): string {
  const name =
    review.speakers.find(({ id }) => id === claim.speaker)?.name ?? vscode.l10n.t('a source not named');
  const [place] = claim.places.content;
  return place ? `[${plain(name)}](${revealLink(uri, place)})` : plain(name);
}

function citationFacts(uri: vscode.Uri, { annotation, citation }: ReviewItem): readonly Fact[] {
  const outlet = annotation?.outlet ?? citation?.outlet ?? '';
  const kind = citation ? ` (${plain(citationKindName(citation.kind))})` : '';
  const label = citation?.of === 'picture' ? vscode.l10n.t('Source of the picture') : vscode.l10n.t('Source');
  const found: Fact[] = [[label, `**${plain(outlet)}**${kind}`]];
  const medium = annotation?.medium ?? citation?.medium;
  const primary = annotation?.primary ?? citation?.primary;
  if (primary) found.push([vscode.l10n.t('First said by'), plain(primary)]);
  if (medium) found.push([vscode.l10n.t('In'), plain(medium)]);
  if (citation?.date) found.push([vscode.l10n.t('When'), plain(citation.date)]);
  if (citation && citation.chain.length > 1) {
    const hops = citation.chain.map((hop) => `[${plain(hop.name)}](${revealLink(uri, hop)})`);
    found.push([vscode.l10n.t('Chain'), [plain(vscode.l10n.t('this article')), ...hops].join(' ← ')]);
  }
  return found;
}

const link = (command: string, argument: unknown): string =>
  `command:galley.${command}?${encodeURIComponent(JSON.stringify([argument]))}`;
const revealLink = (uri: vscode.Uri, { start, end }: Range): string =>
  link('reveal', { uri: uri.toString(), range: { start, end } });

function actions(uri: vscode.Uri, item: ReviewItem): string {
  const reference = { uri: uri.toString(), itemId: item.id };
  const offered: [string, string, string][] = [];
  if (item.status === 'suggested' || item.status === 'rejected')
    offered.push(['check', vscode.l10n.t('Accept'), 'accept']);
  if (item.status === 'suggested') offered.push(['close', vscode.l10n.t('Reject'), 'reject']);
  offered.push(['edit', vscode.l10n.t('Edit'), 'edit']);
  if (item.status !== 'suggested') offered.push(['trash', vscode.l10n.t('Remove'), 'remove']);
  offered.push(['comment', vscode.l10n.t('Comment'), 'comment']);
  return offered
    .map(([icon, title, command]) => `[$(${icon}) ${title}](${link(command, reference)})`)
    .join('&nbsp; ');
}
