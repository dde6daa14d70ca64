/** What is done with files, each step by itself; tests put a disk of their own in. `File` is an address. */
export interface FileSteps<File> {
  /** The bytes, or undefined when there is no such file. */
  readonly read: (file: File) => Promise<Uint8Array | undefined>;
  readonly write: (file: File, bytes: Uint8Array) => Promise<void>;
  /** Does nothing when there is no such file. */
  readonly delete: (file: File) => Promise<void>;
  /** The address of a file in the same folder whose name goes on with `ending`. */
  readonly beside: (file: File, ending: string) => File;
}

/** Files that are always read whole, the old bytes or the new ones, whenever a write was cut off. Rejects with the steps' errors. */
export interface WholeFiles<File> {
  readonly read: (file: File) => Promise<Uint8Array | undefined>;
  readonly write: (file: File, bytes: Uint8Array) => Promise<void>;
}

const ready = '.ready';

/**
 * A write first puts a whole copy beside the file, then writes the file in place, and then deletes the copy. A file that
 * was cut off is finished from the copy when it is read next. VS Code's rename would not do: it deletes the target before it
 * moves the new file there, and closes it where it is open. The copy ends with its own length and hash, so that one that
 * was itself cut off, or that two windows wrote at once, is known for what it is.
 */
export function createWholeFiles<File>(steps: FileSteps<File>): WholeFiles<File> {
  const finish = async (file: File, bytes: Uint8Array): Promise<void> => {
    await steps.write(file, bytes);
    await steps.delete(steps.beside(file, ready));
  };
  return {
    async read(file) {
      const [bytes, copy] = await Promise.all([steps.read(file), steps.read(steps.beside(file, ready))]);
      const whole = copy && opened(copy);
      if (!whole || !isTorn(bytes, whole)) return bytes;
      await finish(file, whole);
      return whole;
    },
    async write(file, bytes) {
      await steps.write(steps.beside(file, ready), sealed(bytes));
      await finish(file, bytes);
    },
  };
}

/** Whether a write was cut off: the file is missing or the beginning of the whole text. Otherwise it is the old text, or somebody has written since. */
const isTorn = (bytes: Uint8Array | undefined, whole: Uint8Array): boolean =>
  !bytes || (bytes.length <= whole.length && bytes.every((byte, index) => byte === whole[index]));

/** The bytes with a last line that tells whether they are all there. */
function sealed(bytes: Uint8Array): Uint8Array {
  const seal = new TextEncoder().encode(sealOf(bytes));
  const all = new Uint8Array(bytes.length + seal.length);
  all.set(bytes);
  all.set(seal, bytes.length);
  return all;
}

/** The bytes that were sealed, or undefined when they are not all there. */
function opened(copy: Uint8Array): Uint8Array | undefined {
  const tail = new TextDecoder().decode(copy.subarray(-80));
  const seal = /\n# whole \d+ [0-9a-z]+\n$/.exec(tail)?.[0];
  if (seal === undefined) return undefined;
  const bytes = copy.subarray(0, copy.length - seal.length);
  return sealOf(bytes) === seal ? bytes : undefined;
}

const sealOf = (bytes: Uint8Array): string => `\n# whole ${bytes.length} ${hash(bytes)}\n`;

/** FNV-1a, 32 bits, in base 36 (Fowler, Noll and Vo). */
function hash(bytes: Uint8Array): string {
  let value = 0x811c9dc5;
  for (const byte of bytes) value = Math.imul(value ^ byte, 0x01000193);
  return (value >>> 0).toString(36);
}
