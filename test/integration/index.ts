// The entry of the tests that run inside VS Code, in its Node and in its web worker extension host.
// The build adds all test files of this folder after this one.
import './hostGlobals';
import 'mocha/mocha.js';

/** Only tests whose full title matches are run; empty for all. Put in by the build. */
declare const TEST_PATTERN: string;

/** Marks the tests' own lines among VS Code's log, which leaves an extension host the same way. */
const mark = '\u2063';

const print = (...words: readonly unknown[]): void => {
  const [first, ...rest] = words;
  if (typeof first === 'string') console.log(mark + first, ...rest);
  else console.log(mark, ...words);
};

mocha.setup({
  ui: 'bdd',
  reporter: 'spec',
  color: false,
  timeout: 20_000,
  ...(TEST_PATTERN && { grep: TEST_PATTERN }),
});
Mocha.reporters.Base.consoleLog = print;

/** Runs all tests; called by VS Code. Rejects when one has failed. */
export function run(): Promise<void> {
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      const { passes = 0, pending = 0 } = runner.stats ?? {};
      print(`galley-tests ${JSON.stringify({ passed: passes, failed: failures, skipped: pending })}`);
      if (failures > 0) reject(new Error(`${failures} tests failed.`));
      else resolve();
    });
  });
}
