import assert from 'node:assert/strict';
import { correctionsFrom, placeCorrections } from '../../../src/core/annotation/structure';
import type { StructureCorrection } from '../../../src/core/annotation/model';
import { parseArticle } from '../../../src/core/article/parseArticle';
import { createSidecar, editSidecar } from '../../../src/core/sidecar/editSidecar';
import { readSidecar } from '../../../src/core/sidecar/readSidecar';

const text = `Home
Ferry to Holm runs again

By Lena Quill

The ferry to Holm sailed again on Tuesday with some 340 passengers on board, nine weeks after a storm.

Mayor Tora Lind said at the harbour that the island would not be cut off a second time this winter.

Harbour fees to rise
`;

const at = (words: string): { start: number; end: number } => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const kindOf = (words: string, kept: readonly StructureCorrection[]): string | undefined =>
  parseArticle(text, { corrections: placeCorrections(text, kept) }).blocks.find(
    ({ start }) => start === at(words).start,
  )?.kind;

/** The corrections in a sidecar after one more was made. */
function say(words: string, is: StructureCorrection['is'], sidecar: string): string {
  let count = readSidecar(sidecar).sidecar?.structure?.length ?? 0;
  const stamp = { newId: () => `id${(count++).toString()}`, by: 'jane', at: '2031-03-15T10:00:00Z' };
  const kept = readSidecar(sidecar).sidecar?.structure;
  const edit = editSidecar(sidecar, correctionsFrom(parseArticle(text), kept, at(words), is, stamp));
  assert.ok(edit.ok);
  return edit.text;
}

const fresh = createSidecar(parseArticle(text), 'a.txt');

describe('what people say of the structure', () => {
  it('is kept in the sidecar by the words of the line', () => {
    assert.equal(
      say('Harbour fees to rise', 'article', fresh).slice(fresh.length),
      [
        'structure:',
        '  - id: id0',
        '    is: article',
        '    target:',
        '      - exact: Harbour fees to rise',
        '        prefix: "off a second time this winter.\\n\\n"',
        '        suffix: "\\n"',
        '    by: jane',
        '    at: 2031-03-15T10:00:00Z',
        '',
      ].join('\n'),
    );
  });

  it('goes before what the parser thinks, both ways, and for the headline', () => {
    const out = readSidecar(say('Mayor Tora Lind said', 'boilerplate', fresh)).sidecar?.structure ?? [];
    assert.equal(kindOf('Mayor Tora Lind', []), 'paragraph');
    assert.equal(kindOf('Mayor Tora Lind', out), 'boilerplate');
    const into = readSidecar(say('Home', 'article', fresh)).sidecar?.structure ?? [];
    assert.equal(kindOf('Home', []), 'boilerplate');
    assert.notEqual(kindOf('Home', into), 'boilerplate');
    const title = readSidecar(say('Harbour fees', 'headline', fresh)).sidecar?.structure ?? [];
    assert.equal(kindOf('Harbour fees', title), 'headline');
    assert.equal(
      parseArticle(text, { corrections: placeCorrections(text, title) }).headline?.reason,
      'a reader said so',
    );
  });

  it('holds when the article is edited elsewhere', () => {
    const kept = readSidecar(say('Mayor Tora Lind said', 'boilerplate', fresh)).sidecar?.structure;
    const edited = text.replace('Home\n', 'Home\nContact\nWeather\n');
    const [place] = placeCorrections(edited, kept);
    assert.ok(place);
    assert.match(edited.slice(place.start, place.end), /^Mayor Tora Lind said .* winter\.$/);
  });

  it('changes its mind: a line has one correction, a text one headline', () => {
    const twice = say('Home', 'boilerplate', say('Home', 'article', fresh));
    assert.deepEqual(
      readSidecar(twice).sidecar?.structure?.map(({ is }) => is),
      ['boilerplate'],
    );
    const moved = say('Harbour fees', 'headline', say('Home', 'headline', fresh));
    assert.deepEqual(
      readSidecar(moved).sidecar?.structure?.map(({ target }) => target[0]?.exact),
      ['Harbour fees to rise'],
    );
  });

  it('says what is wrong with an entry at its place and keeps the others', () => {
    const broken = `${say('Home', 'article', fresh)}  - id: x\n    is: nonsense\n    target:\n      - exact: a\n`;
    const { sidecar, problems } = readSidecar(broken);
    assert.equal(sidecar?.structure?.length, 1);
    assert.match(problems[0]?.message ?? '', /“is” must be/);
  });
});
