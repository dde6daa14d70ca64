import { measureAgreement, type Agreement } from '../core';
import { sidecarIn } from './diff';
import { complain, exitCode, write, type Terminal } from './terminal';
import { versionsOf, type Versions } from './versions';

/** What `galley agreement A B` was asked for. */
export interface AgreementOptions {
  readonly a: string;
  readonly b: string;
  readonly path: string | undefined;
  readonly format: 'text' | 'json';
}

/** Prints how far two people's annotations of an article agree, and what they do not agree on. */
export async function compareAnnotations(options: AgreementOptions, terminal: Terminal): Promise<number> {
  const versions = await versionsOf(options.a, options.b, options.path);
  if (typeof versions === 'string') {
    await complain(terminal, 'agreement', versions);
    return exitCode.error;
  }
  let code: number = exitCode.clean;
  for (const version of versions) {
    const agreement = await agreementOf(version);
    if (typeof agreement === 'string') {
      code = exitCode.error;
      await complain(terminal, version.name, agreement);
    } else
      await write(
        terminal.stdout,
        options.format === 'json'
          ? `${JSON.stringify({ file: version.name, ...agreement })}\n`
          : report(version.name, agreement),
      );
  }
  return code;
}

async function agreementOf(version: Versions): Promise<Agreement | string> {
  const [one, other] = [sidecarIn(version.a), sidecarIn(version.b)];
  if (typeof one === 'string') return one;
  if (typeof other === 'string') return other;
  const text = await version.article();
  return text.ok ? measureAgreement(text.text, one, other) : `its article: ${text.reason}`;
}

function report(name: string, { spans, kappa, paired, disagreements }: Agreement): string {
  const rows = spans.map(({ name: kind, a, b, alpha, exact, overlapping }) => [
    kind,
    String(a),
    String(b),
    number(alpha),
    number(exact),
    number(overlapping),
  ]);
  const lines = [
    name,
    ...table([['', 'A', 'B', 'alpha', 'F1', 'F1 overlap'], ...rows]),
    `  kappa on kinds and types of the ${paired} spans that both marked: ${number(kappa)}`,
    ...(disagreements.length > 0 ? ['  they do not agree on'] : []),
    ...disagreements.map(({ words }) => `    ${words}`),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

const number = (value: number | null): string => (value === null ? '–' : value.toFixed(3));

/** The first column flush left, the others flush right. */
function table(rows: readonly (readonly string[])[]): readonly string[] {
  const width = (column: number): number => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  return rows.map(
    (row) =>
      `  ${row.map((cell, column) => (column === 0 ? cell.padEnd(width(0)) : cell.padStart(width(column)))).join('  ')}`,
  );
}
