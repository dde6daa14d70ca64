import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chord } from './keyboard.mjs';
import { useWorkbench } from './workbench.mjs';

describe('Galley as installed from its package', () => {
  const workbench = useWorkbench();

  it('takes its keys from the moment an article is open, so that none ends up in the text', async () => {
    const { folder, openFile, page } = workbench();
    const name = readdirSync(folder).find((file) => file.endsWith('.txt')) ?? '';
    await page.locator('.part.activitybar .action-label[aria-label^="Galley"]').waitFor(); // VS Code knows of it
    await openFile(name);
    await chord(page, 'o');
    await page.locator('.part.sidebar .composite.title', { hasText: /galley/i }).waitFor();
    const firstLine = await page.locator('.editor-instance .view-line').first().innerText();
    const [written = ''] = readFileSync(path.join(folder, name), 'utf8').split('\n');
    assert.equal(firstLine.replaceAll('\u00a0', ' ').trim(), written.trim());
  });

  it('has a place in the activity bar', async () => {
    const { page } = workbench();
    await page.locator('.part.activitybar .action-label[aria-label^="Galley"]').waitFor();
  });
});
