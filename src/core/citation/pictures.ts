import { bodyNouns, singular } from '../speaker/nouns';
import type { ChainLink, Citation, CitationKind } from './model';
import { knownKind } from './outlets';

/** What opens a picture's credit: "Photo:", "Stock photo by", "Images source: ©", "(AP Photo/", "©". */
const opening =
  /(?:\b(?:photos?|photographs?|fotos?|images?|pictures?|illustrations?|credits?|bild(?:er)?|symbolbild|beeld)(?:\s(?:credits?|source|courtesy of|courtesy|by|von|via|of))?|(?<![\p{L}\p{N}])(?:фото|світлина|zdj\.|fot\.))\s?[:/©]\s?|\b(?:photos?|fotos?|images?|pictures?)\s(?:courtesy of|courtesy|by|von|via)\s|©\s?/giu;
const sides = /\s?[/|·]\s?|,\s|\s(?:for|via|courtesy of)\s|\s[–—-]\s/gu;
const agencyPhoto = /\b(AP|AFP|EPA|Reuters)\s(?:Photo|Foto|Images?)\b/u;
const pictureAgencies =
  /^(?:getty(?: images)?|shutterstock|epa(?:-efe)?|alamy|east news|nurphoto|imago|picture alliance|wikimedia(?: commons)?|unsplash|pixabay|zuma(?: press)?|sipa|keystone|stock|istock|depositphotos|ap photo|afp|rex features|magnum)$/iu;
const someone = /^\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){1,2}$/u;
const shouted = /^\p{Lu}{2}[\p{Lu} ]+$/u;
const longest = 160;

interface Name {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly kind: CitationKind;
}

/** Who is named as the source of a picture in its caption or credit: photographer, agency or both; `start` is where the text stands in the article. */
export function pictureCredits(text: string, start: number): readonly Citation[] {
  const names = creditNames(text).map((name) => ({
    ...name,
    start: name.start + start,
    end: name.end + start,
  }));
  const isPerson = ({ name, kind }: Name): boolean => kind === 'person' && !shouted.test(name);
  const outer =
    names.findLast(({ kind }) => kind !== 'person') ??
    (names.length > 1 ? names.findLast(isPerson) : undefined) ??
    names.at(-1);
  if (!outer) return [];
  const person = names.find((name) => name.kind === 'person' && name !== outer);
  const primary = person ?? null;
  // Of two names the photographer's is the one in capitals; the other sells pictures.
  const own = primary && outer.kind === 'person' ? { ...outer, kind: 'agency' as const } : outer;
  const chain: readonly ChainLink[] = primary ? [own, primary] : [own];
  const ends = chain.map(({ end }) => end);
  return [
    {
      start: Math.min(...chain.map((link) => link.start)),
      end: Math.max(...ends),
      outlet: outer.name,
      kind: own.kind,
      primary: primary?.name ?? null,
      medium: null,
      date: null,
      of: 'picture',
      chain,
    },
  ];
}

/** The names behind the last mark of a credit, and the agency that stands in the mark itself. */
function creditNames(text: string): readonly Name[] {
  const mark = [...text.matchAll(opening)].at(-1);
  const agency = agencyPhoto.exec(text);
  const inMark = agency?.[1] === undefined ? [] : named(text, agency.index, agency.index + agency[1].length);
  const from = mark ? mark.index + mark[0].length : closingFrom(text);
  if (from < 0) return inMark;
  const line = text.slice(from, from + longest);
  const stop = /[)\]\n]|\.(?:\s|$)/.exec(line)?.index ?? line.length;
  const found: Name[] = [...inMark];
  let at = 0;
  for (const side of [...line.slice(0, stop).matchAll(sides), { index: stop, 0: '' }]) {
    found.push(...named(text, from + at, from + side.index));
    at = side.index + side[0].length;
  }
  return found;
}

/** Where an agency's name closes a caption without any mark: "… via Getty Images.", "… (Reuters)"; -1 where none does. */
function closingFrom(text: string): number {
  const tail =
    /(?:\b\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){1,2}\s?(?:\/|via)\s?|via\s|[([])?(?:Getty Images|Shutterstock|Reuters|AFP|EPA|Associated Press|dpa|imago|Wikimedia Commons|East News)[)\].\s]*$/u.exec(
      text.slice(-longest),
    );
  if (!tail) return -1;
  const from = Math.max(0, text.length - longest) + tail.index;
  return from + (/^(?:via\s|[([])/.exec(tail[0])?.[0].length ?? 0);
}

/** The stretch as a name, or nothing where it is none. */
function named(text: string, from: number, to: number): readonly Name[] {
  const raw = text.slice(from, to);
  const name = raw.replace(/^[\s©:"“„'(]+(?:[Tt]he\s)?|^[Tt]he\s|[\s"”'.,;:)]+$/gu, '');
  if (name.length < 2 || name.length > 60 || !/^[\p{Lu}\p{N}d]/u.test(name)) return [];
  const start = from + raw.indexOf(name);
  const article = /(?:^|\s)the\s$/i.test(text.slice(from, start));
  return [{ start, end: start + name.length, name, kind: kindOf(name, article) }];
}

function kindOf(name: string, article: boolean): CitationKind {
  if (pictureAgencies.test(name)) return 'agency';
  const known = knownKind(name, article);
  if (known) return known;
  const words = name.toLowerCase().split(' ');
  if (words.some((word) => bodyNouns.has(singular(word)) || word === 'office')) return 'institution';
  return !article && (someone.test(name) || shouted.test(name)) ? 'person' : 'agency';
}
