import * as vscode from 'vscode';
import type { ReviewedVersion } from '../shared/reviewStore';
import type { Installed } from '../shared/services';

/** A page to describe a problem on. Holds versions, settings and counts, and not a word of an article, a name or a path. */
export function problemReport(installed: Installed, reviewed: ReviewedVersion | undefined): string {
  const kind = vscode.env.uiKind === vscode.UIKind.Web ? 'web' : 'desktop';
  const facts = [
    `Galley ${installed.version}`,
    `VS Code ${vscode.version}, ${kind}${vscode.env.remoteName === undefined ? '' : `, remote ${vscode.env.remoteName}`}`,
    `Language ${vscode.env.language}, workspace ${vscode.workspace.isTrusted ? 'trusted' : 'not trusted'}`,
    ...changedSettings(),
    ...(reviewed ? articleFacts(reviewed) : []),
  ];
  const [what, happened, how] = [
    vscode.l10n.t('What you did'),
    vscode.l10n.t('What happened, and what you had expected'),
    vscode.l10n.t('About this Galley'),
  ];
  const list = facts.map((fact) => `- ${fact}`).join('\n');
  return `# Galley\n\n## ${what}\n\n\n## ${happened}\n\n\n## ${how}\n\n${list}\n`;
}

/** Names of settings, and their values where these say nothing about the reader or the files. */
function changedSettings(): string[] {
  const settings = vscode.workspace.getConfiguration('galley');
  const names = ['recognition', 'outline.followCursor', 'presentation'];
  return names.flatMap((name) => {
    const value: unknown = settings.get(name);
    return value === settings.inspect(name)?.defaultValue ? [] : [`galley.${name}: ${JSON.stringify(value)}`];
  });
}

function articleFacts({ document, review, kept }: ReviewedVersion): string[] {
  const { article } = review.analysis;
  const annotations = review.items.filter(({ annotation }) => annotation !== null);
  return [
    `Article of ${document.getText().length} characters, ${article.blocks.length} blocks, language ${article.language}`,
    `${review.items.length - annotations.length} suggestions, ${annotations.length} annotations, ${review.speakers.length} speakers`,
    `Annotations file: ${kept.text === undefined ? 'none' : `${kept.reading.problems.length} problems`}`,
  ];
}
