import path from 'node:path';
import { version } from '../../package.json';
import type { Finding, Place } from '../core';

/** How findings can be written: a line each to read, SARIF 2.1.0, or the workflow commands of GitHub Actions. */
const formats = ['text', 'sarif', 'github'] as const;
export type CheckFormat = (typeof formats)[number];

/** Whether a word names a format. */
export const isCheckFormat = (name: string): name is CheckFormat =>
  (formats as readonly string[]).includes(name);

/** A stretch of a file in lines and columns. */
interface Stretch {
  readonly file: string;
  readonly start: Place;
  readonly end: Place;
}

/** A finding at its place in the sidecar and, where it has one, in the article. */
export interface PlacedFinding extends Stretch, Pick<Finding, 'severity' | 'message'> {
  readonly rule: Finding['rule'] | 'missing-article';
  readonly article?: Stretch;
}

/** Findings in a format; ends with a line end unless it is empty. */
export function renderFindings(findings: readonly PlacedFinding[], format: CheckFormat): string {
  switch (format) {
    case 'text':
      return findings
        .map(({ file, start, message }) => `${file}:${start.line}:${start.column}: ${message}\n`)
        .join('');
    case 'github':
      return findings.map(githubCommand).join('');
    case 'sarif':
      return `${JSON.stringify(sarif(findings), null, 2)}\n`;
  }
}

/** A workflow command, as GitHub Actions reads it from a job's output. */
function githubCommand({ severity, file, start, end, rule, message }: PlacedFinding): string {
  const properties = Object.entries({
    file: file.replaceAll(path.sep, '/'),
    line: start.line,
    endLine: end.line,
    // Columns are allowed within one line alone.
    ...(start.line === end.line && { col: start.column, endColumn: end.column }),
    title: `galley ${rule}`,
  });
  const escaped = properties.map(
    ([key, value]) => `${key}=${escape(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`,
  );
  return `::${severity} ${escaped.join(',')}::${escape(message)}\n`;
}

const escape = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const ruleTexts: Readonly<Record<PlacedFinding['rule'], string>> = {
  'broken-yaml': 'The annotations file is valid YAML.',
  'conflict-markers': 'The annotations file has no conflict markers of git.',
  'newer-version': 'The annotations file is of a version that can be read.',
  'too-large': 'The annotations file is not too large to be read.',
  schema: 'Every entry has the fields that it needs.',
  'duplicate-id': 'Every entry has an id of its own.',
  'unknown-speaker': 'Every speaker that is named has an entry.',
  'unknown-claim': 'Every quote that is named has an entry.',
  conflict: 'What merged versions disagree on has been chosen.',
  'missing-article': 'The annotations file lies beside its article.',
  'lost-anchor': 'Every annotation is found in its article.',
  'changed-fact': 'The article still states the facts that were annotated.',
  'changed-wording': 'The article still has the words that were annotated.',
  'ambiguous-anchor': 'Every annotation has one place in its article.',
};

/** A log in OASIS' Static Analysis Results Interchange Format, version 2.1.0. */
function sarif(findings: readonly PlacedFinding[]): object {
  const rules = Object.entries(ruleTexts);
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Galley',
            version,
            rules: rules.map(([id, text]) => ({ id, shortDescription: { text } })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => ({
          ruleId: finding.rule,
          ruleIndex: rules.findIndex(([id]) => id === finding.rule),
          level: finding.severity,
          message: { text: finding.message },
          locations: [location(finding)],
          ...(finding.article && { relatedLocations: [{ id: 1, ...location(finding.article) }] }),
        })),
      },
    ],
  };
}

const location = ({ file, start, end }: Stretch): object => ({
  physicalLocation: {
    artifactLocation: { uri: file.split(path.sep).map(encodeURIComponent).join('/') },
    region: {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
    },
  },
});
