import type { Range } from '../text/range';
import { findDates } from './dates';
import { monthNumber } from './months';

/** A line that says who wrote the article. */
export interface Byline {
  readonly names: readonly (Range & { readonly name: string })[];
  /** Whether the line says so in words ("By", "von", "Автор:"), not only by being a name beside a date. */
  readonly introduced: boolean;
}

const introduction =
  /^(?:[|·•*–—-]\s?)?(?:(?:(?:story|words|text|texte|texto|tekst|report|reporting|article|interview|analysis|opinion|written|posted|published|publicado|publié|escrito|veröffentlicht|geschrieben|verfasst|kommentar|von unserem korrespondenten|ein (?:kommentar|beitrag|gastbeitrag|artikel|interview|essay)|gastbeitrag|eingestellt|gepostet|erstellt|added|submitted|reviewed) ?[:|]? ?(?:by|von|par|por)?)|by|von|par|por|di|da|przez|av|af|door|af|від|от|авторы?|автори|author|authors|autor|autoren|autorin|autorinnen|auteur|auteurs|autore|autori|autores|redactie|redaktion|foto und text|kirjoittaja|szerző|yazan|writer|reporter|rédacteur|redactor|skribent|journalist|редактор|журналист|журналіст|текст|opracowanie|oprac\.|bearbeitet von|auteure)(?:\s?[:|]\s?|\s+)/iu;
const introducedLater = /(?:\b(?:by|von|par|por)|(?:^|\s)автор:?)\s(?=[\p{L}@])/iu;

const particles = new Set(
  'von van de der den del della di da dos das du la le el al bin ibn ben ter ten zu zur y af av'.split(' '),
);
const namePart = /^(?:\p{Lu}[\p{L}\p{M}'’ʼ-]*\.?|(?:\p{Lu}\.){1,3}|(?:Mc|Mac|O['’]|D['’])\p{L}+)$/u;
const joiner = /^(?:and|und|et|y|e|i|та|і|и|og|och|ja|en|mit|with|&|\/|,|;|\|)$/iu;
const titles = /^(?:dr|prof|mr|mrs|ms|sir|herr|frau|dipl|ing)\.?$/iu;
const notNames = new Set(
  'the a an this that home news menu search monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag updated published posted comments kommentare share uhr read min last staff admin photo photos image images am at on in um den dem der die das le la les pm am est edt gmt utc bst cet mehr more our all new breaking live video facebook twitter'.split(
    ' ',
  ),
);
const agencies =
  /^(?:reuters|afp|ap|associated press|the associated press|dpa|apa|ansa|efe|pap|tass|interfax|interfax-ukraine|ukrinform|upi|bloomberg|sda|keystone-sda|ats|lusa|anp|ntb|tt|ritzau|stt|mti|čtk|ctk|unian|xinhua|kyodo|yonhap|anadolu|sid|epd|kna|europa press|belga|cnn|bbc)$/iu;

const token = /[^\s,;|/&·•()<>]+|[,;|/&·•()<>]/gu;

const isMonthOrDay = (word: string): boolean => monthNumber(word.replace(/\.$/u, '')) !== undefined;

/** Names in a row at the start of `text`: capitalised words with particles, parted by commas and "and". */
export function readNames(text: string, loose: boolean): (Range & { name: string })[] {
  const names: (Range & { name: string })[] = [];
  let start = -1;
  let end = -1;
  let parts = 0;
  const close = (): void => {
    if (start >= 0) {
      const name = text.slice(start, end);
      const wellFormed = parts >= 2 || agencies.test(name) || (loose && parts === 1 && name.length > 2);
      if (wellFormed && parts <= 5) names.push({ start, end, name: name.replace(/\s+/gu, ' ') });
    }
    start = -1;
    parts = 0;
  };
  for (const match of text.slice(0, 200).matchAll(token)) {
    const word = match[0];
    const at = match.index;
    const lower = word.toLowerCase();
    if (titles.test(word) && start < 0) continue;
    if (joiner.test(word) && !(start >= 0 && particles.has(lower) && isName(text, at + word.length))) {
      close();
      continue;
    }
    const particle = particles.has(lower) && (start >= 0 || /^(?:von|van|de|al|el|ter)$/u.test(lower));
    if (particle && isName(text, at + word.length)) {
      if (start < 0) start = at;
      continue;
    }
    const agency = agencies.test(word);
    if (!agency && (!namePart.test(word) || notNames.has(lower) || isMonthOrDay(word))) break;
    if (start < 0) start = at;
    end = at + word.length;
    parts++;
  }
  close();
  return names;
}

const isName = (text: string, at: number): boolean => /^\s+\p{Lu}/u.test(text.slice(at, at + 4));

const longestByline = 220;
const weekdayAtEnd =
  /(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,?\s*$|(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag),?\s*$|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s*$|(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo),?\s*$|(?:понеділок|вівторок|середа|четвер|п['’ʼ]ятниця|субота|неділя|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье),?\s*$|(?:poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela),?\s*$/u;

/**
 * Reads a line as a byline: "By Jane Roe", "Von Max Muster, Berlin", "Jane Roe, John DoeFriday, 8 November 2024, 13:56".
 * Undefined when the line names no author. Offsets are code units of `line`.
 */
export function readByline(line: string): Byline | undefined {
  if (line.length > longestByline) return undefined;
  const intro = introduction.exec(line);
  if (intro) {
    const names = namesFrom(line, intro[0].length, true);
    if (names.length > 0) return { names, introduced: true };
  }
  const date = findDates(line)[0];
  if (date) {
    const head = line.slice(0, date.start).replace(weekdayAtEnd, '');
    const names = namesOnly(head, 0);
    if (names) return { names, introduced: false };
  }
  const later = introducedLater.exec(line);
  if (later && date) {
    const names = namesFrom(line, later.index + later[0].length, true);
    if (names.length > 0) return { names, introduced: true };
  }
  return undefined;
}

/** The names in a line that holds nothing else, as a line between headline and text often does. */
export function namesOnly(line: string, at: number): Byline['names'] | undefined {
  if (line.length > 120) return undefined;
  const names = namesFrom(line, at, false);
  const last = names.at(-1);
  if (!last) return undefined;
  const rest = line.slice(last.end).replace(/^[\s,|·•()–—-]+/u, '');
  return rest === '' ? names : undefined;
}

function namesFrom(line: string, at: number, loose: boolean): (Range & { name: string })[] {
  const cut = cutBeforeDate(line, at);
  return readNames(line.slice(at, cut), loose).map((name) => ({
    ...name,
    start: name.start + at,
    end: name.end + at,
  }));
}

/** Where a date, with its weekday, begins in a line after `at`: names are never looked for behind it. */
function cutBeforeDate(line: string, at: number): number {
  const date = findDates(line).find((found) => found.start >= at);
  if (!date) return line.length;
  const head = line.slice(at, date.start);
  return at + head.replace(weekdayAtEnd, '').length;
}
