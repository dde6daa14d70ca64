// `npm start`: opens the samples in VS Code with Galley installed. Sets up what is missing first.
//   npm start -- [--port N] [--open] [--desktop]
//     --open     also opens the address in the browser
//     --desktop  uses the VS Code on this machine (`code`), in a profile of its own
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { cacheFolder, root } from '../test/host/paths.mjs';
import { atEnd, end, endWithNpm, isAlive, remove, temporaryFolder } from '../test/host/processes.mjs';
import { copySamples, isUntouched } from '../test/host/samples.mjs';
import { installExtension, quietSettings, startServer, writeSettings } from '../test/host/server.mjs';
import { bringVSCode } from '../test/host/vscode.mjs';
import { setUp } from './setup.mjs';

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  void end(1);
});

async function main() {
  endWithNpm();
  const { values } = parseArgs({
    options: { port: { type: 'string' }, open: { type: 'boolean' }, desktop: { type: 'boolean' } },
  });
  await setUp();
  const temporary = temporaryFolder();
  const vsix = path.join(temporary, 'galley.vsix');
  const packing = ['scripts/package.mjs', '--out', vsix];
  const packed = spawnSync(process.execPath, packing, { cwd: root, encoding: 'utf8' });
  if (packed.status !== 0) throw new Error(`${packed.stdout}${packed.stderr}`);
  const folder = makePlayground();
  if (values.desktop && hasDesktop()) return openDesktop(vsix, folder);
  if (values.desktop) console.log('There is no `code` on the PATH; opening in the browser instead.');
  const vscode = await bringVSCode('newest');
  const folders = {
    dataFolder: path.join(temporary, 'data'),
    extensionsFolder: path.join(temporary, 'extensions'),
  };
  await installExtension(vscode, vsix, folders);
  const port = values.port ? { port: Number(values.port) } : {};
  const server = await startServer(vscode, { ...folders, ...port, folder, token: true });
  const address = `${server.origin}/?tkn=${server.token}`;
  console.log(`\nGalley in VS Code ${vscode.version}:\n\n  ${address}\n\nThe samples are in ${folder}`);
  console.log('What you change there is kept. Ctrl+C stops.');
  if (values.open) openInBrowser(address);
  await server.ended;
}

/**
 * A fresh copy of the samples where nothing tidies up: what somebody has done there is theirs. Copies in which nothing
 * was done are removed, now and at the end.
 */
function makePlayground() {
  const playgrounds = path.join(cacheFolder(), 'playgrounds');
  mkdirSync(playgrounds, { recursive: true });
  for (const name of readdirSync(playgrounds)) {
    const old = path.join(playgrounds, name);
    if (!isAlive(Number(name.split('-').at(-1))) && isUntouched(old)) remove(old); // whoever made it was killed
  }
  const time = new Date().toISOString().slice(0, 19).replace('T', '-').replaceAll(':', '');
  const folder = copySamples(path.join(playgrounds, `${time}-${process.pid}`), { ownIdentity: true });
  atEnd(() => {
    if (isUntouched(folder)) remove(folder);
    else console.log(`\nYour work is in ${folder}`);
  });
  return folder;
}

const hasDesktop = () =>
  spawnSync('code', ['--version'], { shell: process.platform === 'win32' }).status === 0;

/**
 * @param {string} vsix
 * @param {string} folder
 * @returns {Promise<never>} once the window is closed
 */
async function openDesktop(vsix, folder) {
  const profile = path.join(temporaryFolder(), 'profile');
  writeSettings(path.join(profile, 'User'), quietSettings);
  const common = ['--user-data-dir', profile, '--extensions-dir', path.join(profile, 'extensions')];
  const options = /** @type {const} */ ({ stdio: 'inherit', shell: process.platform === 'win32' });
  spawnSync('code', [...common, '--install-extension', vsix, '--force'], options);
  console.log(`The samples are in ${folder}\nWhat you change there is kept. Closing the window stops.`);
  const code = spawn('code', [...common, '--new-window', '--wait', folder], options);
  return end(await new Promise((resolve) => code.once('close', (status) => resolve(status ?? 1))));
}

/** @param {string} address */
function openInBrowser(address) {
  const command =
    { darwin: 'open', win32: 'explorer' }[/** @type {string} */ (process.platform)] ?? 'xdg-open';
  spawn(command, [address], { stdio: 'ignore', detached: true })
    .on('error', () => console.log(`${command} is missing; open the address yourself.`))
    .unref();
}
