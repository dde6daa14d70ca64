/** What the names of sidecars end with. */
export const ending = '.annotations.yaml';

/** The sidecar that a name means: itself, or the one of the article of that name. */
export const sidecarNamed = (file: string): string => (file.endsWith(ending) ? file : file + ending);

/** The article that a sidecar belongs to, by name. */
export const articleNamed = (sidecar: string): string =>
  sidecar.endsWith(ending) ? sidecar.slice(0, -ending.length) : sidecar;
