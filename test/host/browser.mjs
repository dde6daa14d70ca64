// Finds a Chromium: the one named in the environment, the system's, or one from the npm registry.
import { spawnSync } from 'node:child_process';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib';
import { cached, installed } from './install.mjs';
import { atEnd } from './processes.mjs';

/** @typedef {{ executablePath: string, env: Record<string, string> }} FoundBrowser */

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const places = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((key) => {
    const base = process.env[key];
    if (!base) return [];
    return ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((file) =>
      path.join(base, file),
    );
  }),
};

/**
 * A running headless browser, closed when this process ends.
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function launchBrowser() {
  const { executablePath, env } = await findBrowser();
  const { chromium } = await import('playwright-core');
  const args = ['--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none', '--no-zygote'];
  const browser = await chromium.launch({
    executablePath,
    args,
    chromiumSandbox: false, // it works neither for root nor in most containers
    env: { ...process.env, ...env },
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const forget = atEnd(() => browser.close());
  browser.once('disconnected', forget);
  return browser;
}

/**
 * Looks for a browser, and brings one where there is none.
 * @returns {Promise<FoundBrowser>} `env` is what the browser needs in its environment
 */
export async function findBrowser() {
  const given = process.env['GALLEY_BROWSER'];
  if (given) return { executablePath: given, env: {} };
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const candidates = [
    ...names.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    ...(process.platform === 'darwin' ? places.darwin : places.win32),
  ];
  for (const executablePath of candidates)
    // Windows' browsers do not answer --version. Elsewhere the name may be a mere hint how to install it.
    if (existsSync(executablePath) && (process.platform === 'win32' || answers(executablePath, {})))
      return { executablePath, env: {} };
  return packagedBrowser();
}

/**
 * @param {string} executablePath
 * @param {Record<string, string>} env
 */
function answers(executablePath, env) {
  const options = {
    env: { ...process.env, ...env },
    timeout: 20_000,
    encoding: /** @type {const} */ ('utf8'),
  };
  const { status, stdout } = spawnSync(executablePath, ['--version'], options);
  return status === 0 && /\d+\.\d+/.test(stdout);
}

/** Linux alone: the package was made for servers without a browser, and brings the libraries that those lack. */
async function packagedBrowser() {
  if (process.platform !== 'linux')
    throw new Error('No browser found. Install Chrome, Edge or Chromium, or name one in GALLEY_BROWSER.');
  const source = await installed('chromium', 'a headless Chromium (once, about 65 MB)');
  const folder = await cached(`${path.basename(source)}-unpacked`, (to) => unpack(source, to));
  const executablePath = path.join(folder, 'chromium');
  const env = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: writeFontsConfig(folder) };
  if (answers(executablePath, env)) return { executablePath, env };
  const withLibraries = { ...env, LD_LIBRARY_PATH: path.join(folder, 'lib') };
  if (answers(executablePath, withLibraries)) return { executablePath, env: withLibraries };
  throw new Error(`${executablePath} does not start here. Name another browser in GALLEY_BROWSER.`);
}

/**
 * @param {string} source where the package is installed
 * @param {string} folder
 */
async function unpack(source, folder) {
  const bin = path.join(source, 'node_modules/@sparticuz/chromium/bin');
  const program = createWriteStream(path.join(folder, 'chromium'), { mode: 0o755 });
  await pipeline(createReadStream(path.join(bin, 'chromium.br')), createBrotliDecompress(), program);
  const { extract } = createRequire(path.join(source, 'node_modules/x.js'))('tar-fs');
  for (const archive of ['al2023', 'fonts', 'swiftshader']) {
    const tar = brotliDecompressSync(readFileSync(path.join(bin, `${archive}.tar.br`)));
    await pipeline(Readable.from([tar]), extract(folder));
  }
}

/**
 * On a machine without any fonts, the package's own, so that text has a width.
 * @param {string} folder
 */
function writeFontsConfig(folder) {
  const file = path.join(folder, 'galley-fonts.conf');
  const cache = path.join(folder, 'fonts-cache');
  mkdirSync(cache, { recursive: true });
  const dirs = `<dir>${path.join(folder, 'fonts')}</dir><cachedir>${cache}</cachedir>`;
  writeFileSync(file, `<?xml version="1.0"?><fontconfig>${dirs}</fontconfig>\n`);
  return file;
}
