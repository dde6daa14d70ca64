import { isProseLike, type LineFacts } from './lineFacts';
import type { BlockKind } from './model';

const credit =
  /^(?:photo|photos|foto|fotos|image|images|images source|picture|illustration|bild|bilder|symbolbild|credit|photo credit|photo by|foto von|фото|світлина|zdjęcie|zdj\.|fot\.|imagen|immagine|crédit|crédits|getty|reuters|shutterstock|afp|ap photo|beeld|kuva|kép|video|відео|видео)\s?[:/(©|–-]|^(?:photo|foto|image|picture|images?) (?:by|courtesy|source|credit|von|via|de)\b/iu;
const creditInside =
  /(?:\b(?:photo|foto|image|picture|illustration|credit|bild|фото|fot\.)\s?(?::|\/|by|via|von|courtesy)|getty images|shutterstock|wikimedia|stock photo|file photo|ap photo|\bunsplash\b|\bpixabay\b|imago\b|picture alliance|\((?:afp|reuters)\)(?!\s*[-–—])|©)/iu;

/** Whether a line is a picture's credit alone. */
export const isCredit = (facts: LineFacts): boolean =>
  facts.unit.text.length < 160 && !isProseLike(facts) && credit.test(facts.unit.text);

/** Whether a line reads as a picture's caption with its credit. */
export const isCaption = (facts: LineFacts): boolean =>
  facts.unit.text.length < 320 && creditInside.test(facts.unit.text) && !facts.label;

/** Who reported, wrote and edited a story, as agencies say at its end. */
const agencyCredit = /^\(?(?:additional )?(?:reporting|writing|editing) by /iu;

const quoteStart = /^(?:["“„«»‟]|''|‘)/u;
const quoteEnd = /(?:["”“»«]|''|’)[.,!?]?$/u;

/** What a unit inside the article's text is, by its own looks. */
export function kindInText(
  facts: LineFacts,
  previous: LineFacts | undefined,
  next: LineFacts | undefined,
): BlockKind {
  const { text } = facts.unit;
  if (facts.label) return 'sourceLine';
  if (facts.bullet && !isDashSpeech(facts)) return 'listItem';
  if (isCredit(facts) || agencyCredit.test(text)) return 'credit';
  if (isQuotation(facts)) return 'quotation';
  if (!facts.endsSentence && text.length <= 120 && facts.words <= 16 && next && isProseLike(next)) {
    if (!previous || !/[:：]$/u.test(previous.unit.text)) return 'subheading';
  }
  return 'paragraph';
}

/** Whether a line that begins with a dash is speech ("- Let us go, - said the captain.") and not a list item. */
const isDashSpeech = (facts: LineFacts): boolean =>
  /^[-–—]/u.test(facts.unit.text) && /[,.!?]\s?[-–—]\s|\s[-–—]\s/u.test(facts.unit.text.slice(2));

/** Whether a quotation is closed before the line's end, so that other words follow inside the line. */
const hasInnerEnd = (text: string): boolean => /["”»]\S{0,1}\s/u.test(text.slice(1, -2));

/** Whether a line is nothing but a quotation of at least one sentence (a short one without a full stop is a subheading). */
const isQuotation = (facts: LineFacts): boolean => {
  const { text } = facts.unit;
  const whole = facts.words >= 6 && (text.length > 90 || /[.!?…]["”“»«'’]/u.test(text.slice(-4)));
  return whole && quoteStart.test(text) && quoteEnd.test(text) && !hasInnerEnd(text);
};
