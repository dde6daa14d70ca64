import type { Gender } from './givenNames';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Offices, ranks and callings that stand before or instead of a person's name; lower case, singular. */
const roleWords = set(
  'president minister premier chancellor secretary general governor gov senator sen representative rep congressman congresswoman lawmaker ' +
    'mayor chief director king queen prince princess pope judge justice spokesman spokeswoman spokesperson commissioner ambassador ' +
    'chairman chairwoman chair chairperson professor prof dr doctor mr mrs ms miss sir lord lady officer sergeant sgt captain capt colonel ' +
    'col lieutenant lt major maj admiral adm commander attorney lawyer deputy candidate nominee leader speaker whip coach ceo cfo analyst ' +
    'adviser advisor aide strategist pollster economist historian author writer columnist reporter correspondent journalist editor host ' +
    'pastor bishop archbishop cardinal rabbi imam sheriff prosecutor investigator inspector detective superintendent manager founder ' +
    'cofounder co-founder executive head boss owner actor actress singer artist musician filmmaker producer activist organizer organiser ' +
    'scientist researcher expert teacher student resident farmer driver worker engineer businessman businesswoman billionaire mogul ' +
    'developer investor politician diplomat envoy official democrat republican incumbent veteran soldier father mother son daughter wife ' +
    'husband brother sister uncle aunt cousin friend neighbor neighbour coordinator administrator vice operative consultant ' +
    'president-elect legislator rev reverend mp councilman councilwoman councillor treasurer comptroller ombudsman principal ' +
    'präsident präsidentin minister ministerin kanzler kanzlerin außenminister außenministerin verteidigungsminister herr frau ' +
    'bundeskanzler ministerpräsident sprecher sprecherin',
);

const germanRoles =
  /(?:minister|präsident|kanzler|sprecher|politiker|meister|chef|sekretär|direktor|vorsitzender?)(?:in)?$/;

/** Whether a lower-case word is an office, a rank or a calling; German ones also as the end of a compound. */
export const isRoleWord = (word: string): boolean =>
  roleWords.has(word) ||
  (word.startsWith('ex-') && roleWords.has(word.slice(3))) ||
  (word.length > 9 && germanRoles.test(word));

/** Words that may stand within a title without being one alone: "Foreign Minister", "Attorney General". */
export const titleParts = set(
  'former prime foreign defense defence interior finance justice health state education environment energy trade labor labour ' +
    'acting interim deputy vice executive chief senior first lady press communications campaign national security attorney general ' +
    'republican democratic democrat conservative liberal green libertarian secretary ex- then of presidential vice-presidential running mate',
);

/** Nouns for one person whose name is not given, beside the role words. */
export const personNouns = set(
  'man woman person boy girl source witness victim suspect survivor employee member voter supporter critic opponent rival colleague ' +
    'passenger patient customer user viewer reader insider bystander protester gunman police-officer announcer narrator moderator ' +
    'interviewer caller blogger commentator pundit observer scholar academic physician nurse psychologist counsel advocate delegate ' +
    'counterpart predecessor successor contender hopeful challenger frontrunner front-runner tycoon celebrity star legend comedian ' +
    'player footballer boxer athlete swimmer novelist poet whistleblower defector refugee migrant pensioner mogul magnate native',
);

/** Nouns for bodies; as last word of a name they make it one, in lower case they make "the military" one. */
export const bodyNouns = set(
  'government military army navy police ministry department court administration agency committee commission council parliament congress ' +
    'senate house party union association organization organisation foundation institute university college school company corporation ' +
    'corp inc ltd llc bank group team campaign office bureau service services intelligence forces command staff authority federation ' +
    'league club network channel newspaper magazine times post journal news press herald tribune guardian telegraph daily chronicle star ' +
    'gazette observer media agency outlet website site station broadcaster center centre coalition alliance board fund trust society ' +
    'embassy mission delegation cabinet kremlin pentagon force guard guards firm publication outlet chamber industry community regime ' +
    'leadership opposition coalition secretariat assembly tribunal jury panel state city county nation country program programme project ' +
    'initiative caucus conference church museum hospital library theatre airport directorate division brigade battalion unit ' +
    'regierung polizei ministerium partei gericht armee bundeswehr bundestag',
);

