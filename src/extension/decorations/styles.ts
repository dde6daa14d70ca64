import * as vscode from 'vscode';
import type { Presentation } from '../shared/config';

const color = (id: string): vscode.ThemeColor => new vscode.ThemeColor(`galley.${id}`);
const below = '0 0 2px 0';
const thin = '0 0 1px 0';

/**
 * How each kind of find looks. Colour is never the only cue: direct quotes have a solid line below, mixed ones dashes, indirect ones
 * dots; sources are bold, cues italic, figures framed, citations doubly underlined; what a reader kept has a mark behind it.
 */
const styles = {
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
  /** Whatever the grammar took it for. */
  boilerplate: { color: color('boilerplate'), fontWeight: 'normal', fontStyle: 'normal' },
  heading: { fontWeight: 'bold' },
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

/** The same signs, thinner: nothing is filled, bold or framed. */
const subtle: Readonly<Partial<Record<keyof typeof styles, vscode.DecorationRenderOptions>>> = {
  speaker: { color: color('speaker') },
  cue: { fontStyle: 'italic' },
  quoteDirect: { ...styles.quoteDirect, borderWidth: thin, backgroundColor: '' },
  quoteMixed: { ...styles.quoteMixed, borderWidth: thin, backgroundColor: '' },
  quoteIndirect: { ...styles.quoteIndirect, borderWidth: thin, backgroundColor: '' },
  figure: { ...styles.figure, border: '', borderStyle: 'dotted', borderWidth: thin, backgroundColor: '' },
  citation: {
    ...styles.citation,
    textDecoration: 'underline var(--vscode-galley-citation) 1px; text-underline-offset: 3px',
  },
};

/** How a find looks in a presentation; undefined when it is not marked there. What needs a look always is. */
export function styleOf(
  name: StyleName,
  presentation: Presentation,
): vscode.DecorationRenderOptions | undefined {
  if (presentation === 'off') return name === 'needsLook' ? styles.needsLook : undefined;
  return (presentation === 'subtle' ? subtle[name] : undefined) ?? styles[name];
}

export type StyleName = keyof typeof styles;
export const styleNames = Object.keys(styles) as readonly StyleName[];

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
