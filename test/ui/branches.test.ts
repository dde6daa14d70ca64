import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../host/paths.mjs';
import { chord, goTo, keptMark, showOutline } from './keyboard.mjs';
import { useWorkbench } from './workbench.mjs';

const article = '2031-03-14-harbour-strike.txt';
const sidecar = `${article}.annotations.yaml`;

/** Two people annotate on two branches, while the article changes outside the editor. After each step `git diff` of the annotations file is what a colleague would expect to read. */
describe('annotations through outside edits, branches and merges', () => {
  const workbench = useWorkbench({
    prepare: (folder) => {
      rmSync(path.join(folder, sidecar));
      const git = gitIn(folder);
      // The driver that `galley init` sets up, by the name that a clone has it under.
      execFileSync(process.execPath, [path.join(root, 'dist/cli.js'), 'init', folder]);
      git('add', article, '.gitattributes');
      git('commit', '--quiet', '-m', 'An article');
    },
  });
  const gitIn =
    (folder: string) =>
    (...args: readonly string[]): string =>
      execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const git = (...args: readonly string[]): string => gitIn(workbench().folder)(...args);
  const file = (): string => path.join(workbench().folder, article);

  /** The lines of a diff of the annotations file that were added, removed or stand between those. Ids and times are others each time. */
  const diff = (...args: readonly string[]): readonly string[] =>
    git('diff', '--no-color', '--unified=0', ...args, '--', sidecar)
      .split('\n')
      .filter((line) => /^[-+](?![-+])/.test(line))
      .map((line) => line.replace(/\bat: \d{4}-\S+Z/, 'at: …').replace(/\bid: [a-z0-9]{8}$/, 'id: …'));
  const needsLook = () => workbench().page.locator('.part.statusbar', { hasText: /Needs a look/ });
  const quickInput = () => workbench().page.locator('.quick-input-widget');
  const choices = () => workbench().page.locator('.quick-input-list .monaco-list-row');
  const kept = (): string => readFileSync(path.join(workbench().folder, sidecar), 'utf8');
  /** Resolves once the annotations file reads as wanted. */
  const isKept = (wanted: RegExp): Promise<void> =>
    new Promise((resolve) => {
      const watcher = watch(workbench().folder, look);
      function look(): void {
        if (!existsSync(path.join(workbench().folder, sidecar)) || !wanted.test(kept())) return;
        watcher.close();
        resolve();
      }
      look();
    });

  /** Gives the figure at the cursor another word for what is counted. */
  const countAs = async (word: string): Promise<void> => {
    const { page } = workbench();
    await chord(page, 'e');
    await choices()
      .filter({ hasText: /counted/i })
      .first()
      .click();
    // The next question takes the place of the first in the same widget.
    await quickInput().locator('input[placeholder="Choose, or type another"]').fill(word);
    await choices().filter({ hasText: word }).first().click();
    await choices()
      .filter({ hasText: /Keep.*/ })
      .filter({ hasText: word })
      .first()
      .click();
    await isKept(new RegExp(`counted: ${word}`));
  };

  it('adds one entry, line by line, for what is accepted', async () => {
    const { openFile, page, screenshot } = workbench();
    await openFile(article);
    await showOutline(page);
    await goTo(page, file(), '18 ships');
    await chord(page, 'a');
    await keptMark(page, '18 ships').waitFor();
    git('add', '--intent-to-add', sidecar);
    assert.deepEqual(diff(), [
      '+version: 1',
      `+article: { file: ${article}, headline: Kelmouth dockers walk out as talks on night shifts collapse, published: 2031-03-14T17:42 }`,
      '+annotations:',
      '+  - id: …',
      '+    kind: figure',
      '+    status: accepted',
      '+    target:',
      '+      - exact: at least 18 ships',
      '+        prefix: "ight shifts broke down, leaving "',
      '+        suffix: " at anchor outside the breakwate"',
      '+    value: 18',
      '+    modifier: at least',
      '+    counted: ships',
      '+    by: Robin Reader',
      '+    at: …',
    ]);
    await screenshot('branches-1-annotated');
    git('add', sidecar);
    git('commit', '--quiet', '-m', 'Annotate the ships');
    git('branch', 'tomas');
  });

  it('says that a fact changed outside, and touches no line until somebody decides', async () => {
    const { page, screenshot } = workbench();
    writeFileSync(file(), readFileSync(file(), 'utf8').replace('18 ships', '21 ships'));
    await needsLook().waitFor();
    assert.deepEqual(diff(), []);
    await screenshot('branches-2-outside');
    await goTo(page, file(), '21 ships');
    await chord(page, 't');
    await needsLook().waitFor({ state: 'detached' });
    assert.deepEqual(diff(), [
      '-      - exact: at least 18 ships',
      '+      - exact: at least 21 ships',
      '-    value: 18',
      '+    value: 21',
      '-    at: …',
      '+    at: …',
    ]);
    await screenshot('branches-3-accepted');
    await countAs('vessels');
    git('commit', '--quiet', '--all', '-m', 'The harbour authority corrects its count');
  });

  it('shows the article of another branch with its annotations as they are there', async () => {
    const { page, screenshot } = workbench();
    git('config', 'user.name', 'Tomas Lind');
    git('checkout', '--quiet', 'tomas');
    await page.locator('.view-line', { hasText: '18 ships' }).first().waitFor();
    await keptMark(page, '18 ships').waitFor();
    assert.equal(await needsLook().count(), 0);
    assert.deepEqual(diff(), []);
    await screenshot('branches-4-checkout');
    await goTo(page, file(), '18 ships');
    await countAs('freighters');
    assert.deepEqual(diff(), [
      '-    status: accepted',
      '+    status: edited',
      '-    counted: ships',
      '-    by: Robin Reader',
      '-    at: …',
      '+    counted: freighters',
      '+    by: Tomas Lind',
      '+    at: …',
    ]);
    git('commit', '--quiet', '--all', '-m', 'Freighters');
  });

  it('merges both, with what both changed to choose in at its entry', async () => {
    const { folder, page, screenshot } = workbench();
    const merge = spawnSync('git', ['-C', folder, 'merge', '--no-edit', 'main'], { encoding: 'utf8' });
    assert.match(merge.stdout, new RegExp(`CONFLICT .*${sidecar}`));
    await page.locator('.view-line', { hasText: '21 ships' }).first().waitFor();
    await needsLook().waitFor();
    assert.deepEqual(diff('HEAD'), [
      '-      - exact: at least 18 ships',
      '+      - exact: at least 21 ships',
      '-    value: 18',
      '+    value: 21',
      '+    conflict:',
      '+      ours:',
      '+        counted: freighters',
      '+        by: Tomas Lind',
      '+        at: …',
      '+      theirs:',
      '+        counted: vessels',
      '+        by: Robin Reader',
      '+        at: …',
    ]);
    await screenshot('branches-5-merged');
    await goTo(page, file(), '21 ships');
    await chord(page, 'i');
    await page.locator('.tab.active', { hasText: sidecar }).waitFor();
    await page.locator('.codelens-decoration', { hasText: 'Keep Both' }).waitFor();
    await screenshot('branches-6-conflict');
  });

  it('leaves a file without conflict once somebody chose', async () => {
    const { page, screenshot } = workbench();
    await page.locator('.codelens-decoration a', { hasText: 'Take Theirs (Robin Reader)' }).click();
    await isKept(/^(?![^]*conflict:)/);
    await needsLook().waitFor({ state: 'detached' });
    assert.deepEqual(diff('HEAD'), [
      '-      - exact: at least 18 ships',
      '+      - exact: at least 21 ships',
      '-    value: 18',
      '+    value: 21',
      '-    counted: freighters',
      '-    by: Tomas Lind',
      '-    at: …',
      '+    counted: vessels',
      '+    by: Robin Reader',
      '+    at: …',
    ]);
    await screenshot('branches-7-chosen');
    git('commit', '--quiet', '--all', '--no-edit');
    assert.equal(git('status', '--porcelain', '--untracked-files=no'), '');
    assert.equal(git('diff', '--stat', 'main', '--', sidecar), '');
  });
});
