// Installs the project's own packages where they are missing. Uses nothing but Node, since there may be nothing else yet.
import path from 'node:path';
import { npmCi } from '../test/host/npm.mjs';
import { readJson, root } from '../test/host/paths.mjs';

/** @typedef {{ version?: string, optional?: boolean }} Package */
/** @typedef {Record<string, Package>} Packages */

/**
 * Brings node_modules to what package-lock.json says; does nothing when it is.
 * @throws when npm fails
 */
export async function setUp() {
  const { packages } = /** @type {{ packages: Packages }} */ (readJson(path.join(root, 'package-lock.json')));
  // npm writes down what it has installed.
  const file = path.join(root, 'node_modules/.package-lock.json');
  const installed = /** @type {Packages} */ (readJson(file)?.packages ?? {});
  const isMissing = (/** @type {[string, Package]} */ [name, { version, optional }]) =>
    name !== '' && installed[name]?.version !== version && !(optional && !installed[name]);
  if (!Object.entries(packages).some(isMissing)) return;
  console.error('Installing what package-lock.json names …');
  await npmCi(root);
}
