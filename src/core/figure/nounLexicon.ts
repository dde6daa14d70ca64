const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words that never stand inside a noun phrase behind a number: they end it. */
export const stopWords = words(`
  a an the this that these those my your his her its our their no any some each every either neither both such what which who whom
  whose i you he she it we they me him us them myself himself herself itself ourselves themselves yourself one's
  of in on at by for with from to into onto over under above below after before since until till during through throughout across
  against among amid between beyond behind beside besides despite except inside outside near off out up down around about upon
  via per than as like unlike without within toward towards along alongside aboard versus vs plus minus regarding following including
  and or but nor so yet if because while whereas although though unless whether when where why how once then there here
  is are was were be been being am isn't aren't wasn't weren't has have had hasn't haven't hadn't having do does did don't doesn't didn't
  will would shall should can could may might must won't wouldn't can't couldn't cannot shouldn't ought
  not never also just even now very too again ago later already away however often ever almost together instead ahead
  rather always perhaps else maybe sometimes quite meanwhile abroad otherwise elsewhere thus apart anymore alone alike
  back still only today yesterday tomorrow tonight annually apiece
  abroad nationally
  that's it's he's she's there's who's they're we're you're i'm they've we've you've i've

  der die das den dem des ein eine einen einem einer und oder aber von vom in im an am auf aus bei mit nach zu zum zur für
  über unter vor gegen seit bis durch ohne um als wie ist sind war waren wird werden wurde wurden hat haben hatte hatten sich
  nicht auch noch nur schon sie er es wir ihr sein ihre seine
`);

/** Words that are adjectives before a noun and adverbs without one: a phrase may hold them but does not begin with them behind an amount. */
export const softStops = words(`
  earlier early late daily weekly monthly yearly combined worldwide nationwide offshore statewide online overseas outside inside near past
`);

/** Forms of verbs that are rarely nouns or adjectives: they end a noun phrase. */
export const verbForms = words(`
  said says say told tells tell think thinks thought know knows knew known believe believes believed want wants wanted need needs
  get gets got gotten make makes made take takes took taken come comes came go goes went gone give gives gave given find finds
  found keep keeps kept leave leaves left let lets put puts seem seems seemed become becomes became show shows showed shown
  hear hears heard hold holds held bring brings brought begin begins began begun write writes wrote written sit sits sat stand
  stands stood lose loses lost pay pays paid meet meets met include includes included continue continues continued set sets learn
  learned lead leads led understand understood speak speaks spoke spoken read spend spends spent grow grows grew win wins won
  teach taught offer offers remember consider considers appear appears appeared buy buys bought serve serves served die dies died
  send sends sent expect expects expected build builds built stay stays stayed fall falls fell cut cuts kill kills reach reaches
  reached remain remains remained suggest suggests suggested raise raises raised pass passed sell sells sold require requires
  required decide decides decided pull pulled attend attends attended lives lived live work works worked run runs ran goes
  arise arose rise rises rose risen drew draw drawn drive drove driven eat ate fight fought flew fly forget forgot
  hurt shot shoot caught catch hit quit see sees saw seen seek sought hang hung lay lie lied shut strike struck sue sued swear
  sworn throw threw thrown voted votes agree agrees agreed oppose opposes opposed favor favors favored approve disapprove
  disagree prefer think feel feels felt belong belongs depend depends mean means meant happen happens happened represent
  represents represented refuse refused cast choose chose chosen steal stole stolen survive arrive arrives arrived gather gathered
  protest protested march marched flee fled earn earns earned owe owes owed wait waited join joined
  shook swept burst broke blew sank swam woke wore tore rang slept dug stuck swung beat bit bled fed dealt drank froze hid rode sped split spread
  wept withdrew overtook began
  sagen sagte sagten gibt geben
`);

/** Those of them that are adjectives before a noun: "216 paid staffers". */
export const participles = words(`
  paid unpaid known lost broken stolen written spoken sworn fallen sold spent hidden frozen chosen held required elected shown
`);

/** Those of them that are nouns too, where only a noun can stand: "a five-hour drive", "weeks of paid leave". */
export const nounVerbs = words(`
  work leave lead drive run fight cut hit stand hold win show set march protest walk read pay rise fall offer catch throw ride split
  spread break burst swim cast draw wait vote strike hurt shot stay sleep find
`);

