import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { useWorkbench } from './workbench.mjs';

describe('Galley as installed from its package', () => {
  const workbench = useWorkbench();

  it('opens a sample article by quick open', async () => {
    const { folder, openFile, page } = workbench();
    const name = readdirSync(folder).find((file) => file.endsWith('.txt')) ?? '';
    await openFile(name);
    const firstLine = await page.locator('.editor-instance .view-line').first().innerText();
    assert.notEqual(firstLine.trim(), '');
  });

  it('has a place in the activity bar', async () => {
    const { page } = workbench();
    await page.locator('.part.activitybar .action-label[aria-label^="Galley"]').waitFor();
  });
});
