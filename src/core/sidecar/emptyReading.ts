import type { SidecarReading } from './model';

/** What an empty text or no file reads as. */
export const emptyReading: SidecarReading = {
  sidecar: { version: 1, speakers: [], annotations: [] },
  problems: [],
  entries: new Map(),
  speakerEntries: new Map(),
  structureEntries: new Map(),
};
