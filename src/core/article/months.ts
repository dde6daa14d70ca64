/** Month names by language, January first; genitives and abbreviations beside full names. Diacritics are left out. */
const names = [
  'january february march april may june july august september october november december',
  'jan feb mar apr - jun jul aug sep oct nov dec',
  '- - - - - - - - sept - - -',
  'januar februar marz - mai juni juli - - oktober - dezember',
  'janner feber maerz - - - - - - okt - dez',
  '- - mrz - - - - - - - - -',
  'janvier fevrier mars avril - juin juillet aout septembre octobre novembre decembre',
  'janv fevr - avr - - juil - - - - -',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  'ene - - abr - - - ago setiembre - - dic',
  'gennaio febbraio - aprile maggio giugno luglio - settembre ottobre - dicembre',
  'genn febbr - - magg giu lug - sett ott - -',
  'janeiro fevereiro marco - maio junho julho - setembro outubro novembro dezembro',
  '- fev - - - - - - set out - -',
  'januari februari maart - mei - - augustus - - - -',
  '- - mrt - - - - - - - - -',
  'stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia',
  'styczen luty marzec kwiecien - czerwiec lipiec sierpien wrzesien pazdziernik listopad grudzien',
  'sty lut - kwi - cze lip sie wrz paz lis gru',
  'ledna unora brezna dubna kvetna cervna cervence srpna zari rijna listopadu prosince',
  'januara februara - aprila - juna jula augusta septembra oktobra novembra decembra',
  'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
  'січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень',
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь',
  'янв фев мар апр - июн июл авг сен окт ноя дек',
  '- februari - - maj - - augusti - - - -',
  'tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesakuuta heinakuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta',
  '- - marcius aprilis majus junius julius augusztus szeptember - - -',
  'ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik',
  'ianuarie februarie martie aprilie - iunie iulie - septembrie octombrie noiembrie decembrie',
  'ιανουαριου φεβρουαριου μαρτιου απριλιου μαιου ιουνιου ιουλιου αυγουστου σεπτεμβριου οκτωβριου νοεμβριου δεκεμβριου',
  'يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر',
  'gener febrer - - maig juny juliol agost setembre - - desembre',
  'januari februari maret - - - juli agustus - - - desember',
  'sijecnja veljace ozujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca',
];

const numbers = new Map<string, number>();
for (const language of names)
  language.split(' ').forEach((name, i) => {
    if (name !== '-' && !numbers.has(name)) numbers.set(name, i + 1);
  });

const isAscii = /^[\0-\x7f]*$/;

/** The number of a month, 1 to 12, from its name or abbreviation in any of some twenty languages; undefined for other words. */
export function monthNumber(word: string): number | undefined {
  const lower = word.toLowerCase();
  const known = numbers.get(lower);
  if (known !== undefined || isAscii.test(lower)) return known;
  return numbers.get(lower.normalize('NFD').replace(/\p{M}/gu, '').replace(/ł/gu, 'l').replace(/ı/gu, 'i'));
}
