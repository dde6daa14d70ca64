import type { Range } from '../text/range';
import type { FoundDate } from './dates';
import { monthNumber } from './months';

/**
 * How a line gives a name: after a word such as "By", beside a date, alone, as a user name after such a word or beside a date,
 * before what the person does ("Jane Roe, staff writer"), after a copyright sign, or as the source of a text.
 */
export type BylineForm =
  'introduced' | 'beforeDate' | 'afterDate' | 'alone' | 'user' | 'role' | 'copyright' | 'source';

/** A name with its place in the line. */
export interface Name extends Range {
  readonly name: string;
}

/** Names that a line may be giving as the authors of an article. */
export interface Byline {
  readonly form: BylineForm;
  readonly names: readonly Name[];
}

const writingWords =
  'story|words|text(?: (?:und|&|and|et|y) (?:fotos?|photos?|bild(?:er)?|bearbeitung|images?))?|texte|texto|tekst|testo|fotos? (?:und|&) text|report|reporting|article|artikel|interview|analysis|analyse|opinion|essay|written|posted|published|created|publicado|publié|escrito|rédigé|veröffentlicht|geschrieben|verfasst|kommentar|beitrag|gastbeitrag|gepostet|eingestellt|eingetragen|erstellt|submitted|added|scritto|pubblicato|opublikowane|dodane|skrivet|skrevet|post author|ein (?:kommentar|beitrag|gastbeitrag|artikel|interview|essay|bericht)';
const byWords = 'by|vom|von|par|por|di|da|przez|av|af|door|fra|від|от';
const authorWords =
  'author[:s]?|autor(?:en|in|innen|es|e|i|zy|ka)?|autor\\*in|auteure?s?|authors|автор[иы]?|redakteur(?:in)?|redactie|redactor|writer|reporter|journalist|kirjoittaja|szerző|yazan|skribent|text & fotos?|foto und text|opracowanie|oprac\\.|reviewed by|thread starter|escribe|redaktor|журналіст|журналист|текст|byline';

const introduction = new RegExp(
  `^[|·•*–—~/ -]{0,4}(?:(?:(?:${writingWords})(?: am [^|]{6,24})?[:|]? {0,2}(?:${byWords})?|${byWords}|${authorWords})(?:\\s?[:|]\\s{0,20}|\\s{1,20}|(?=\\p{L}))(?:(?:${byWords})(?:[\\s:]{1,9}|(?=\\p{L})))?)`,
  'iu',
);
const introducedLater = new RegExp(
  `(?:^|[\\s|·•,/~\\d])(?:${byWords}|autor(?:in)?:?|author:?|автор:?|text:)(?:\\s{1,3}|(?=\\p{L}))(?=[\\p{L}@])`,
  'iu',
);
const weakIntroduction = new RegExp(
  `^(?:text|texto|tekst|artikel|article|report|story|words|interview|kommentar|beitrag|essay|analyse|opinion|da|di|da|av|от|text)\\s`,
  'iu',
);

