import { isMapValue } from '../sidecar/format';
import { patchText, rootValues } from './patchText';

/** A sidecar's text for an article whose file has another name now (without folders); null when it says so already or cannot be changed. */
export function renameArticle(text: string, file: string): string | null {
  const root = rootValues(text);
  const article = root?.['article'];
  if (!root || !isMapValue(article) || article['file'] === undefined || article['file'] === file) return null;
  return patchText(text, { ...root, article: { ...article, file } }, '');
}
