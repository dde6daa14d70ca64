// Country, then the adjectives made of it, by commas; lower case. What the news names most.
const table =
  'ukraine,ukrainian;russia,russian;united states,american,us,u.s;united kingdom,british,uk,english,scottish,welsh;germany,german;france,french;' +
  'poland,polish;italy,italian;spain,spanish;portugal,portuguese;netherlands,dutch;belgium,belgian;austria,austrian;switzerland,swiss;' +
  'sweden,swedish;norway,norwegian;denmark,danish;finland,finnish;iceland,icelandic;ireland,irish;estonia,estonian;latvia,latvian;' +
  'lithuania,lithuanian;belarus,belarusian;moldova,moldovan;romania,romanian;bulgaria,bulgarian;hungary,hungarian;slovakia,slovak;' +
  'slovenia,slovenian;czech republic,czech;croatia,croatian;serbia,serbian;bosnia,bosnian;kosovo,kosovar;albania,albanian;greece,greek;' +
  'turkey,turkish;cyprus,cypriot;georgia,georgian;armenia,armenian;azerbaijan,azerbaijani;kazakhstan,kazakh;uzbekistan,uzbek;iran,iranian;' +
  'iraq,iraqi;israel,israeli;palestine,palestinian;lebanon,lebanese;syria,syrian;jordan,jordanian;egypt,egyptian;libya,libyan;tunisia,tunisian;' +
  'algeria,algerian;morocco,moroccan;sudan,sudanese;ethiopia,ethiopian;kenya,kenyan;nigeria,nigerian;ghana,ghanaian;south africa,south african;' +
  'saudi arabia,saudi;yemen,yemeni;qatar,qatari;india,indian;pakistan,pakistani;bangladesh,bangladeshi;afghanistan,afghan;china,chinese;' +
  'taiwan,taiwanese;japan,japanese;south korea,south korean;north korea,north korean;vietnam,vietnamese;thailand,thai;philippines,philippine,filipino;' +
  'indonesia,indonesian;malaysia,malaysian;singapore,singaporean;myanmar,burmese;australia,australian;new zealand;canada,canadian;mexico,mexican;' +
  'cuba,cuban;venezuela,venezuelan;colombia,colombian;brazil,brazilian;argentina,argentine,argentinian;chile,chilean;peru,peruvian;bolivia,bolivian;' +
  'ecuador,ecuadorian;haiti,haitian;european union,european,eu;korea,korean;usa;britain;england;scotland;wales;moscow;kyiv;kiev;washington;' +
  'beijing;london;paris;berlin;brussels;warsaw;tokyo;seoul;pyongyang;tehran;jerusalem;ankara;rome;madrid;vienna;minsk;europe;asia;africa;america';

const countries = new Map<string, string>();
for (const entry of table.split(';')) {
  const [country = '', ...adjectives] = entry.split(',');
  for (const word of [country, ...adjectives]) countries.set(word, country);
}

/** The country that a name or an adjective of nationality in lower case means, itself in lower case; undefined for other words. */
export const countryOf = (words: string): string | undefined => countries.get(words);

/** Places below countries that the news names so often that their capitals must not be taken for a person's; lower case. */
const regions: ReadonlySet<string> = new Set(
  (
    'ala,ariz,ark,calif,colo,conn,fla,ga,ill,kan,md,mass,mich,minn,mont,neb,nev,okla,penn,tenn,tex,wis,wyo,' +
    'alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,florida,hawaii,idaho,illinois,indiana,iowa,kansas,kentucky,' +
    'louisiana,maine,maryland,massachusetts,michigan,minnesota,mississippi,missouri,montana,nebraska,nevada,new hampshire,new jersey,' +
    'new mexico,new york,new york city,north carolina,north dakota,ohio,oklahoma,oregon,pennsylvania,rhode island,south carolina,south dakota,' +
    'tennessee,texas,utah,vermont,virginia,west virginia,wisconsin,wyoming,puerto rico,manhattan,brooklyn,chicago,los angeles,' +
    'san francisco,san diego,houston,dallas,philadelphia,boston,atlanta,miami,detroit,seattle,denver,phoenix,baltimore,cleveland,pittsburgh,' +
    'st louis,las vegas,new orleans,ontario,quebec,toronto,vancouver,montreal,bavaria,saxony,hamburg,munich,frankfurt,cologne,' +
    'crimea,donbas,donetsk,luhansk,kharkiv,kherson,odesa,odessa,lviv,dnipro,zaporizhzhia,mariupol,kursk,belgorod,chechnya,siberia,' +
    'gaza,west bank,aleppo,damascus,baghdad,mosul,kabul,cairo,istanbul,dubai,mumbai,delhi,new delhi,hong kong,shanghai,' +
    'geneva,zurich,brussels,amsterdam,barcelona,milan,prague,budapest,bucharest,sofia,stockholm,oslo,copenhagen,helsinki,dublin,edinburgh,' +
    'manchester,liverpool,birmingham,bristol,glasgow,belfast,sydney,melbourne,canberra,nairobi,lagos,johannesburg,cape town'
  ).split(','),
);

/** Whether a name in lower case is that of a country, state, region or city that the tables hold. */
export const isPlaceName = (words: string): boolean =>
  countries.has(words) || regions.has(words.replace(/\./g, ''));
