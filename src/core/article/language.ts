import { wordsOf } from './words';

/** The commonest small words by language: enough to tell languages apart and prose from lists. */
const stopWords: Readonly<Record<string, string>> = {
  en: 'the of and to in a is that for it was on with as his he be at by have from are this not but had has they an which or we were been their will would there said who its',
  de: 'der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde ich wir',
  fr: 'de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son aux cette ont ses mais comme ou nous sa leur été',
  es: 'de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy',
  it: 'di e che la il un a per in una mi sono ho non ma lo ha le si con da della del i gli dei delle nel alla più anche come al è questo nella ed stato',
  pt: 'de que e o a do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito nos já eu também só pelo pela até isso são foi',
  nl: 'de en van ik te dat die in een het niet zijn is was op aan met als voor had er maar om hem dan zou of wat mijn men dit zo door over ze bij ook tot je mij uit der daar haar naar heb hoe heeft worden',
  pl: 'i w na z do się nie że to jest o za od po przez jak ale dla są który która które oraz przy tym już ich jego także był było może być tego ten tej',
  uk: 'і в у на що не з до за та від це про для його як із й він але також які який яка їх є був було була вони під час ще або а',
  ru: 'и в не на что с по это как из у к за от он но для его о же так также то который которые было был мы они или бы при уже все до',
  cs: 'a se v na je že s z do o to i k za pro ale jsou jako by po ve ne jeho také který která které od při byl bylo podle už jsem',
  sv: 'och i att det som en på är av för med den till har inte om ett han men var jag sig från vi så kan när år de under också efter',
  da: 'og i at det er en til på som med for af de der den ikke har et var han om fra sig men kan så vi jeg efter også eller være blev',
  no: 'og i det at en til på er som med for av de den ikke har et var han om fra seg men kan så vi jeg etter også eller være ble',
  fi: 'ja on ei että se oli hän mutta ovat myös kun jos niin tai kuin joka mitä sitä olla nyt vain mukaan sekä voi ole',
  hu: 'a az és hogy nem is egy ez meg de volt már csak mint azt van szerint még el ki vagy lehet kell aki amely',
  tr: 've bir bu da de için ile çok olarak daha olan gibi ne kadar sonra ama en var ise değil ki o her',
  ro: 'și de a în la cu pe nu că o este un din mai care pentru sunt au fost ca dar prin după se al ale',
  el: 'και το να του η της με που την από για τα είναι των σε ο οι στο θα τη στην δεν τον',
  ar: 'في من على أن إلى عن التي الذي هذا هذه مع ما كان لا بعد قد بين كما أو حيث',
  he: 'של את על לא זה הוא עם כי גם היא או אבל יש היה אני',
  fa: 'و در به از که این را با است برای آن یک خود تا بر هم شده',
  ca: 'de la i el que a les en els per un amb és una del no al com més dels o si es seva també',
  hr: 'i u je da na se za su od s ne to što kao koji ili iz bi će biti nije koje',
  id: 'yang dan di dengan untuk dari ini pada itu tidak dalam akan adalah ke juga oleh telah',
};

const languagesOf = new Map<string, string[]>();
for (const [language, words] of Object.entries(stopWords))
  for (const word of words.split(' ')) {
    const list = languagesOf.get(word);
    if (list) list.push(language);
    else languagesOf.set(word, [language]);
  }

/** Whether a word is one of the commonest small words of some language that the parser knows. */
export const isStopWord = (lowerCaseWord: string): boolean => languagesOf.has(lowerCaseWord);

const scripts: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30ff]/gu, 'ja'],
  [/[\uac00-\ud7af]/gu, 'ko'],
  [/[\u4e00-\u9fff]/gu, 'zh'],
  [/[\u0e00-\u0e7f]/gu, 'th'],
  [/[\u0900-\u097f]/gu, 'hi'],
];

/** A language with how plainly it is that one, 0 to 1. */
export interface GuessedLanguage {
  /** BCP 47 tag, `und` when there is too little to go by. */
  readonly language: string;
  readonly confidence: number;
}

const surelyByScript = 0.95;

/** The main language of a text, judged by the script and the small words of its first 20,000 code units. */
export function guessLanguage(text: string): GuessedLanguage {
  const sample = text.slice(0, 20_000);
  for (const [script, language] of scripts)
    if ((sample.match(script)?.length ?? 0) > sample.length / 5)
      return { language, confidence: surelyByScript };
  const counts = new Map<string, number>();
  const words = wordsOf(sample.toLowerCase());
  for (const word of words)
    for (const language of languagesOf.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  const [best, next] = [...counts].sort(([, a], [, b]) => b - a);
  if (!best || best[1] <= Math.max(2, words.length * 0.05)) return { language: 'und', confidence: 0 };
  // Kin languages share half of their small words: what counts is how far the best is ahead.
  const ahead = 1 - (next?.[1] ?? 0) / best[1];
  return { language: best[0], confidence: Math.min(1, 0.5 + ahead) };
}
