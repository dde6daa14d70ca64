import path from 'node:path';
import { chord, goTo, row, showOutline } from './keyboard.mjs';
import { useWorkbench } from './workbench.mjs';

const strike = '2031-03-14-harbour-strike.txt';

describe('what is known of a find', () => {
  const workbench = useWorkbench();

  it('is in the hover of a figure: who claims it, and the others of the same thing', async () => {
    const { folder, openFile, page, screenshot } = workbench();
    await openFile(strike);
    await showOutline(page);
    await goTo(page, path.join(folder, strike), 'seven nights');
    await chord(page, 'h');
    await page.locator('.monaco-hover:not(.hidden)', { hasText: 'nine nights' }).first().waitFor();
    await screenshot('finds-1-figure');
    await page.keyboard.press('Escape');
  });

  it('is in the hover of a citation: its chain, from which a hop leads to its words', async () => {
    const { folder, page, screenshot } = workbench();
    await goTo(page, path.join(folder, strike), 'Ardenian Post');
    await chord(page, 'h');
    const hover = page.locator('.monaco-hover:not(.hidden)', { hasText: 'Radio Ardenia' }).first();
    await hover.waitFor();
    await screenshot('finds-2-citation');
    await hover.locator('a', { hasText: 'an interview with Radio Ardenia' }).click();
    await page.locator('.part.statusbar', { hasText: /Ln 21, Col .*selected/ }).waitFor();
  });

  it('is in the outline: figures by what they count, citations by outlet with their chains', async () => {
    const { page, screenshot } = workbench();
    await row(page, 'Speakers').locator('.monaco-tl-twistie').click();
    await row(page, 'nights').locator('.monaco-tl-twistie').click();
    await row(page, 'seven nights').waitFor();
    await row(page, 'Ardenian Post').locator('.monaco-tl-twistie').click();
    await row(page, 'an interview with Radio Ardenia').waitFor();
    await screenshot('finds-3-outline');
  });
});
