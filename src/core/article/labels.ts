import type { Range } from '../text/range';

/**
 * Labels that newsrooms put before a paragraph to say what it is: where the story comes from, what was said, what came before.
 * Folded to lower case; each is the whole of what stands before the colon.
 */
const words = [
  'source|sources|details|detail|quote|quotes|background|context|verbatim|literally|reminder|previously|update|updated|what happened|why it matters|in detail|key points|bottom line|the big picture|more details|for reference|recap|reference|reaction|claim|verdict|our verdict|rating',
  'quelle|quellen|details|zitat|hintergrund|wörtlich|kontext|zur erinnerung|einzelheiten|zum hintergrund|wortlaut|behauptung|bewertung|fazit',
  'source|sources|détails|citation|contexte|rappel|verbatim|pour rappel|affirmation|verdict',
  'fuente|fuentes|detalles|cita|contexto|antecedentes|textualmente|recordatorio|afirmación|veredicto',
  'fonte|fonti|dettagli|citazione|contesto|antefatto|sfondo|retroscena',
  'fonte|fontes|detalhes|citação|contexto|antecedentes|pano de fundo',
  'źródło|źródła|szczegóły|cytat|tło|kontekst|przypomnienie|dosłownie',
  'джерело|джерела|деталі|цитата|передісторія|що було раніше|що передувало|дослівно|пряма мова|нагадаємо|контекст|подробиці|довідка|причина',
  'источник|источники|детали|подробности|цитата|предыстория|что было раньше|что предшествовало|дословно|прямая речь|напомним|контекст|справка',
  'bron|bronnen|citaat|achtergrond|context',
  'zdroj|zdroje|podrobnosti|citace|citát|souvislosti|pozadí|kontext',
  'källa|källor|citat|bakgrund|kilde|kilder|sitat|bakgrunn|baggrund|lähde|lähteet|tausta',
  'forrás|idézet|háttér|részletek|sursa|surse|citat|context|detalii',
  'kaynak|alıntı|arka plan|ayrıntılar|bağlam',
];

const labels = new Set(words.join('|').split('|'));
const longest = 30;

/** The label at the start of a line with its colon, such as `Source:`, as a range of `text`; undefined when there is none. */
export function findLabel(text: string): Range | undefined {
  const head = text.slice(0, longest + 2);
  const colon = /[:：]/u.exec(head)?.index;
  if (colon === undefined || colon === 0) return undefined;
  const name = head.slice(0, colon).replace(/^[*_\s]+|[*_\s]+$/gu, '');
  return labels.has(name.toLowerCase()) ? { start: 0, end: colon + 1 } : undefined;
}
