import type * as vscode from 'vscode';
import { firstWhere, isProse, type Block, type BlockFinds, type Range } from '../../core';

/** A prose block that somebody is typing in, read by itself before the whole article is read again. */
export interface ReadBlock {
  readonly document: vscode.TextDocument;
  /** The version that the finds are of. */
  readonly version: number;
  /** The version of the last reading of the whole, and where the block stood in it. */
  readonly since: number;
  readonly was: Block;
  readonly now: Range;
  /** What is found in it now, and what was found in it by itself before; offsets count from the block's beginning. */
  readonly finds: BlockFinds;
  readonly before: BlockFinds;
}

/** Follows what is typed since a text was last read as a whole, as long as all of it stands in one block. */
export interface TypedBlock {
  typed(changes: readonly vscode.TextDocumentContentChangeEvent[], blocks: readonly Block[]): void;
  /** The block and where it stands now; undefined where nothing was typed, or not in one block alone. */
  get(): { readonly was: Block; readonly now: Range } | undefined;
}

const lineBreak = /[\n\r\u0085\u2028\u2029\v\f]/;

/** Nothing has been typed yet. */
export function createTypedBlock(): TypedBlock {
  let block: { was: Block; now: Range } | undefined;
  let isElsewhere = false;
  const take = (
    { rangeOffset, rangeLength, range, text }: vscode.TextDocumentContentChangeEvent,
    blocks: readonly Block[],
  ): void => {
    const end = rangeOffset + rangeLength;
    const found = block ? undefined : blockAt(blocks, rangeOffset);
    const at = block ?? (found && { was: found, now: found });
    if (
      !at ||
      !range.isSingleLine ||
      lineBreak.test(text) ||
      rangeOffset < at.now.start ||
      end > at.now.end
    ) {
      isElsewhere = true;
      return;
    }
    block = { ...at, now: { start: at.now.start, end: at.now.end + text.length - rangeLength } };
  };
  return {
    typed(changes, blocks) {
      for (const change of changes) if (!isElsewhere) take(change, blocks);
    },
    get: () => (isElsewhere || !block || !isProse(block.was) ? undefined : block),
  };
}

/** The block that holds an offset or ends there. */
function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
  const block = blocks[firstWhere(blocks.length, (index) => (blocks[index]?.end ?? 0) >= offset)];
  return block && block.start <= offset ? block : undefined;
}
