import type { Range } from '../text/range';

/** What a block of an article file is, in the words of the newsroom. */
export type BlockKind =
  | 'headline'
  | 'standfirst'
  | 'byline'
  | 'dateline'
  | 'lede'
  | 'paragraph'
  | 'subheading'
  | 'listItem'
  | 'quotation'
  | 'sourceLine'
  | 'caption'
  | 'credit'
  | 'boilerplate';

/** Why a block is boilerplate; what readers wrote below the article is that too, with the reason `comments`. */
export type BoilerplateReason =
  | 'navigation'
  | 'advertisement'
  | 'related'
  | 'recent'
  | 'tags'
  | 'sharing'
  | 'support'
  | 'newsletter'
  | 'legal'
  | 'comments'
  | 'commentPolicy'
  | 'translationNotice'
  | 'duplicateHeadline'
  | 'other';

/** One line or paragraph of the file; its range holds no white space at its ends. Blocks never overlap and stand in text order. */
export interface Block extends Range {
  readonly kind: BlockKind;
  /** Given for boilerplate alone. */
  readonly reason?: BoilerplateReason;
  /** From 0 to 1: how sure the parser is of the kind. */
  readonly confidence: number;
  /** Given where a person said that it is (not) part of the article. */
  readonly corrected?: true;
  /** In a `sourceLine` or labelled paragraph: the label with its colon, such as `Source:`. */
  readonly label?: Range;
}

/** A piece of metadata with the place where the page says it. */
export interface Stated<T> extends Range {
  readonly value: T;
  /** From 0 to 1: how sure the parser is. */
  readonly confidence: number;
  /** Why it is thought so, in a few English words. */
  readonly reason: string;
}

/** What a person said of a stretch of the text, against what the parser thought: it is (not) part of the article, or the headline. */
export interface Correction extends Range {
  readonly is: 'article' | 'boilerplate' | 'headline';
}

/** A file read as an article: its text, typed blocks and metadata. */
export interface Article {
  readonly text: string;
  /** Every stretch of the text that is not blank, typed, in text order. */
  readonly blocks: readonly Block[];
  readonly headline: Stated<string> | null;
  readonly authors: readonly Stated<string>[];
  /** ISO 8601 local time as printed, `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`, with a zone only if the page says one. */
  readonly published: Stated<string> | null;
  readonly updated: Stated<string> | null;
  readonly publisher: Stated<string> | null;
  /** BCP 47 tag of the main language (`en`, `de`, `uk` …), `und` when unknown. */
  readonly language: string;
  /** From 0 to 1: how plainly it is that language and no other. */
  readonly languageConfidence: number;
}

/** Whether a block is part of the article, not of the page around it. */
export const isArticleBlock = (block: Block): boolean => block.kind !== 'boilerplate';

const proseKinds: ReadonlySet<BlockKind> = new Set([
  'headline',
  'standfirst',
  'lede',
  'paragraph',
  'subheading',
  'listItem',
  'quotation',
  'sourceLine',
]);

/** Longer stretches without a line break (code units) are no paragraphs that people write; reading them would take too long. */
const longestParagraph = 50_000;

/** Whether attributions, figures and citations are looked for in a block. */
export const isProse = (block: Block): boolean =>
  proseKinds.has(block.kind) && block.end - block.start <= longestParagraph;
