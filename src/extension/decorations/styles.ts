import * as vscode from 'vscode';

const color = (id: string): vscode.ThemeColor => new vscode.ThemeColor(`galley.${id}`);
const below = '0 0 2px 0';

/**
 * How each kind of find looks. Colour is never the only cue: direct quotes have a solid line below, mixed ones dashes, indirect ones
 * dots; sources are bold, cues italic, figures framed, citations doubly underlined; what a reader kept has a mark behind it.
 */
export const styles = {
  speaker: { color: color('speaker'), fontWeight: '600' },
  cue: { color: color('cue'), fontStyle: 'italic' },
  quoteDirect: quote('solid', 'quoteDirect'),
  quoteMixed: quote('dashed', 'quoteMixed'),
  quoteIndirect: quote('dotted', 'quoteIndirect'),
  figure: {
    border: '1px solid',
    borderColor: color('figure'),
    backgroundColor: color('figureBackground'),
    borderRadius: '3px',
    overviewRulerColor: color('figure'),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
  },
  citation: {
    textDecoration: 'underline double var(--vscode-galley-citation) 1px; text-underline-offset: 3px',
    overviewRulerColor: color('citation'),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
  },
  note: { border: '1px dashed', borderColor: color('cue'), borderRadius: '3px' },
  boilerplate: { opacity: '0.45' },
  kept: mark('✓', 'kept'),
  edited: mark('✎', 'kept'),
  noted: mark('¶', 'kept'),
  needsLook: {
    ...mark('⚠', 'needsLook'),
    textDecoration: 'underline wavy var(--vscode-galley-needsLook) 1px',
    overviewRulerColor: color('needsLook'),
    overviewRulerLane: vscode.OverviewRulerLane.Full,
  },
} as const satisfies Record<string, vscode.DecorationRenderOptions>;

export type StyleName = keyof typeof styles;

function quote(line: string, name: string): vscode.DecorationRenderOptions {
  return {
    borderStyle: line,
    borderWidth: below,
    borderColor: color(name),
    backgroundColor: color('quoteBackground'),
    overviewRulerColor: color(name),
    overviewRulerLane: vscode.OverviewRulerLane.Left,
  };
}

function mark(contentText: string, name: string): vscode.DecorationRenderOptions {
  return {
    after: { contentText, color: color(name), margin: '0 1px', fontStyle: 'normal', fontWeight: '600' },
  };
}
