import assert from 'node:assert/strict';
import { analyseArticle } from '../../../src/core/analysis';
import { mergeReview } from '../../../src/core/annotation/review';
import type { OutlineNode } from '../../../src/core/outline/model';
import { outline } from '../../../src/core/outline/outline';

const story = `Ferry to Osmund Island runs again after nine weeks

By Lena Quill

Tuesday, 4 March 2031, 08:15

The ferry to Osmund Island sailed again on Tuesday with about 340 passengers on board, nine weeks after a storm had torn its pier apart.

"We are back, and we will not be cut off a second time," said Mayor Tora Lindqvist at the harbour.

A costly pier

Lindqvist said that the new pier had cost 4.2 million crowns. About 900 passengers are expected on Sunday, she added.

According to the Skarven Courier, the shipping company has sold more than 1,200 tickets since Sunday.
`;
const empty = { version: 1, speakers: [], annotations: [] } as const;
const rowsOf = (text: string): readonly OutlineNode[] => outline(mergeReview(analyseArticle(text), empty));
const group = (rows: readonly OutlineNode[], name: string): OutlineNode => {
  const found = rows.find(({ subject }) => subject.type === 'group' && subject.group === name);
  assert.ok(found, name);
  return found;
};
const all = (rows: readonly OutlineNode[]): readonly OutlineNode[] =>
  rows.flatMap((row) => [row, ...all(row.children)]);

describe('outline', () => {
  it('has the five groups, each with its number of rows', () => {
    const rows = rowsOf(story);
    assert.deepEqual(
      rows.map(({ id }) => id),
      ['/structure', '/speakers', '/figures', '/citations', '/annotations'],
    );
    for (const row of rows) assert.equal(row.description, String(row.children.length));
  });

  it('begins with what needs a look, when anything does, and counts what is kept', () => {
    const kept = { version: 1, speakers: [] } as const;
    const note = (id: string, exact: string) =>
      ({ id, kind: 'note', status: 'added', target: [{ exact }], text: 'Why?' }) as const;
    const annotations = [
      note('lost0001', 'nowhere at all'),
      note('kept0001', 'a storm'),
      note('kept0002', 'pier'),
    ];
    const rows = outline(mergeReview(analyseArticle(story), { ...kept, annotations }));
    assert.deepEqual(
      rows
        .map(({ id, description }) => [id, description])
        .filter(([id]) => /needsLook|annotations/.test(id ?? '')),
      [
        ['/needsLook', '2'],
        ['/annotations', '1'],
      ],
    );
    assert.equal(rows[0]?.id, '/needsLook');
  });

  it('puts quotes below their speaker, with the role', () => {
    const [speaker] = group(rowsOf(story), 'speakers').children;
    assert.equal(speaker?.label, 'Tora Lindqvist');
    assert.match(speaker.description, /^Mayor/i);
    assert.match(speaker.children[0]?.label ?? '', /^"We are back/);
  });

  it('puts figures that count the same thing together', () => {
    const passengers = group(rowsOf(story), 'figures').children.find(({ label }) => label === 'passengers');
    assert.deepEqual(
      passengers?.children.map(({ label }) => label),
      ['about 340 passengers', 'About 900 passengers'],
    );
  });

  it('puts paragraphs below their subheading, and finds below their paragraph', () => {
    const structure = group(rowsOf(story), 'structure').children;
    assert.equal(structure[0]?.label, 'Ferry to Osmund Island runs again after nine weeks');
    const section = structure.find(({ label }) => label === 'A costly pier');
    assert.match(section?.children[0]?.label ?? '', /^Lindqvist said/);
    assert.ok(section?.children[0]?.children.some(({ label }) => label.includes('4.2 million')));
  });

  it('has ids that are unique and stay the same when another place is edited', () => {
    const before = all(rowsOf(story)).map(({ id }) => id);
    assert.equal(new Set(before).size, before.length);
    const after = new Set(all(rowsOf(story.replace('at the harbour', 'on the quay'))).map(({ id }) => id));
    const kept = before.filter((id) => after.has(id)).length;
    assert.ok(kept >= before.length - 3, `${kept} of ${before.length} kept`);
  });

  it('puts citations below their outlet, and each hop of a chain below the one that passes it on', () => {
    const text = `Pier of Elmouth stays shut

The pier stays shut, Ada Roe told the Elmouth Gazette in an interview on Monday.

The pier is unsafe, the Harbour Times reported.

Nobody was asked, the Harbour Times wrote.
`;
    const [gazette, times] = group(rowsOf(text), 'citations').children;
    assert.deepEqual([gazette?.label, gazette?.description], ['Elmouth Gazette', 'an interview, Monday']);
    const [interview] = gazette?.children ?? [];
    assert.equal(interview?.label, 'an interview');
    assert.deepEqual(
      interview.children.map(({ label, range }) => [label, text.slice(range?.start, range?.end)]),
      [['Ada Roe', 'Ada Roe']],
    );
    assert.deepEqual([times?.label, times?.description], ['Harbour Times', '2']);
    assert.deepEqual(
      times?.children.map(({ label }) => label),
      ['the Harbour Times reported.', 'the Harbour Times wrote.'],
    );
  });

  it('says which figures of the same thing differ by who claims them', () => {
    const text = `Fleet gathers off Elmouth

Mayor Ada Roe said that 3,000 sailors had come. Admiral Karl Lind said that 10,000 foreign sailors were there.

Lind said that at least 40 ships were there, and Roe said that 55 ships had come.
`;
    const groups = group(rowsOf(text), 'figures').children;
    assert.deepEqual(
      groups.map(({ label, subject }) => [label, subject.type === 'counted' && subject.differs]),
      [
        ['sailors', true],
        ['ships', false],
      ],
    );
  });
});
