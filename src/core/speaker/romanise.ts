const pairs = (table: string): ReadonlyMap<string, string> =>
  new Map(table.split(' ').map((pair) => [pair.charAt(0), pair.slice(1)]));

/** Russian, Ukrainian, Belarusian, Bulgarian and Serbian letters by what English papers write for them. */
const cyrillic = pairs(
  'аa бb вv гg ґg дd еe ёyo єye жzh зz иy іi їyi йy кk лl мm нn оo пp рr сs тt уu ўu фf хkh цts чch шsh щshch ъ ыy ь эe юyu яya ђdj јj љlj њnj ћc џdzh',
);
/** Arabic letters without the short vowels, which are not written. */
const arabic = pairs(
  'اa أa إi آa بb تt ثth جj حh خkh دd ذdh رr زz سs شsh صs ضd طt ظz عa غgh فf قq كk لl مm نn هh وu يi ىa ةa ءa ؤu ئi پp چch ژzh گg کk یi',
);

const initialSounds = 'g kk n d tt r m b pp s ss . j jj ch k t p h'
  .split(' ')
  .map((each) => each.replace('.', ''));
const vowels = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const finals = '. k k k n n n t l k m l l l p l m p p t t ng t t k t p t'
  .split(' ')
  .map((each) => each.replace('.', ''));
const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;

/** A syllable of the Korean script in Revised Romanisation, sound changes between syllables left out. */
function hangul(code: number): string {
  const index = code - firstSyllable;
  const [initial, vowel, final] = [Math.floor(index / 588), Math.floor((index % 588) / 28), index % 28];
  return `${initialSounds[initial] ?? ''}${vowels[vowel] ?? ''}${finals[final] ?? ''}`;
}

const foreign = /[\u0400-\u04ff\u0620-\u06ff\uac00-\ud7a3]/;

/** The name with Cyrillic, Arabic and Korean letters in Latin ones, lower case where it changed; other names as they are. */
export function romanise(name: string): string {
  if (!foreign.test(name)) return name;
  let latin = '';
  for (const letter of name.toLowerCase()) {
    const code = letter.codePointAt(0) ?? 0;
    latin +=
      code >= firstSyllable && code <= lastSyllable
        ? hangul(code)
        : (cyrillic.get(letter) ?? arabic.get(letter) ?? letter);
  }
  return latin;
}
