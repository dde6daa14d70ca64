import { romanise } from './romanise';

/** Chinese, Korean and Vietnamese family names, which stand first; the spellings of one name on a line. */
const families = [
  'kim gim',
  'lee yi rhee ri li',
  'park pak bak',
  'choi choe',
  'jung jeong chung',
  'kang gang',
  'cho jo',
  'yoon yun',
  'jang chang zhang',
  'lim im rim lin',
  'han',
  'oh o',
  'seo suh',
  'shin sin',
  'moon mun',
  'kwon gwon',
  'hwang huang',
  'ahn an',
  'song',
  'hong',
  'roh noh no',
  'ryu yoo yu',
  'ban',
  'ko go',
  'xi hsi',
  'wang',
  'liu',
  'chen',
  'yang',
  'zhao chao',
  'wu',
  'zhou chou',
  'hu',
  'deng teng',
  'mao',
  'sun',
  'ma',
  'zhu chu',
  'guo kuo',
  'he ho',
  'jiang chiang',
  'tsai cai',
  'qin chin',
  'peng',
  'xu hsu',
  'tang',
  'nguyen',
  'tran',
  'pham',
  'vo',
  'le',
];
const known = new Map<string, string>();
for (const line of families.map((each) => each.split(' ')))
  for (const name of line) if (!known.has(name)) known.set(name, line[0] ?? name);

/** The usual spelling of a family name that stands before the given name; undefined for any other word. */
export const eastFamily = (word: string): string | undefined => known.get(romanise(word).toLowerCase());

// What Revised Romanisation, McCune-Reischauer and habit, Pinyin and Wade-Giles write differently.
const rules: readonly (readonly [RegExp, string])[] = [
  [/hs|x/g, 's'],
  [/ts|tz|zh|ch|sh(?=i)|[cjqz]/g, 'c'],
  [/yeo/g, 'yo'],
  [/eo|eu/g, 'u'],
  [/oo|ou|woo|wu/g, 'u'],
  [/ae/g, 'e'],
  [/g/g, 'k'],
  [/d/g, 't'],
  [/b/g, 'p'],
  [/r/g, 'l'],
  [/[yi]+/g, 'i'],
  [/ionk|iunk/g, 'iunk'],
  [/onk/g, 'unk'],
  [/iu|io/g, 'iu'],
];

const hangul = /^[\uac00-\ud7a3]{3}$/;

/**
 * The words of a name with the family name first: three words or more behind a known family name ("Kim Yong Hyun"), a given
 * name with a hyphen ("Kim Yong-hyun"), or three Korean letters. Null for any other name.
 */
export function eastWords(words: readonly string[]): readonly string[] | null {
  const [first = '', second = ''] = words;
  if (words.length === 1 && hangul.test(first)) return [first.charAt(0), first.slice(1)];
  if (eastFamily(first) === undefined) return null;
  if (words.length > 2) return words.flatMap((word) => word.split(/[-‑‐]/));
  return words.length === 2 && /^\p{Lu}\p{Ll}+[-‑‐]\p{L}+$/u.test(second)
    ? [first, ...second.split(/[-‑‐]/)]
    : null;
}

const surest = 5;

/**
 * What is left of a name with the family name first when the ways of romanising it are taken away: "Kim Yong Hyun" and
 * "Kim Yong-hyeon" have one key. Short given names keep their letters, since too many persons would share what is left.
 */
export function eastKey(words: readonly string[]): string {
  const [first = '', ...rest] = words;
  const given = romanise(rest.join(''))
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  let key = given;
  if (given.length > surest) for (const [pattern, plain] of rules) key = key.replace(pattern, plain);
  return `${eastFamily(first) ?? romanise(first).toLowerCase()} ${key}`;
}
