import * as vscode from 'vscode';
import { messageOf, reportFailure } from '../shared/log';
import type { Services } from '../shared/services';
import { articleOf, attribute, merge, quoteOf, speakerOf } from './changes';
import type { Row } from './rows';

const type = 'application/vnd.code.tree.galley.outline';

/** A speaker dropped onto another becomes one with it; quotes dropped onto a speaker are said by that one. */
export function dragAndDrop(services: Services): vscode.TreeDragAndDropController<Row> {
  return {
    dragMimeTypes: [type],
    dropMimeTypes: [type],
    handleDrag: (rows, data) => {
      const own = rows.filter((row) => speakerOf(row) ?? quoteOf(row));
      if (own.length > 0) data.set(type, new vscode.DataTransferItem(own));
    },
    async handleDrop(target, data) {
      const speaker = target && speakerOf(target);
      const rows = data.get(type)?.value as readonly Row[] | undefined;
      if (!speaker || !rows) return;
      try {
        const reviewed = await articleOf(services, target);
        const [first] = rows;
        const dragged = first && speakerOf(first);
        const quotes = rows.flatMap((row) => quoteOf(row) ?? []);
        if (quotes.length > 0) await attribute(services, reviewed, quotes, speaker);
        else if (dragged && dragged.id !== speaker.id) await merge(services, reviewed, dragged, speaker);
      } catch (error) {
        services.log.error(`outline: ${messageOf(error)}`);
        reportFailure(services.log, messageOf(error));
      }
    },
  };
}
