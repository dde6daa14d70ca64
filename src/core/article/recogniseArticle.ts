import { readSignals, type NewsSignals } from './newsSignals';

/** Whether a file is a news article, and why one thinks so. */
export interface Verdict {
  readonly verdict: 'article' | 'unsure' | 'other';
  /** From 0 to 1: how likely the text is an article. */
  readonly probability: number;
  /** Short phrases for a person, the weightiest first. */
  readonly reasons: readonly string[];
}

interface Weight {
  readonly weight: number;
  /** What to tell a person when the signal is strong, and when it is missed. */
  readonly strong: string;
  readonly missing?: string;
}

/** Logistic regression over news texts and web pages against source code, manuals, licences, logs, data and e-mails. */
const weights: Readonly<Record<keyof NewsSignals, Weight>> = {
  prose: { weight: 0.8, strong: 'running text', missing: 'little running text' },
  amount: { weight: 3.1, strong: 'paragraphs of prose', missing: 'little running text' },
  reporting: { weight: 5.7, strong: 'words of reporting', missing: 'nobody is reported to say anything' },
  quotes: { weight: 1.3, strong: 'quotations' },
  names: { weight: 5, strong: 'many names in its sentences' },
  dates: { weight: 5.3, strong: 'dates and weekdays', missing: 'no dates' },
  page: { weight: 3.6, strong: 'words of a news page around it' },
  code: { weight: -4.6, strong: 'characters of code or markup' },
  machine: { weight: -3, strong: 'lines like code, data, a log or a chat' },
  messages: { weight: -12, strong: 'the form of e-mail or chat' },
  manual: { weight: -3.9, strong: 'words of manuals, licences and programs' },
  wrapped: { weight: -4.9, strong: 'lines wrapped at a fixed width' },
  indented: { weight: -4.2, strong: 'indented lines' },
  smallWords: { weight: 5.7, strong: 'sentences of a known language', missing: 'no sentences' },
};
const bias = -3.7;

const articleFrom = 0.8;
const unsureFrom = 0.3;
/** Texts with less running text than this share of 2,000 characters are never called articles outright. */
const leastProse = 0.15;
/** Files in which more lines than this look like code or data are never called articles outright. */
const mostMachineLines = 0.45;
/** Prose that names no day and fewer names than this may be fiction or an essay. */
const fewNames = 0.2;

/**
 * Judges whether a text is an article, by its first 40,000 code units: a weighed sum of what news texts and other text files
 * look like. Any string is accepted.
 */
export function recogniseArticle(text: string): Verdict {
  const signals = readSignals(text);
  const names = Object.keys(weights) as (keyof NewsSignals)[];
  const sum = names.reduce((total, name) => total + weights[name].weight * signals[name], bias);
  const undated = signals.dates === 0 && signals.names < fewNames;
  const doubtful = undated || signals.amount < leastProse || signals.machine > mostMachineLines;
  const raw = 1 / (1 + Math.exp(-sum));
  const probability = signals.amount === 0 ? Math.min(raw, 0.2) : doubtful ? Math.min(raw, 0.6) : raw;
  const verdict = probability >= articleFrom ? 'article' : probability >= unsureFrom ? 'unsure' : 'other';
  return { verdict, probability, reasons: explain(signals, verdict) };
}

/** The three signals that speak loudest for the verdict; for doubt, the loudest of both sides. */
function explain(signals: NewsSignals, verdict: Verdict['verdict']): string[] {
  const voices: { readonly says: string; readonly force: number }[] = [];
  for (const name of Object.keys(weights) as (keyof NewsSignals)[]) {
    const { weight, strong, missing } = weights[name];
    const value = signals[name];
    if (value > 0.1) voices.push({ says: strong, force: weight * value });
    if (missing && value < 0.1) voices.push({ says: missing, force: -Math.abs(weight) * (0.5 - value) });
  }
  const loud = voices
    .filter(({ force }) => verdict === 'unsure' || (verdict === 'article' ? force > 0 : force < 0))
    .sort((a, b) => Math.abs(b.force) - Math.abs(a.force))
    .map(({ says }) => says);
  return [...new Set(loud)].slice(0, 3);
}
