import { findDates } from './dates';
import { isStopWord } from './language';
import { splitLines, type Unit } from './lines';
import { wordsOf } from './words';

/** What speaks for and against a text being news, each counted as a share between 0 and 1 or capped at 1. */
export interface NewsSignals {
  /** Share of characters in lines of running text. */
  readonly prose: number;
  /** How much running text there is: 1 from about 2,000 characters on. */
  readonly amount: number;
  /** Words of saying and reporting, per running-text word. */
  readonly reporting: number;
  /** Quotation marks around several words. */
  readonly quotes: number;
  /** Capitalised words inside sentences. */
  readonly names: number;
  /** Dates in lines near the top, weekdays and months in the text. */
  readonly dates: number;
  /** Words of web pages: share, comments, subscribe, cookies. */
  readonly page: number;
  /** Characters of program code and markup. */
  readonly code: number;
  /** Lines that look like code, data, commands, headers, logs or chat. */
  readonly machine: number;
  /** E-mail headers and lines of a chat: who, or when, and a colon. */
  readonly messages: number;
  /** Words of manuals and licences: install, file, option, licence, you. */
  readonly manual: number;
  /** Lines of running text wrapped at a fixed width. */
  readonly wrapped: number;
  /** Lines that are indented. */
  readonly indented: number;
  /** Small words among all words. */
  readonly smallWords: number;
}

const reporting = new Set(
  'said says saying told tells according reported reports announced confirmed stated added warned claimed argued insisted denied accused spokesman spokeswoman spokesperson minister president government police officials official election parliament percent sagte sagt laut erklärte teilte berichtete berichtet zufolge betonte kündigte forderte polizei minister regierung präsident sprecher sprecherin dit déclaré selon affirmé annoncé ministre gouvernement président dijo según afirmó anunció gobierno presidente ministro policía ha detto secondo governo polizia disse segundo afirmou governo powiedział powiedziała według rząd prezydent poinformował policja сказав сказала заявив заявила повідомив повідомила повідомляє словами президент уряд поліція міністр сказал заявил сообщил сообщила сообщает словам правительство полиция министр zei volgens meldde regering politie sade enligt regeringen polisen řekl uvedl podle vláda sanoi mukaan hallitus dedi göre hükümet mondta szerint kormány قال وقال الرئيس وزير'.split(
    ' ',
  ),
);
const manual = new Set(
  'install installed installation file files directory option options command commands function functions returns parameter parameters argument arguments variable version versions default bug fix fixed patch patches build compile compiler library libraries module package packages license licence licensed warranty liability copyright contributors redistribution sublicense api code source repository usage example examples configuration config configure string strings integer array byte bytes object class method methods test tests support supported implementation implement linux unix windows debian kernel server client syntax output input error errors module header buffer pointer thread script perl python java unicode encoding branch commit merge upstream changelog manual section specified you your must should'.split(
    ' ',
  ),
);
const pageWords = new Set(
  'share comments comment subscribe newsletter cookies facebook twitter instagram advertisement privacy related login kommentare kommentar teilen anzeige werbung datenschutz impressum commentaires partager comentarios compartir commenti condividi komentarze реклама коментарі комментарии'.split(
    ' ',
  ),
);
const calendar = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz juni juli oktober dezember lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes poniedziałek wtorek środę czwartek piątek понеділок вівторок середу четвер понедельник вторник среду пятницу'.split(
    ' ',
  ),
);

