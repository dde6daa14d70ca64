import { mkdirSync, writeFileSync } from 'node:fs';
import { anchors } from './anchors';
import { annotations } from './annotations';
import { growth } from './growth';
import { keystroke } from './keystroke';
import type { Result } from './measure';
import { speed } from './speed';
import { structure } from './structure';
import { shippedTagger } from './tagger';

const parts = { speed, growth, structure, keystroke, annotations, anchors };

/** Runs every part, or those named as arguments, prints a line for each measurement as it comes, and keeps all in out/bench.json. Ratios mean more than times, which are this machine's. */
async function main(): Promise<void> {
  const tagger = shippedTagger();
  const results: Result[] = [];
  const wanted = process.argv.slice(2);
  for (const [name, part] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    for (const result of await part(tagger)) {
      results.push(result);
      console.log(row(result));
    }
  }
  mkdirSync('out', { recursive: true });
  writeFileSync(
    'out/bench.json',
    `${JSON.stringify({ node: process.version, tagger: tagger.name, results }, null, 2)}\n`,
  );
}

function row({ what, value, unit, note }: Result): string {
  const digits = value >= 1000 ? 0 : value >= 10 ? 1 : 2;
  const number = value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits });
  return `${what.padEnd(42)} ${number.padStart(9)} ${unit.padEnd(8)} ${note}`.trimEnd();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
