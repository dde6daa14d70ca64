/** Whether a file is a news article, and why one thinks so. */
export interface Verdict {
  readonly verdict: 'article' | 'unsure' | 'other';
  /** From 0 to 1: how likely the text is an article. */
  readonly probability: number;
  /** Short phrases for a person, the weightiest first. */
  readonly reasons: readonly string[];
}

/** Judges whether a text is an article, by at most its first 200,000 code units. Any string is accepted. */
export function recogniseArticle(text: string): Verdict {
  return { verdict: text.length > 0 ? 'unsure' : 'other', probability: 0, reasons: [] };
}