/** Plurals that do not end in -s, and words that count as plurals. */
export const plurals = words(`
  people men women children police troops personnel staff crew feet teeth mice geese oxen cattle fish sheep deer aircraft spacecraft
  hovercraft data media criteria phenomena alumni species series headquarters fungi cacti bacteria congressmen congresswomen
  policemen policewomen firemen fishermen gunmen lawmen servicemen servicewomen businessmen businesswomen spokesmen chairmen
  salesmen craftsmen clergymen freshmen countrymen kinsmen marksmen infantrymen airmen seamen tribesmen assemblymen councilmen
  councilwomen grandchildren schoolchildren stepchildren midwives folk offspring
  menschen personen männer frauen kinder soldaten tote verletzte truppen flüchtlinge drohnen raketen panzer stimmen sitze
  arbeitsplätze unternehmen staaten länder städte mitarbeiter einwohner beamte polizisten bürger autos häuser
`);

/** Words in -s that are no plurals. */
export const falsePlurals = words(`
  this its his is was has does as us yes thus plus perhaps always across less unless ours yours hers theirs towards afterwards
  besides sometimes news politics economics mathematics physics ethics athletics gas bus campus virus status census focus bonus
  consensus caucus congress business press loss process access success progress class mass crisis basis analysis emphasis thesis
  hypothesis diagnosis axis tennis series's previous various serious famous religious obvious dangerous numerous continuous
  ambitious conscious generous enormous jobless homeless endless useless s
`);

/** Plurals that often stand before another noun ("weapons systems"): the phrase may go on behind them. */
export const modifyingPlurals = words(`
  sports arms weapons sales savings earnings drugs rights forces teachers veterans women's men's children's states nations
  communications operations intelligence united arts jobs goods systems human states' benefits awards emissions futures
  texas kansas arkansas illinois massachusetts paris athens brussels dallas los angeles las vegas orleans
`);

/** Nouns that measure what stands behind "of": the "of …" phrase belongs to the figure. */
export const measuringNouns = words(`
  containers tons tonnes barrels gallons liters litres pounds kilograms kilos grams ounces bushels bags boxes bottles cans cups cases
  crates cartons truckloads boatloads planeloads busloads carloads shiploads loads pieces bits pairs sets packs packets packages sheets
  slices rounds doses tranches batches counts rolls stacks piles bundles buckets tanks vials acres hectares miles feet yards inches meters
  metres kilometers kilometres seconds minutes hours days nights weeks months years decades centuries gigabytes terabytes
  megabytes pages lines volumes reams megawatts gigawatts kilowatts servings spoonfuls tablespoons teaspoons handfuls
  squadrons battalions brigades divisions companies regiments
`);

/** Heads behind which "one" counts ("one sailor was killed") instead of meaning "a certain". */
export const countedSingulars = words(`
  person man woman child boy girl soldier civilian officer policeman policewoman policeman's victim student teacher worker protester
  demonstrator passenger pilot guard gunman suspect vote seat point delegate drone missile rocket bomb tank helicopter plane
  casualty fatality death injury arrest senator lawmaker juror survivor hostage
`);

/** What money is paid in, or consists of: "$87 million in fees". */
export const moneyNouns = words(`
  taxes tax profits profit debt debts aid revenue revenues donations fees damages funding spending sales assets contributions loans bonds cash losses
  savings benefits cuts fines penalties subsidies exports imports trade salaries expenses costs income investments investment support funds grants
  payments earnings stock shares advertising ads bribes gifts credits deals contracts weapons pay property compensation business pledges commitments
  securities interest help assistance relief equipment ransom gold money bonuses wages rent royalties dividends deposits goods services arms capital
  budget insurance claims settlements incentives coverage airtime bills goods purchases reserves restitution prizes winnings sanctions tariffs
`);

/** Singular nouns that follow a percentage or an amount directly ("12 percent fall", "$4 billion deal"). */
export const amountNouns = words(`
  drop rise increase decrease decline cut hike jump gain loss growth surge fall raise reduction boost bump dip slump swing lead margin
  advantage edge deficit gap chance majority minority share stake support approval disapproval favorability rating turnout tax tariff
  rate discount bonus fee fine penalty premium interest return profit bid deal budget bill loan debt bailout fund funding program
  plan package project contract settlement verdict lawsuit donation gift grant prize award salary pension payment price ticket home
  house mansion estate windfall surplus business company industry empire fortune campaign investment bond market aid credit
  down threshold probability likelihood success failure unemployment inflation discount wage minimum
`);

/** Endings that mostly mark adjectives and participles. */
export const adjectiveEnding = /(?:ed|ing|al|ic|ive|ous|ful|less|able|ible|ent|ant|ary|ish|y)$/;

/** Short adjectives without such an ending. */
export const shortAdjectives = words(
  'large small big new old young long great good bad poor rich huge major senior',
);
