// VS Code itself, where it can be downloaded and shown.
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import path from 'node:path';
import { cacheFolder } from './paths.mjs';

const site = 'https://update.code.visualstudio.com/api/releases/stable';

/**
 * @param {string} version such as 1.100.3
 * @returns {Promise<string | undefined>} its executable, in the cache; undefined where there is no screen, the download
 *   is out of reach, or `GALLEY_HOST` is `npm`
 */
export async function downloadedVSCode(version) {
  const hasScreen = process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  if (process.env['GALLEY_HOST'] === 'npm' || !hasScreen) return undefined;
  try {
    await fetch(site, { signal: AbortSignal.timeout(5000) });
    const cachePath = path.join(cacheFolder(), 'vscode-desktop');
    return await downloadAndUnzipVSCode({ version, cachePath, reporter: new SilentReporter() });
  } catch (error) {
    console.error(
      `VS Code ${version} cannot be downloaded (${String(error)}); using the one in the npm registry.`,
    );
    return undefined;
  }
}
