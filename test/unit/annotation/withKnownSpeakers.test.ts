import assert from 'node:assert/strict';
import { analyseArticle, withKnownSpeakers, type SidecarSpeaker } from '../../../src/core';

const text = `Elmouth pier stays shut

ELMOUTH — Mayor Ada Roe said on Monday that the pier is unsafe and would stay shut until spring.

“Nobody wants to see it fall,” Karl Lind told the Elmouth Gazette.
`;
const analysis = analyseArticle(text);
const known = (kept: readonly SidecarSpeaker[], shared: readonly SidecarSpeaker[] = []) =>
  withKnownSpeakers(analysis, { kept, shared });

describe('an analysis with the speakers that people know', () => {
  it('is the same where nobody said anything', () => {
    assert.equal(known([]), analysis);
  });

  it('calls speakers as people do, in quotes and chains of sources too', () => {
    const { speakers, attributions, citations } = known([
      { id: 'carl', name: 'Carl Lindt', aliases: ['Karl Lind'], role: 'keeper of the kiosk' },
    ]);
    const carl = speakers.find(({ id }) => id === 'carl');
    assert.deepEqual([carl?.name, carl?.role], ['Carl Lindt', 'keeper of the kiosk']);
    assert.ok(carl?.aliases.includes('Karl Lind'));
    assert.ok(attributions.some(({ speaker }) => speaker === 'carl'));
    const [gazette] = citations;
    assert.deepEqual(
      [gazette?.primary, gazette?.chain.map(({ name }) => name)],
      ['Carl Lindt', ['Elmouth Gazette', 'Carl Lindt']],
    );
  });

  it('believes the article’s own file before the one that articles share, and lists nobody who is not mentioned', () => {
    const { speakers } = known(
      [{ id: 'ada-roe', name: 'Mayor Roe', aliases: ['Ada Roe'] }],
      [
        { id: 'mayor', name: 'Ada Roe' },
        { id: 'stranger', name: 'Mary Poe' },
      ],
    );
    assert.deepEqual(
      speakers.map(({ name }) => name),
      ['Mayor Roe', 'Karl Lind'],
    );
  });
});
