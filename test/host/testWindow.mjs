// Opens VS Code's window on an address that makes it run tests, and waits for their outcome.
import { format } from 'node:util';
import { launchBrowser } from './browser.mjs';

/**
 * Lines that begin with this invisible character are the tests' own (see test/integration/index.ts). All others are
 * VS Code's log, which comes the same way.
 */
const mark = '\u2063';

/**
 * @typedef {object} WindowOptions
 * @property {number} seconds after which a run that has not ended counts as failed
 * @property {Promise<never>} [ended] fails when the server behind the window has ended
 * @property {() => string} [serverLog]
 * @property {(text: string) => unknown} [print] takes what the tests print; the standard output if left out
 * @property {Readonly<Record<string, unknown>>} [globals] set in the page before anything else runs there
 */

/**
 * Prints what the tests print. Where they failed to start or to end, also what VS Code logged.
 * @param {string} url
 * @param {WindowOptions} options
 * @returns {Promise<number>} 0 when all tests passed, 124 when time was up, otherwise 1
 */
export async function runTestsInWindow(url, options) {
  /** @type {string[]} */
  const log = [];
  let printed = 0;
  const print = options.print ?? ((text) => process.stdout.write(text));
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(url).origin });
    const page = await context.newPage();
    await page.addInitScript((globals) => Object.assign(globalThis, globals), options.globals ?? {});
    /** @type {Promise<number>} */
    const outcome = new Promise((resolve) => {
      void page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => resolve(code ? 1 : 0));
      setTimeout(() => resolve(124), options.seconds * 1000).unref();
      page.once('crash', () => {
        log.push('The window crashed.');
        resolve(1);
      });
    });
    await page.exposeFunction(
      'codeAutomationLog',
      (/** @type {string} */ type, /** @type {unknown[]} */ words) => {
        const line = format(...words);
        if (!line.startsWith(mark)) return void log.push(`[${type}] ${line}`);
        printed++;
        print(`${line.slice(mark.length)}\n`);
      },
    );
    page.on('pageerror', (error) => log.push(error.stack ?? error.message));
    await page.goto(url);
    const code = await Promise.race([outcome, options.ended ?? outcome]);
    if (code === 124) console.error(`The tests have not ended after ${options.seconds} s.`);
    const wanted = process.env['GALLEY_TEST_LOG'] !== undefined;
    if (wanted || code === 124 || (code && !printed)) explain(log, options.serverLog?.() ?? '');
    return code;
  } finally {
    await browser.close();
  }
}

/**
 * @param {readonly string[]} log
 * @param {string} serverLog
 */
function explain(log, serverLog) {
  console.error(['What VS Code logged last:', ...log.slice(-60)].join('\n'));
  if (serverLog.trim()) console.error(`What its server logged last:\n${serverLog.slice(-4000)}`);
}
