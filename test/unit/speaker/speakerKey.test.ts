import assert from 'node:assert/strict';
import { speakerKey } from '../../../src/core/speaker/speakerKey';

const same = (...names: readonly string[]): void => {
  const keys = new Set(names.map((name) => speakerKey(name, 'person')));
  assert.equal(keys.size, 1, [...keys].join(' | '));
};
const different = (...names: readonly string[]): void => {
  assert.equal(new Set(names.map((name) => speakerKey(name, 'person'))).size, names.length);
};

describe('speakerKey', () => {
  it('is one for all spellings of a Slavic name, its own script included', () => {
    same('Serhii Snizhenko', 'Sergey Snischenko', 'Serhiy Snizhenko', 'Сергій Сніженко');
    same('Vladimir Belavskyy', 'Wladimir Belawskyj', 'Volodymyr Belavsky', 'Владимир Белавский');
  });

  it('is one for all romanisations of a Korean name, with hyphen or without', () => {
    same('Park Min Hyun', 'Pak Min-hyun', 'Park Min-hyeon', '박민현');
  });

  it('is one for the usual spellings of an Arabic name', () => {
    same('Mohammed al-Husseini', 'Muhammad Husseini', 'Mohamed al-Husayni');
  });

  it('parts relatives and namesakes', () => {
    different('Ada Lindqvist', 'Karl Lindqvist', 'Karl Lindqvist Jr.');
    different('Kim Dae Won', 'Kim Dae Jung', 'Kim Yong Hyun');
  });

  it('leaves the article of a body out', () => {
    assert.equal(
      speakerKey('The Harbour Board', 'organisation'),
      speakerKey('Harbour Board', 'organisation'),
    );
  });
});
