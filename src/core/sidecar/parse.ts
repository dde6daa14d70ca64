import { Composer, Lexer, Parser, type CST, type Document, type ParsedNode } from 'yaml';
import type { Range } from '../text/range';
import type { SidecarProblem } from './model';

/** A sidecar's text as YAML nodes, or why it cannot be read. `root` is null for a file without content. */
export type ParsedText =
  | { readonly ok: true; readonly root: ParsedNode | null; readonly warnings: readonly SidecarProblem[] }
  | { readonly ok: false; readonly problems: readonly SidecarProblem[] };

/** Code units; reading takes about a second for so many. */
const largest = 2_000_000;
/** Deeper than any sidecar; the YAML composer is recursive, and a stack overflow inside it ends the process. */
const deepest = 64;
/** More errors than this help nobody. */
const mostErrors = 20;

/** Parses a sidecar's text. Never throws, whatever the text. */
export function parseText(text: string): ParsedText {
  const refused = tooLarge(text) ?? conflicts(text);
  if (refused) return { ok: false, problems: refused };
  const tokens = tokensOf(text);
  if (typeof tokens === 'number') {
    const range = { start: tokens, end: Math.min(text.length, tokens + 1) };
    return { ok: false, problems: [broken(range, 'The file is nested too deeply.')] };
  }
  return composed(text, tokens);
}

/** The parser's tokens, or the offset at which collections are nested too deeply. */
function tokensOf(text: string): readonly CST.Token[] | number {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    if (parser.stack.length > deepest) return parser.offset;
  }
  tokens.push(...parser.end());
  return tokens;
}

/** The one YAML document that the tokens make. */
function composed(text: string, tokens: readonly CST.Token[]): ParsedText {
  const options = { keepSourceTokens: true, uniqueKeys: false } as const;
  const documents: Document.Parsed[] = [...new Composer(options).compose(tokens, true, text.length)];
  const [document, second] = documents;
  const problems = (document?.errors ?? [])
    .slice(0, mostErrors)
    .map((error) => broken(clamp(text, error.pos), `This is not valid YAML: ${error.message}.`));
  if (second) problems.push(broken(clamp(text, second.range), 'The file holds more than one YAML document.'));
  if (problems.length > 0) return { ok: false, problems };
  const warnings = (document?.warnings ?? []).slice(0, mostErrors).map((warning): SidecarProblem => ({
    ...broken(clamp(text, warning.pos), `${warning.message}.`),
    severity: 'warning',
  }));
  const root = document?.contents ?? null;
  return { ok: true, root: root !== null && isEmptyRoot(root) ? null : root, warnings };
}

/** Whether the document holds nothing but comments. */
const isEmptyRoot = (root: ParsedNode): boolean =>
  'value' in root && root.value === null && root.range[0] === root.range[1];

const broken = (range: Range, message: string): SidecarProblem => ({
  ...range,
  code: 'broken-yaml',
  severity: 'error',
  message,
});

const clamp = (text: string, [start, end]: readonly [number, number, ...unknown[]]): Range => ({
  start: Math.min(start, text.length),
  end: Math.max(Math.min(start, text.length), Math.min(end, text.length)),
});

function tooLarge(text: string): readonly SidecarProblem[] | undefined {
  if (text.length <= largest) return undefined;
  const message = `The file is too large: ${text.length} characters, where ${largest} are read.`;
  return [{ start: 0, end: 0, code: 'too-large', severity: 'error', message }];
}

/** What git leaves in a file that could not be merged. A line of `=` alone may be anything else. */
const marker = /^(?:<{7}|>{7}|\|{7})(?![<>|]).*$/gm;

function conflicts(text: string): readonly SidecarProblem[] | undefined {
  const found = [...text.matchAll(marker)].map((match): SidecarProblem => ({
    start: match.index,
    end: match.index + match[0].trimEnd().length,
    code: 'conflict-markers',
    severity: 'error',
    message: 'The file holds conflict markers of git: resolve the conflict first.',
  }));
  return found.length > 0 ? found : undefined;
}