const codeCharacter = /[{}[\]<>=;\\/_|$#@*~^`+&%]/gu;
const quotedWords = /["“„«”][^"“”„«»\n]{12,400}["”“»]/gu;
const machineLine =
  /^(?:[#;%|+@$<>{}()[\]=*~_\\/.-]|--|\/\/|\d+[.)]?\t|(?:import|from|const|let|var|def|class|return|if|for|function|export|#include|package|using|set|echo|sudo|npm|pip|git)\b.*[;{}():=<>]|[\w.-]{1,40}\s?(?:==|>=|=|:=|->)\s?\S|(?:from|to|subject|cc|date|reply-to|message-id|user-agent|allow|disallow|received|return-path|mime-version|content-type):\s|\[?\d{1,4}[-:/.]\d{1,2}[-:/.]\d{1,4}[\]T ,].{0,30}|\[\d{1,2}:\d{2}|<\w+>|\w{1,20}:\s\S)|[;{}\\]$|\t.*\t|(?:[^,]*,){5,}[^, ]|\.{4}|\s{3,}\S/iu;
const read = 40_000;
const longLine = 300;

/** Reads the signals off a text's first 40,000 code units. */
export function readSignals(text: string): NewsSignals {
  const head = text.slice(0, read);
  const lines = splitLines(head);
  const total = lines.reduce((sum, line) => sum + line.text.length, 0) || 1;
  const words = wordsOf(head);
  const prose = lines.filter(isProse);
  const proseLength = prose.reduce((sum, line) => sum + line.text.length, 0);
  const lower = words.map((word) => word.toLowerCase());
  const count = (set: ReadonlySet<string>): number =>
    lower.filter((word) => set.has(word)).length / (lower.length || 1);
  return {
    prose: proseLength / total,
    amount: Math.min(1, proseLength / 2000),
    reporting: Math.min(1, count(reporting) * 30),
    quotes: Math.min(1, ((head.match(quotedWords)?.length ?? 0) * 400) / total),
    names: nameShare(prose),
    dates: Math.min(
      1,
      count(calendar) * 60 +
        (lines.slice(0, 40).some((line) => line.text.length < 200 && findDates(line.text).length > 0)
          ? 0.4
          : 0),
    ),
    page: Math.min(1, count(pageWords) * 40),
    code: Math.min(1, ((head.match(codeCharacter)?.length ?? 0) / total) * 20),
    machine: share(lines, (line) => machineLine.test(line.text.slice(0, longLine))),
    messages: messageShare(lines),
    manual: Math.min(1, count(manual) * 12),
    wrapped: share(
      lines,
      (line) => line.text.length >= 50 && line.text.length <= 82 && !/[.!?:"”]$/u.test(line.text),
    ),
    indented: share(lines, (line) => line.indent > 0 && !/^[•–-]/u.test(line.text)),
    smallWords: lower.filter(isStopWord).length / (lower.length || 1),
  };
}

const share = (lines: readonly Unit[], test: (line: Unit) => boolean): number =>
  lines.length ? lines.filter(test).length / lines.length : 0;

const isProse = (line: Unit): boolean => {
  const { text } = line;
  if (text.length < 60 || line.indent > 12) return false;
  const head = text.slice(0, longLine);
  const letters = head.match(/[\p{L}\s]/gu)?.length ?? 0;
  return letters / head.length > 0.85 && /[\p{Ll}\p{Lo}]/u.test(head);
};

const mailHeader =
  /^(?:from|to|cc|bcc|subject|date|reply-to|message-id|received|von|an|betreff|gesendet|de|à|para|asunto|od|do|temat|від|кому|тема|от):\s/iu;
const chatLine =
  /^(?:\[?(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? )?\d{1,2}:\d{2}(?::\d{2})?\]?[ ,-].|<[^<>]{1,30}> .|[\p{L}\p{N}_]+(?: [\p{L}\p{N}_.]+){0,2}: \S)/u;
const fewest = 6;
/** Answers in a printed interview are longer. */
const longestChatLine = 180;

/** 1 where a text opens with e-mail headers, else the share of its lines that look like chat beyond what an interview has. */
function messageShare(lines: readonly Unit[]): number {
  const headers = lines.slice(0, 12).filter((line) => mailHeader.test(line.text)).length;
  if (headers >= 3) return 1;
  return lines.length < fewest
    ? 0
    : Math.max(
        0,
        share(lines, (line) => line.text.length < longestChatLine && chatLine.test(line.text)) - 0.4,
      ) / 0.6;
}

/** Share of words inside lines of running text that begin with a capital though no sentence begins there. */
function nameShare(prose: readonly Unit[]): number {
  let names = 0;
  let words = 0;
  for (const line of prose) {
    const head = line.text.slice(0, longLine);
    names += head.match(/[\p{Ll},] \p{Lu}[\p{Ll}\p{Lu}]/gu)?.length ?? 0;
    words += head.match(/ /g)?.length ?? 0;
  }
  return Math.min(1, (names / (words || 1)) * 4);
}
