// `npm test`: sets up what is missing, then checks, builds and tests everything.
//   npm test -- [PART …] [-g PATTERN]      parts: check unit property golden oldest newest web ui,
//                                          integration for oldest, newest and web
import { parseArgs } from 'node:util';
import { root } from '../test/host/paths.mjs';
import { findBrowser } from '../test/host/browser.mjs';
import { end, endWithNpm, start } from '../test/host/processes.mjs';
import { bringVSCode } from '../test/host/vscode.mjs';
import { bringWebHost } from '../test/host/webTests.mjs';
import { setUp } from './setup.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Totals */

/** No part may take longer, in seconds; most take less than thirty. */
const limit = 420;
const inNode = ['unit', 'property', 'golden'];
const inVSCode = ['oldest', 'newest', 'web'];
const parts = ['check', ...inNode, ...inVSCode, 'ui'];
/** @type {Record<string, readonly string[]>} */
const groups = { integration: inVSCode };

/** @type {string[]} */
const summary = [];
/** @type {Totals} */
const sum = { passed: 0, failed: 0, skipped: 0 };
let ok = true;

main().then(
  (passed) => end(passed ? 0 : 1),
  (error) => {
    console.error(error instanceof Error ? error.message : error);
    void end(1);
  },
);

async function main() {
  endWithNpm();
  const { chosen, pattern } = readArguments();
  await setUp();
  // Their download goes on while the checks run.
  const hosts = chosen.some((part) => inVSCode.includes(part) || part === 'ui')
    ? Promise.allSettled([bringVSCode('oldest'), bringWebHost(), findBrowser()]) // who needs one tries again and says why not
    : undefined;
  const details = pattern !== '' || chosen.length === 1;
  const env = { GALLEY_TEST_GREP: pattern, ...(details && { GALLEY_TEST_DETAILS: '1' }) };
  if (chosen.includes('check')) await step('check', ['scripts/check.mjs'], env);
  const tests = chosen.filter((part) => part !== 'check');
  if (tests.length > 0 && (await step('build', ['esbuild.js', '--production', '--tests'], env))) {
    for (const part of tests.filter((name) => inNode.includes(name)))
      await step(part, mocha(part, pattern), env);
    await hosts;
    for (const part of tests.filter((name) => inVSCode.includes(name)))
      await step(part, ['test/host/runIntegrationTests.mjs', part], env);
    if (
      tests.includes('ui') &&
      (await step('package', ['scripts/package.mjs', '--built', '--out', 'out/galley.vsix'], env))
    )
      await step('ui', mocha('ui', pattern), { ...env, GALLEY_TEST_DETAILS: '1' });
  }
  console.log(`\n${summary.join('\n')}\n`);
  console.log(
    `${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''}`,
  );
  return ok;
}

function readArguments() {
  const options = /** @type {const} */ ({ grep: { type: 'string', short: 'g', default: '' } });
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const named = positionals.flatMap((name) => groups[name] ?? [name]);
  const unknown = named.filter((name) => !parts.includes(name));
  if (unknown.length > 0)
    throw new Error(`Not a part: ${unknown.join(', ')}. There are ${parts.join(', ')}.`);
  const all = values.grep ? parts.filter((part) => part !== 'check') : parts;
  return {
    chosen: named.length > 0 ? parts.filter((part) => named.includes(part)) : all,
    pattern: values.grep,
  };
}

/**
 * @param {string} suite
 * @param {string} pattern
 */
function mocha(suite, pattern) {
  const file = `out/test/${suite}.${suite === 'ui' ? 'mjs' : 'cjs'}`;
  const options = [
    '--reporter',
    'test/host/totalsReporter.cjs',
    '--timeout',
    '60000',
    ...(pattern ? ['-g', pattern] : []),
  ];
  return ['--enable-source-maps', 'node_modules/mocha/bin/mocha.js', ...options, file];
}

/**
 * Runs one part, shows what it prints, and adds up its tests.
 * @param {string} name
 * @param {readonly string[]} args for Node
 * @param {Record<string, string>} env
 * @returns {Promise<boolean>} whether it succeeded
 */
async function step(name, args, env) {
  console.log(`\n── ${name}`);
  const began = Date.now();
  const stdio = /** @type {const} */ (['ignore', 'pipe', 'inherit']);
  const child = start(process.execPath, args, {
    cwd: root,
    stdio: [...stdio],
    env: { ...process.env, ...env },
  });
  const late = setTimeout(() => {
    console.error(`${name} has not ended after ${limit} s.`);
    child.kill('SIGTERM');
  }, limit * 1000);
  /** @type {Totals | undefined} */
  let totals;
  let rest = '';
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const found = /^galley-tests (\{.*\})$/.exec(line);
      if (found?.[1]) totals = JSON.parse(found[1]);
      else if (!/^Exit code: +\d+$/.test(line)) console.log(line);
    }
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  clearTimeout(late);
  if (rest) console.log(rest);
  const passed = code === 0;
  report(name, passed, totals, (Date.now() - began) / 1000);
  return passed;
}

/**
 * @param {string} name
 * @param {boolean} passed
 * @param {Totals | undefined} totals
 * @param {number} seconds
 */
function report(name, passed, totals, seconds) {
  if (totals) {
    sum.passed += totals.passed;
    sum.failed += totals.failed;
    sum.skipped += totals.skipped;
  }
  // A suite that dies half-way, or a check that fails, is a failure that no test has counted.
  if (!passed && !totals?.failed) sum.failed++;
  ok &&= passed;
  const counted = totals ? `${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped` : '';
  summary.push(
    `${passed ? '✓' : '✗'} ${name.padEnd(9)} ${seconds.toFixed(1).padStart(6)} s  ${counted}`.trimEnd(),
  );
}
