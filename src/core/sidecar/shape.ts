/** What Galley writes into a map: its keys in the order in which they are written, and the shape of maps below them. Other keys are people's own. */
export interface Shape {
  readonly keys: readonly string[];
  readonly nested: Readonly<Record<string, Shape>>;
  /** Written on one line, as `{ by: jane, … }`. */
  readonly flow?: boolean;
}

const selector: Shape = { keys: ['exact', 'prefix', 'suffix'], nested: {} };
const comment: Shape = { keys: ['by', 'at', 'text'], nested: {}, flow: true };

const annotation: Shape = {
  keys: (
    'id kind status type speaker source cue content target nowReads value min max unit modifier counted claimedBy ' +
    'outlet primary medium text by at comments resolved'
  ).split(' '),
  nested: { source: selector, cue: selector, content: selector, target: selector, comments: comment },
};

const speaker: Shape = {
  keys: ['id', 'name', 'kind', 'role', 'affiliation', 'aliases', 'apart'],
  nested: {},
};

const structure: Shape = { keys: ['id', 'is', 'target', 'by', 'at'], nested: { target: selector } };

/** The shape of a whole sidecar. */
export const sidecarShape: Shape = {
  keys: ['version', 'article', 'speakers', 'structure', 'annotations'],
  nested: {
    article: { keys: ['file', 'headline', 'published'], nested: {}, flow: true },
    speakers: speaker,
    structure,
    annotations: annotation,
  },
};

/** For maps that Galley does not know. */
export const noShape: Shape = { keys: [], nested: {} };
