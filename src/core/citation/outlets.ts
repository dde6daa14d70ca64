import type { CitationKind } from './model';

const list = (names: string): string[] => names.split('|').map((name) => name.trim());

/** News agencies by their names in lower case. */
const agencies = new Set(
  list(
    `reuters|ap|associated press|afp|agence france-presse|upi|united press international|dpa|pap|ukrinform|interfax|interfax-ukraine
    |tass|ria novosti|ria|xinhua|yonhap|kyodo|kyodo news|ansa|efe|apa|anadolu|anadolu agency|irna|kcna|rbc-ukraine|unian|belga|belta|pti
    |press trust of india|ani|ntb|stt|bns|ritzau|mti|ctk|čtk|tasr|agerpres|bta|hina|tanjug|lusa|saba|wafa|petra|spa|tasnim|fars|isna
    |canadian press|australian associated press|aap|pa media|press association|bloomberg|bloomberg news|dow jones|afx|epd|kna|sid`,
  ),
);

/** Papers, broadcasters and sites whose names do not tell that they are some. */
const outlets = new Set(
  list(
    `cnn|bbc|nbc|abc|cbs|msnbc|cnbc|fox|npr|pbs|c-span|itv|politico|axios|vox|huffpost|huffpo|huffington post|buzzfeed|breitbart|the hill|hill
    |the atlantic|atlantic|new yorker|time|newsweek|economist|the economist|spiegel|der spiegel|bild|die welt|welt|die zeit|faz|handelsblatt|standard
    |der standard|kurier|falter|le monde|le figaro|libération|el país|el pais|el mundo|la repubblica|corriere della sera|forbes|fortune
    |variety|al jazeera|euronews|deutsche welle|dw|ard|zdf|orf|rtl|meduza|suspilne|hromadske|ukrainska pravda|kyiv independent|radio free europe
    |rfe/rl|voice of america|voa|usa today|daily beast|the daily beast|daily caller|national review|realclearpolitics|real clear politics
    |fivethirtyeight|vice|wired|techcrunch|the verge|quartz|business insider|insider|mother jones|slate|salon|univision|telemundo|globe and mail
    |haaretz|asahi shimbun|nikkei|the hindu|dawn|politifact|propublica|the intercept|bellingcat|the blaze|the guardian|guardian|the independent
    |the telegraph|telegraph|the sun|the mirror|daily mail|mailonline|the economist|rolling stone|esquire|vanity fair|people|tmz|the information|semafor
    |the new republic|reason|the root|the onion|snopes|factcheck.org|wikileaks|krone|kronen zeitung|die presse|oe24|heute|profil|20 minuten
    |onet|gazeta wyborcza|rzeczpospolita|nv|babel|zn.ua|liga|focus|stern|tagesschau|nhk|cbc|rai|rte|rté|sky|france 24|france24`,
  ),
);

/** Last words of names that only outlets have. */
const outletTails = new Set(
  list(
    `times|post|journal|news|herald|tribune|gazette|pravda|chronicle|telegraph|press|magazine|radio|tv|television|newspaper|inquirer|sentinel|bulletin
    |examiner|dispatch|courier|weekly|zeitung|rundschau|anzeiger|nachrichten|shimbun|gazeta|wyborcza|today|monitor|globe|newswire|newsday|broadcasting
    |dnes|vremya|izvestia|post-dispatch|post-gazette|times-picayune|news-press|journal-constitution|union-tribune|mirror|daily`,
  ),
);

/** Last words that make an outlet of a name with an article or a place before it: "the Guardian", "Arizona Republic". */
const weakTails = new Set(
  list(
    'guardian|independent|standard|star|sun|mail|register|record|republic|bee|ledger|observer|review|world|argus|echo|age|australian|scotsman|local',
  ),
);

/** Bodies known by a name that does not tell what they are. */
const institutions = new Set(
  list(
    `pentagon|kremlin|white house|nato|un|u.n.|united nations|fbi|f.b.i.|cia|c.i.a.|nsa|dea|irs|fec|imf|who|opec|iaea|osce|icrc|unicef|unhcr|unesco
    |red cross|scotland yard|downing street|elysee|élysée|bundestag|sbu|hur|gur|fsb|mossad|interpol|europol|eurostat|destatis|gallup|pew|ipsos|yougov
    |nielsen|oxfam|greenpeace|amnesty|amnesty international|human rights watch|deepstate|isw|capitol hill|fed|s.e.c.|sec|ecb|wto|world bank
    |hrw|msf|doctors without borders|save the children|transparency international|knesset|duma|rada|verkhovna rada|bundeswehr|hezbollah|hamas
    |politburo|holy see|vatican|twitter|facebook|google|apple|microsoft|amazon|gazprom|naftogaz|centcom|ukrenergo|energoatom|roc|sejm|wilhelmstrasse`,
  ),
);

/** Agencies that write themselves in small letters. */
const bareAgencies = new Set(['dpa', 'epd']);

/** Abbreviations that are words too in small letters: they count in capitals alone. */
const shouted = new Set(
  list('who|un|sec|ap|pa|apa|spa|sid|hur|isw|irs|fed|roc|ria|efe|sky|time|vice|fox|who'),
);

/**
 * What a proper name is known to be, or undefined. `article`: "the" stands before it.
 * Its last word must have a capital, unless it has the form of a web address.
 */
export function knownKind(name: string, article: boolean): CitationKind | undefined {
  const own = name.replace(/^the\s+/i, '').replace(/\s+/g, ' ');
  const lower = own.toLowerCase();
  if (/^[a-z0-9-]+\.(?:com|org|net|ua|pl|de|at|info|news)$/.test(lower)) return 'outlet';
  const words = own.split(' ');
  const last = words.at(-1) ?? '';
  if (bareAgencies.has(own)) return 'agency';
  if (
    !/^["“„'’]?[\p{Lu}\d]/u.test(last) ||
    (shouted.has(lower) && !/^\p{Lu}\p{Lu}|^(?:Fed|Fox|Sky|Vice)$/u.test(own))
  )
    return undefined;
  if (agencies.has(lower)) return 'agency';
  if (institutions.has(lower)) return 'institution';
  if (outlets.has(lower) || outlets.has(`the ${lower}`))
    return isPlain(lower) && !article ? undefined : 'outlet';
  const tail = last.toLowerCase().replace(/^.*-/, '');
  if (/\b(?:news|press|photo|information|telegraph) agency$/.test(lower)) return 'agency';
  if (/^The\p{Lu}\p{Ll}+$/u.test(own)) return 'outlet';
  if (outletTails.has(tail) && (words.length > 1 || article)) return 'outlet';
  return weakTails.has(tail) && article ? 'outlet' : undefined;
}

/** Outlets whose names are common words too: only with an article, or where the sentence can mean nothing else. */
const isPlain = (lower: string): boolean =>
  [
    'time',
    'people',
    'focus',
    'standard',
    'hill',
    'atlantic',
    'insider',
    'reason',
    'wired',
    'fortune',
    'heute',
    'profil',
    'sky',
    'welt',
    'stern',
  ].includes(lower);
