import type { BoilerplateReason } from './model';

/** Words before a link to another article that stands in the middle of the text, as `Read also: Ferry runs again`. */
const links = [
  'read (?:also|more|next)|also read|see also|related(?: (?:story|stories|article|articles|news))?|more on this(?: story)?|recommended|previously on',
  'lesen sie (?:auch|dazu|mehr|hier)(?: auch)?|lies (?:auch|dazu)|auch (?:interessant|lesenswert)|mehr (?:dazu|zum thema|lesen)|zum thema|siehe auch|passend dazu',
  'à lire(?: aussi| également)?|lire (?:aussi|également|plus)|voir aussi|en savoir plus',
  'lea (?:también|además|más)|lee (?:también|además|más)|leer (?:también|más)|[lt]e puede interesar|puede interesarte|vea (?:también|además)|mir[aeá](?: también)?|ver (?:también|más)|no te pierdas|infórmate más|informate más',
  'leggi (?:anche|pure|di più)|vedi anche|guarda anche|leia (?:também|mais)|veja (?:também|mais)|saiba mais',
  'czytaj (?:też|także|również|więcej)|zobacz (?:też|także|również|więcej)|przeczytaj (?:też|także|również)|dowiedz się więcej|polecamy',
  'читайте (?:также|також|ещё|еще|ще|по теме|далее)|читать (?:также|далее)|смотрите также|дивіться також|по теме|за темою',
  'lees (?:ook|meer|verder)|läs (?:också|mer|även)|les (?:også|mer)|læs (?:også|mere)|lue (?:myös|lisää)|čtěte (?:také|více|též)|přečtěte si (?:také|více)|prečítajte si (?:aj|tiež)|olvas(?:sa|d) el|citește și|ayrıca okuyun|διαβάστε (?:επίσης|ακόμα)|прочетете (?:още|също)|pročitajte (?:i|još)',
].join('|');
const link = new RegExp(`^(?:${links})\\s?(?:[:»>|→]|[–-]\\s)`, 'iu');

/** Words before a page's tags. */
const tags =
  /^(?:filed under\b|(?:tags|tagged|posted in|topics|keywords|categories|schlagw[oö]rter|schlagworte|stichw[oö]rter|kategorien|themen|etiquetas|categorías|mots[- ]clés|étiquettes|tagi|kategorie|теги|метки|мітки|onderwerpen|ämnen|argomenti)\s?:)/iu;

const longest = 250;

/** Why a line is no article text where it begins with words that lead to other pages. */
export function findLead(line: string): BoilerplateReason | undefined {
  if (line.length > longest) return undefined;
  return link.test(line) ? 'related' : tags.test(line) ? 'tags' : undefined;
}
