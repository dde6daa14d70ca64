const longest = 60;

/** A field's value in a few words: text and numbers as they are, spans by their words, nothing as a dash. */
export function showValue(value: unknown): string {
  const words = wordsOf(value).replace(/\s+/g, ' ').trim();
  if (words === '') return '–';
  return words.length > longest ? `${words.slice(0, longest - 1).trimEnd()}…` : words;
}

function wordsOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(wordsOf).join(' … ');
  if (typeof value === 'object') {
    if ('exact' in value) return wordsOf(value.exact);
    return Object.values(value).map(wordsOf).filter(Boolean).join(', ');
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}