/** What bodies alone are called: a guard or a star may be a person. */
export const firmNouns = set(
  'company firm consultancy agency group organisation organization charity nonprofit non-profit think-tank thinktank institute ' +
    'foundation bank newspaper magazine university brokerage start-up startup retailer airline party union association federation ' +
    'alliance coalition committee council ministry hospital museum publisher manufacturer',
);

/** Nouns for texts and findings that speak. */
export const documentNouns = set(
  'report reports poll polls survey surveys study studies estimate estimates memo letter article story piece ad advertisement video ' +
    'statement transcript book data email e-mail emails e-mails tweet tweets post record records document documents file files filing law bill lawsuit ' +
    'complaint indictment review analysis research paper editorial column op-ed research figures statistics results numbers evidence ' +
    'headline release press-release announcement post posting postings message messages recording tape footage note notes text website ' +
    'order ruling decision resolution plan agreement treaty convention constitution communique communiqué dossier audit census findings clip case ' +
    'letter speech interview account accounts rumors rumours bericht umfrage studie',
);

/** Offices and nouns for people that mean much the same when an article comes back to a person. */
const synonyms: readonly ReadonlySet<string>[] = [
  set('president leader premier chancellor minister king dictator ruler statesman politician head'),
  set('nominee candidate contender hopeful frontrunner front-runner challenger standard-bearer politician'),
  set('senator sen congressman congresswoman representative rep lawmaker legislator politician'),
  set('governor gov politician'),
  set('minister secretary official politician'),
  set('spokesman spokeswoman spokesperson official'),
  set('chief director head boss ceo executive chairman chairwoman chair president leader'),
  set('lawyer attorney counsel'),
  set('judge justice'),
  set('doctor dr physician'),
  set('businessman billionaire mogul tycoon magnate developer'),
  set('reporter journalist correspondent columnist writer author'),
  set('adviser advisor aide strategist operative'),
  set('professor prof scholar academic researcher scientist expert'),
  set('chief sheriff officer commissioner'),
  set('general commander officer'),
];

/** Nouns for any holder of an office of theirs. */
const generic: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'official',
    set(
      'head mayor governor gov minister chief director deputy ambassador commander commissioner secretary spokesman spokeswoman',
    ),
  ],
  ['politician', set('mayor governor gov minister deputy oppositionspolitiker chairman chairwoman leader')],
  ['expert', set('analyst professor scientist researcher scholar economist historian')],
  ['diplomat', set('ambassador envoy minister secretary')],
]);

/** How well two nouns can name one office: 2 the same, 1 near, 0 not. */
export function roleMatch(a: string, b: string): number {
  if (a === b || (b.length > 6 && a.endsWith(b)) || (a.length > 6 && b.endsWith(a))) return 2;
  if (generic.get(b)?.has(a)) return 1;
  return synonyms.some((group) => group.has(a) && group.has(b)) ? 1 : 0;
}

const maleNouns = set(
  'man boy king prince father son husband brother uncle spokesman chairman congressman businessman actor councilman gunman mr sir lord herr statesman',
);
const femaleNouns = set(
  'woman girl queen princess mother daughter wife sister aunt spokeswoman chairwoman congresswoman businesswoman actress councilwoman mrs ms miss lady frau ministerin präsidentin kanzlerin sprecherin',
);

/** The gender that a noun or form of address tells. */
export const nounGender = (noun: string): Gender =>
  maleNouns.has(noun)
    ? 'male'
    : femaleNouns.has(noun) || /(?:minister|präsident|kanzler|sprecher|politiker)in$/.test(noun)
      ? 'female'
      : 'unknown';

/** A noun without its plural ending, as far as the lists above need it. */
export function singular(noun: string): string {
  if (noun.endsWith('men')) return `${noun.slice(0, -3)}man`;
  if (noun.endsWith('ies')) return `${noun.slice(0, -3)}y`;
  if (/(?:s|x|ch|sh)es$/.test(noun)) return noun.slice(0, -2);
  return noun.endsWith('s') && !noun.endsWith('ss') ? noun.slice(0, -1) : noun;
}

const peoplePlurals = set(
  'people others many some critics those sources officials experts most few both media police leute',
);

/** Whether the noun means several people or things. */
export const isPluralNoun = (noun: string): boolean =>
  peoplePlurals.has(noun) || noun.endsWith('men') || (noun.endsWith('s') && !/(?:ss|us|is|news)$/.test(noun));
