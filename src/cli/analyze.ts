import {
  placeCorrections,
  readSidecar,
  withKnownSpeakers,
  type AttributionTagger,
  type Correction,
} from '../core';
import { render, type Format } from './formats';
import { createSpeakerFiles, type SpeakerFiles } from './knownSpeakers';
import { plainStyle, styleFor, type PageStyle } from './page/style';
import { toFolder, toStdout, type Output } from './output';
import { readText } from './readText';
import { sidecarNamed } from './sidecarFiles';
import { complain, exitCode, type Terminal } from './terminal';
import { tryAnalysis } from './tryAnalysis';

/** What `galley analyze FILE…` was asked for. */
export interface AnalyzeOptions {
  readonly files: readonly string[];
  readonly format: Format;
  /** A folder that gets one file an article, or null for stdout. */
  readonly out: string | null;
}

/** Analyses files one after another. A file that fails costs one line on stderr and the exit code 1; the others are still analysed. */
export async function analyzeFiles(
  { files, format, out }: AnalyzeOptions,
  tagger: AttributionTagger,
  terminal: Terminal,
): Promise<number> {
  const speakers = createSpeakerFiles(terminal);
  const style = out === null ? styleFor(terminal.stdout, process.env) : plainStyle;
  const output = out === null ? toStdout(terminal, format, files.length > 1) : toFolder(out, format);
  let failed = false;
  for (const file of files) {
    const problem = await analyzeFile(file, format, { tagger, speakers, output, style, terminal });
    if (problem === null) continue;
    failed = true;
    await complain(terminal, file, problem);
  }
  return failed ? exitCode.error : exitCode.clean;
}

/** What all files of a run are analysed with. */
interface Tools {
  readonly tagger: AttributionTagger;
  readonly speakers: SpeakerFiles;
  readonly output: Output;
  readonly style: PageStyle;
  readonly terminal: Terminal;
}

/** Analyses one file and writes what was found; the answer is why that failed, or null. */
async function analyzeFile(
  file: string,
  format: Format,
  { tagger, speakers, output, style, terminal }: Tools,
): Promise<string | null> {
  const reading = await readText(file);
  if (!reading.ok) return reading.reason;
  const kept = await readCorrections(sidecarNamed(file), reading.text);
  if (typeof kept === 'string') await complain(terminal, sidecarNamed(file), kept);
  const analysis = tryAnalysis(reading.text, tagger, typeof kept === 'string' ? [] : kept);
  if ('error' in analysis) return analysis.error;
  const known = withKnownSpeakers(analysis, await speakers.of(file));
  return output(file, render(known, file, format, style));
}

/**
 * What people said of the article's lines, from the file of annotations beside it; nothing when there is none, and why not when it
 * cannot be read: the article is analysed all the same.
 */
async function readCorrections(sidecar: string, text: string): Promise<readonly Correction[] | string> {
  const reading = await readText(sidecar);
  if (!reading.ok) return reading.missing ? [] : reading.reason;
  const { sidecar: known, problems } = readSidecar(reading.text);
  if (known) return placeCorrections(text, known.structure);
  return `${problems[0]?.message ?? 'cannot be read'}; what it says of the article's lines is not used`;
}
