import type { Sidecar } from '../annotation/model';
import type { SidecarReading } from './model';

/** A sidecar that says nothing: that of an article without a file of annotations. */
export const emptySidecar: Sidecar = { version: 1, speakers: [], annotations: [] };

/** What an empty text or no file reads as. */
export const emptyReading: SidecarReading = {
  sidecar: emptySidecar,
  problems: [],
  entries: new Map(),
  speakerEntries: new Map(),
  structureEntries: new Map(),
};
