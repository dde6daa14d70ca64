/** Classes of English (and a few German) function words, as bits so that a word may be in several. */
export const Word = {
  Determiner: 1,
  Preposition: 2,
  SubjectPronoun: 4,
  Auxiliary: 8,
  Subordinator: 16,
  Coordinator: 32,
  Adverb: 64,
  Time: 128,
  FiniteVerb: 256,
  ObjectPronoun: 512,
  Possessive: 1024,
  Relative: 2048,
} as const;

const lists: readonly (readonly [number, string])[] = [
  [
    Word.Determiner,
    'the a an this that these those some any each every no another both all many most several few other such what which ' +
      'der die das den dem des ein eine einer eines einem einen',
  ],
  [Word.Possessive, 'my your his her its our their whose sein seine seiner ihr ihre ihrer'],
  [
    Word.Preposition,
    'in on at by for from with of to into onto over under about after before during between among amid against without within ' +
      'through throughout since until till toward towards upon despite via per like near around across behind beyond inside ' +
      'outside off out along following including regarding concerning alongside besides except ahead ' +
      'im am an auf aus bei beim mit nach seit von vom zu zum zur durch für gegen ohne um über unter vor zwischen während wegen',
  ],
  [Word.SubjectPronoun, 'i he she we they it you who one others er sie es wir ich ihr man'],
  [Word.ObjectPronoun, 'me him her us them it you himself herself themselves itself ihn ihm ihnen uns mich'],
  [
    Word.Auxiliary,
    "is are was were be been being am has have had having do does did will would can could may might must shall should 's 're 've 'll 'd 'm " +
      "n't not never cannot hat haben hatte hatten ist sind war waren wird werden wurde wurden soll sollen sollte kann können konnte habe hätte sei seien",
  ],
  [
    Word.Subordinator,
    'that because although though while whereas if whether unless when whenever where why how as once lest until since than so ' +
      'dass weil obwohl wenn ob',
  ],
  [Word.Relative, 'who which whom whose that'],
  [Word.Coordinator, 'and or but nor yet und oder aber sondern &'],
  [
    Word.Adverb,
    'also then later earlier already still just now again even only once first soon too however meanwhile moreover furthermore ' +
      'nevertheless nonetheless instead therefore thus further often always sometimes ever back here there afterwards afterward ' +
      'beforehand otherwise additionally separately though well rather quite very long ago much more most so far yet indeed ' +
      'perhaps maybe further shortly auch zudem außerdem bereits jedoch dabei zuvor erneut',
  ],
  [
    Word.Time,
    'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight january february march april may ' +
      'june july august september october november december feb apr jun jul aug sep sept oct nov dec morning afternoon ' +
      'evening night week month year montag dienstag mittwoch donnerstag freitag samstag sonntag heute gestern',
  ],
  [
    Word.FiniteVerb,
    'went goes go came comes took takes made makes got gets gave gives saw sees knew knows became becomes began begins held holds led ' +
      'leads won wins lost loses met meets ran runs sent sends spoke speaks stood stands left kept keeps put brought brings felt ' +
      'feels found heard hears meant means paid pays rose rises sat sits sold sells understood died dies lives works fell falls ' +
      'drew draws grew grows hit hits let sought seeks spent spends taught thought threw throws wore shot shut struck built bought ' +
      'caught broke chose fought forgot hung laid lay needs need remains includes faces wants uses tries',
  ],
];

const table = new Map<string, number>();
for (const [bit, list] of lists)
  for (const word of list.split(' ')) table.set(word, (table.get(word) ?? 0) | bit);

/** The classes of a word given in lower case, or 0. Words in `-ly` count as adverbs. */
export function classesOf(lower: string): number {
  return (
    table.get(lower) ?? (lower.length > 4 && lower.endsWith('ly') && lower !== 'family' ? Word.Adverb : 0)
  );
}
