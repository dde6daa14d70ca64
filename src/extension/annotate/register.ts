import * as vscode from 'vscode';
import { grow, shrink, type AnnotationKind } from '../../core';
import { activeArticle } from '../shared/active';
import { choose, type Option } from '../shared/choose';
import { registerCommand } from '../shared/commands';
import { speakerId } from '../shared/fields';
import { Refusal } from '../shared/refusal';
import type { Services } from '../shared/services';
import { kindName } from '../shared/words';
import { keepDraft } from './draft';
import { askDraft } from './flow';
import { addSpan, linkClaim, linkWords } from './links';
import { selectedRanges } from './selection';
import { fromSnippet, remember, snippetName, snippets, type Snippet } from './snippets';
import { moveEnd, widenSelections } from './spans';

const kinds: readonly AnnotationKind[] = ['quote', 'figure', 'citation', 'speaker', 'note'];
const units = ['word', 'clause', 'sentence'] as const;

/** Annotating by hand: what is selected, the word at the cursor, or several places at once. */
export function registerAnnotate(services: Services): vscode.Disposable {
  const { log, memory } = services;
  const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
  return vscode.Disposable.from(
    ...kinds.map((kind) => registerCommand(log, `add${capital(kind)}`, () => annotate(services, kind))),
    registerCommand(log, 'add', () => annotateAs(services)),
    registerCommand(log, 'addLikeLast', async () => {
      const [last] = snippets(memory);
      if (!last) throw new Refusal(vscode.l10n.t('Nothing was annotated by hand yet.'));
      await annotateLike(services, last);
    }),
    registerCommand(log, 'addSpan', () => addSpan(services)),
    registerCommand(log, 'linkSource', () => linkWords(services, 'source')),
    registerCommand(log, 'linkCue', () => linkWords(services, 'cue')),
    registerCommand(log, 'linkClaim', (reference) => linkClaim(services, reference)),
    registerCommand(log, 'widen', () => widenSelections(services)),
    ...units.flatMap((unit) => [
      registerCommand(log, `widenBy${capital(unit)}`, (item) => moveEnd(services, grow, unit, item)),
      registerCommand(log, `narrowBy${capital(unit)}`, (item) => moveEnd(services, shrink, unit, item)),
    ]),
  );
}

/** Asks for the kind first, what was last used at the top. */
async function annotateAs(services: Services): Promise<void> {
  const options: readonly Option<AnnotationKind | Snippet>[] = [
    ...kinds.map((kind) => ({ label: kindName(kind), value: kind })),
    ...snippets(services.memory).map((snippet) => ({
      label: `$(history) ${snippetName(snippet)}`,
      value: snippet,
    })),
  ];
  const chosen = await choose({ title: vscode.l10n.t('Annotate selection as'), options });
  if (typeof chosen !== 'object') return;
  if (typeof chosen.value === 'string') await annotate(services, chosen.value);
  else await annotateLike(services, chosen.value);
}

async function annotate(services: Services, kind: AnnotationKind): Promise<void> {
  const { editor, reviewed } = await activeArticle(services);
  const draft = await askDraft(services, reviewed.review, kind, selectedRanges(editor));
  if (!draft) return;
  await keepDraft(services, reviewed, draft);
  await remember(services.memory, reviewed.review, draft);
}

/** Annotates each selection as another was, without a question. */
async function annotateLike(services: Services, snippet: Snippet): Promise<void> {
  const { editor, reviewed } = await activeArticle(services);
  const groups = selectedRanges(editor).map((range) => [range]);
  const draft = { ...fromSnippet(reviewed.review, snippet, speakerId), groups };
  await keepDraft(services, reviewed, draft);
  await remember(services.memory, reviewed.review, draft);
}