const particles = new Set(
  'von van de der den del della di da dos das du la le el al bin ibn ben ter ten zu zur y af av vom'.split(
    ' ',
  ),
);
const namePart = /^(?:\p{Lu}[\p{L}\p{M}'’ʼ-]*\.?|(?:\p{Lu}\.){1,3}|(?:Mc|Mac|O['’]|D['’])\p{L}+)$/u;
const joiner = /^(?:and|und|et|y|e|i|та|і|и|og|och|ja|en|mit|with|&|\/|,|;|\||\+|·|•)$/iu;
const titles = /^(?:dr|prof|mr|mrs|ms|sir|herr|frau|dipl|ing|mag|rer|nat|med)\.?$/iu;
const suffixes = /^(?:phd|ph\.d\.|md|m\.d\.|jr|jr\.|sr|sr\.|msc|mba|ma|ba|esq|rn)$/iu;
const notNames = new Set(
  'the a an this that home news menu search monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag updated published posted comments comment kommentare kommentar share uhr read min last admin photo photos image images am at on in um dem den das les pm est edt gmt utc bst cet mehr more our all new neueste ähnliche breaking live video facebook twitter schreibe keine no hinterlasse leave copyright alle aktuelle autor author text foto fotos bild quelle source beiträge teilen email e-mail drucken tags kategorie kategorien category categories filed staff senior chief editor correspondent director professor redakteur redakteurin journalist journalistin reporter writer contributor associate leiter geschäftsführer ist hat war sind wird is was has'.split(
    ' ',
  ),
);
const agencies =
  /^(?:reuters|afp|ap|dpa|apa|ansa|efe|pap|tass|interfax|interfax-ukraine|ukrinform|upi|bloomberg|sda|keystone-sda|ats|lusa|anp|ntb|tt|ritzau|stt|mti|čtk|ctk|unian|xinhua|kyodo|yonhap|anadolu|sid|epd|kna|belga|cnn|bbc|red|dpa\/lno|apa\/ap|kathpress|redaktion)$/iu;

const token = /[^\s,;|/&·•()<>+]+|[,;|/&·•()<>+]/gu;
const longestRead = 200;

/** Names in a row at the start of `text`: capitalised words with particles, parted by commas and "and". `single`: one word will do. */
function readNames(text: string, single: boolean): Name[] {
  const names: Name[] = [];
  let start = -1;
  let end = -1;
  let parts = 0;
  const close = (): void => {
    const name = text.slice(start, end);
    const enough = parts >= 2 || agencies.test(name) || (single && names.length === 0 && name.length > 2);
    if (start >= 0 && enough && parts <= 5) names.push({ start, end, name: name.replace(/\s+/gu, ' ') });
    start = -1;
    parts = 0;
  };
  for (const match of text.slice(0, longestRead).matchAll(token)) {
    const word = match[0];
    const lower = word.toLowerCase();
    const after = text.slice(match.index + word.length, match.index + word.length + 4);
    if (titles.test(word) && start < 0) continue;
    if (suffixes.test(word) && names.length > 0 && start < 0) continue;
    const nameFollows = /^\s+\p{Lu}/u.test(after);
    if (joiner.test(word) && !(start >= 0 && particles.has(lower) && nameFollows)) {
      close();
      continue;
    }
    if (particles.has(lower) && nameFollows) {
      if (start < 0) start = match.index;
      continue;
    }
    const month = monthNumber(word.replace(/\.$/u, '')) !== undefined && parts !== 1;
    if (!agencies.test(word) && (!namePart.test(word) || notNames.has(lower) || month)) break;
    if (start < 0) start = match.index;
    end = match.index + word.length;
    parts++;
  }
  close();
  const people = names.filter(({ name }) => !agencies.test(name));
  return people.length > 0 ? people : names;
}

const longestByline = 220;
const longestUserLine = 90;
const longestAlone = 120;
const user = /^[^\s|·•,;:<>()]{2,30}/u;
const weekday =
  "(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|понеділок|вівторок|середа|четвер|п['’ʼ]ятниця|субота|неділя|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela";
const time = /\d{1,2}:\d{2}/u;
const weekdayAtEnd = new RegExp(`(?:${weekday}),?\\s{0,3}$`, 'u');

/**
 * The ways in which a line may be a byline: "By Jane Roe", "Von Max Muster, Berlin", "Jane Roe, John DoeFriday, 8 November 2024",
 * "8. November 2024 Jane Roe", "posted by oldsalt at 10:52", or a name alone. `dates` are the line's dates. The surest comes first;
 * offsets are code units of `line`.
 */
export function findBylines(line: string, dates: readonly FoundDate[]): Byline[] {
  if (line.length > longestByline) return [];
  const found: Byline[] = [];
  const add = (form: BylineForm, names: readonly Name[]): void => {
    if (names.length > 0) found.push({ form, names });
  };
  const intro = introduction.exec(line);
  const introduced = intro && isApart(line, intro[0].length) ? intro[0].length : undefined;
  const introduce = (at: number, single: boolean, asUser: boolean): void => {
    const names = namesFrom(line, at, dates, single);
    if (names.length > 0) add('introduced', names);
    else if (asUser) add('user', userAt(line, at));
  };
  if (introduced !== undefined)
    introduce(introduced, !weakIntroduction.test(line), line.length <= longestUserLine);
  const date = dates[0];
  const later = found.length === 0 && (date ?? time.test(line)) ? introducedLater.exec(line) : null;
  const behind = later ? later.index + later[0].length : 0;
  if (later && isApart(line, behind)) introduce(behind, true, true);
  if (date && found.length === 0) {
    const head = line.slice(0, date.start).replace(weekdayAtEnd, '').replace(linkers, '');
    add('beforeDate', wholly(head, 0, readNames(head, false)));
    const last = dates.at(-1) ?? date;
    const tail = line.slice(last.end).replace(/^[\s|,·•/~–—-]{0,12}(?:Uhr)?[\s|,·•/~–—-]{0,12}/u, '');
    const at = line.length - tail.length;
    add(
      'afterDate',
      readNames(tail, wholly(tail, 0, readNames(tail, true)).length > 0).map((name) => moved(name, at)),
    );
  }
  if (!date && found.length === 0 && line.length <= longestAlone && !/\p{L}{3}[.!?]$/u.test(line))
    add('alone', wholly(line, 0, readNames(line, false)));
  if (found.length === 0) addFaint(line, dates, introduced, add);
  return found;
}

const roleAfter = /^\s{0,2}[,|–—-]\s?\p{L}/u;
const notice = /(?:©|\(c\)|copyright)[\s\d–,|-]{0,16}(?:by |von )?/iu;
const sourceLabel =
  /^(?:quellen?|sources?|fuentes?|fonte|fonti|źródło|джерело|источник|bron|zdroj|källa|kilde|lähde)\s?:\s?/iu;
const handle = /^[@\p{L}\p{N}][^\s|·•,;:<>()]{1,24}(?: [^\s|·•,;:<>()]{2,20}){0,3}$/u;
const linkers = /[\s,|·•/~–—-]{0,6}(?:\b(?:am|on|at|le|el|il|um|vom|den|den|dnia)\b)?[\s,|·•/~–—:-]{0,6}$/iu;
const separators = /\s{0,3}(?:[|·•,;<>()/]|\s{2}|\s[–—-]\s)/u;
const longestPhrase = 45;

/** Names given in ways that mostly mean something else: user names beside a date, names with a role, after ©, as a source. */
function addFaint(
  line: string,
  dates: readonly FoundDate[],
  introduced: number | undefined,
  add: (form: BylineForm, names: readonly Name[]) => void,
): void {
  const [date] = dates;
  const phrase = (from: number, to: number): Name[] => {
    const part = line.slice(from, to);
    const start = from + (part.length - part.trimStart().length);
    const name = (part.trim().split(separators, 1)[0] ?? '').trim();
    const fits = name.length > 1 && name.length <= longestPhrase && handle.test(name) && /\p{L}/u.test(name);
    return fits && !notNames.has(name.toLowerCase()) ? [{ start, end: start + name.length, name }] : [];
  };
  const sourced = sourceLabel.exec(line)?.[0].length;
  if (sourced !== undefined && line.length <= longestUserLine) add('source', phrase(sourced, line.length));
  else if (introduced !== undefined && line.length <= longestUserLine)
    add('user', phrase(introduced, date && date.start > introduced ? date.start : line.length));
  else if (date && line.length <= longestUserLine) {
    const head = line.slice(0, date.start).replace(weekdayAtEnd, '').replace(linkers, '');
    const last = dates.at(-1) ?? date;
    add('user', head.trim() ? phrase(0, head.length) : phrase(last.end, line.length).slice(0, 1));
  } else if (line.length <= longestUserLine) {
    const names = readNames(line, false);
    if (names.length > 0 && roleAfter.test(line.slice(names.at(-1)?.end ?? 0))) add('role', names);
  }
  const sign = notice.exec(line);
  if (sign) {
    const at = sign.index + sign[0].length;
    add(
      'copyright',
      readNames(line.slice(at), false).map((name) => moved(name, at)),
    );
  }
}

/** Whether a word that ends at `at` is not just the beginning of another: a name glued to it begins with a capital. */
const isApart = (line: string, at: number): boolean =>
  !/^[\p{L}\p{N}]{2}$/u.test(line.slice(at - 1, at + 1)) ||
  /^\p{Ll}\p{Lu}$/u.test(line.slice(at - 1, at + 1));

const moved = (name: Name, by: number): Name => ({ ...name, start: name.start + by, end: name.end + by });

/** `names` where they are all that the text says, else none. */
function wholly(text: string, from: number, names: readonly Name[]): readonly Name[] {
  const end = names.at(-1)?.end ?? 0;
  const rest = text.slice(from + end).replace(/^[\s,|·•()/~–—-]+/u, '');
  return rest === '' || suffixes.test(rest) ? names : [];
}

/** A single word as a user name, such as `oldsalt` in "posted by oldsalt at 10:52". */
function userAt(line: string, at: number): Name[] {
  const name = user.exec(line.slice(at, at + 40))?.[0].replace(/\.$/u, '');
  if (!name || /^\d/u.test(name) || notNames.has(name.toLowerCase())) return [];
  const rest = line.slice(at + name.length, at + name.length + 12);
  const ends = /^\s{0,3}(?:$|[|·•,;(<\d]|(?:am|um|on|at|in|le|el|vor)\s)/iu.test(rest);
  return ends ? [{ start: at, end: at + name.length, name }] : [];
}

/** Names from `at` up to the next date, whose weekday may be glued to the last name. */
function namesFrom(line: string, at: number, dates: readonly FoundDate[], single: boolean): Name[] {
  const date = dates.find((one) => one.start >= at);
  const part = date ? line.slice(at, date.start).replace(weekdayAtEnd, '') : line.slice(at);
  return readNames(part, single).map((name) => moved(name, at));
}
