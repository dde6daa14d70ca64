import * as vscode from 'vscode';
import type { Services } from '../shared/services';

type Provide = vscode.CommentingRangeProvider['provideCommentingRanges'];

/** Where VS Code offers to comment: on every line of an article on which something stands. */
export const commentingRanges =
  ({ reviews }: Services): Provide =>
  async (document, token) => {
    if (document.uri.scheme === 'git') return undefined;
    if (!(await reviews.getQuietly(document, token)) || token.isCancellationRequested) return undefined;
    const ranges: vscode.Range[] = [];
    let start: number | undefined;
    for (let line = 0; line <= document.lineCount; line++) {
      const isBlank = line === document.lineCount || document.lineAt(line).isEmptyOrWhitespace;
      if (!isBlank) start ??= line;
      else if (start !== undefined) {
        ranges.push(new vscode.Range(start, 0, line - 1, document.lineAt(line - 1).text.length));
        start = undefined;
      }
    }
    return ranges;
  };
