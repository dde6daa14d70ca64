import type { BylineForm } from './bylines';
import type { FoundDate } from './dates';
import { isProseLike } from './lineFacts';
import { cap, placeRow, type Candidate, type Region } from './region';

const updateWords =
  /(?:updated?|modified|aktualisiert|aktualisierung|änderung|geändert|stand|mis à jour|modifié|actualizado|aggiornato|atualizado|zaktualizowano|aktualizacja|оновлено|обновлено|bijgewerkt|uppdaterad|oppdatert|opdateret|päivitetty|frissítve|aktualizováno)[:\s]/iu;
const publishWords =
  /(?:publi|posted|veröffentlicht|erschienen|erstellt|eingestellt|eingetragen|geschrieben|written|verfasst|date|datum|created|added|vom|опубліковано|опубликовано|дата|julkaistu|publicerad|geplaatst|am|on)[^\d]{0,14}$/iu;

const eventWords =
  /(?:\bab|\bbis|\bseit|since|until|from|born|geboren|geb\.|\*|†|termin|joined|registriert|registered|mitglied seit|member since|valid|gültig|copyright|©)[^\d]{0,14}$/iu;

/** Whether the words before a date say that it is the time of a change. */
export const saysUpdated = (text: string, date: FoundDate): boolean =>
  updateWords.test(text.slice(Math.max(0, date.start - 30), date.start + 8));

/** All dates on the page outside long running text, with their measures; at most the first 400. */
export function dateCandidates(region: Region, headline: number): Candidate<FoundDate>[] {
  const all = region.lines
    .flatMap((facts, index) =>
      (index === 0 && scraperDate.test(facts.unit.text) ? [] : facts.dates).map((date) => ({
        index,
        facts,
        date,
      })),
    )
    .slice(0, 400);
  const days = all.map(({ date }) => date.value.slice(0, 10)).sort();
  const newest = Number(days.at(-1)?.slice(0, 4) ?? 0);
  const authored = all.map(({ facts }) => facts.bylines.some(({ form }) => form !== 'alone'));
  const counts = new Map<string, number>();
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  return all.map(({ index, facts, date }, k) => {
    const { text } = facts.unit;
    const day = date.value.slice(0, 10);
    const row = [
      ...placeRow(region, index, headline),
      Number(facts.dateOnly),
      Number(isProseLike(facts)),
      date.start,
      text.length - date.end,
      Number(date.value.includes('T')),
      Number(saysUpdated(text, date)),
      Number(publishWords.test(text.slice(Math.max(0, date.start - 40), date.start))),
      cap(k, 30),
      cap(all.length, 30),
      days.indexOf(day) / days.length,
      cap(counts.get(day) ?? 1, 6),
      cap(newest - Number(date.value.slice(0, 4)), 20),
      Number(date.ambiguous),
      Number(/\d{4}/u.test(text.slice(date.start, date.end))),
      Number(index > headline && index < region.first),
      Number(authored[k] ?? false),
      Number(eventWords.test(text.slice(Math.max(0, date.start - 24), date.start))),
      Number(/[–—-]\s?$|\bbis\b|\bto\b|\buntil\b/u.test(text.slice(Math.max(0, date.start - 6), date.start))),
      all.slice(0, k).filter((one) => one.index > headline).length,
      Math.max(...bylineForms.map((form, f) => (facts.bylines[0]?.form === form ? f + 1 : 0))),
      facts.hits.reduce((most, hit) => Math.max(most, hit.reason === 'comments' ? hit.share : 0), 0),
      facts.hits.reduce((most, hit) => Math.max(most, hit.reason === 'legal' ? hit.share : 0), 0),
      Number(all[k - 1]?.index === index),
      index - (all[k - 1]?.index ?? -60),
    ];
    return { index, value: date, row };
  });
}

const bylineForms: readonly BylineForm[] = ['introduced', 'beforeDate', 'afterDate', 'alone', 'user'];

/** The date that some scrapers put before a page's text: a guess, the last resort. */
export const scraperDate = /^date \d{4}-\d{2}-\d{2}\b/u;
