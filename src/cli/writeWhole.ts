import { open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** Gives a file a new text so that at any moment the old or the new one is there whole. Keeps its permissions. Rejects with the system's error, and leaves the file as it was then. */
export async function writeWhole(file: string, text: string): Promise<void> {
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  const mode = await stat(file).then(
    (known) => known.mode,
    () => undefined,
  );
  try {
    const handle = await open(beside, 'w', mode);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
