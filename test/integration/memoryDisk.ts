import * as vscode from 'vscode';

/** A file system of VS Code's own kind that lives in memory and can be full or closed. */
export interface MemoryDisk {
  /** The address of a file on it. */
  readonly file: (name: string) => vscode.Uri;
  /** What every write fails with, until it is taken away. */
  failure: vscode.FileSystemError | undefined;
}

/** A disk under a scheme of its own, for as long as the tests run: editors on it stay open. */
export function createMemoryDisk(scheme: string): MemoryDisk {
  const files = new Map<string, Uint8Array>();
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const found = (uri: vscode.Uri): Uint8Array => {
    const bytes = files.get(uri.path);
    if (!bytes) throw vscode.FileSystemError.FileNotFound(uri);
    return bytes;
  };
  const disk: MemoryDisk = {
    file: (name) => vscode.Uri.from({ scheme, path: `/${name}` }),
    failure: undefined,
  };
  /** Fails as disks do, by a promise: VS Code goes on waiting for a write that throws. */
  const change = (make: () => unknown): Promise<void> => {
    if (disk.failure) return Promise.reject(disk.failure);
    make();
    return Promise.resolve();
  };
  vscode.workspace.registerFileSystemProvider(scheme, {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => undefined),
    stat: (uri) => ({ type: vscode.FileType.File, ctime: 0, mtime: Date.now(), size: found(uri).length }),
    readDirectory: () => [],
    createDirectory: () => undefined,
    readFile: found,
    writeFile: (uri, bytes) => change(() => files.set(uri.path, bytes)),
    delete: (uri) => {
      found(uri);
      return change(() => files.delete(uri.path));
    },
    rename: (from, to) => {
      const bytes = found(from);
      return change(() => files.set(to.path, bytes).delete(from.path));
    },
  });
  return disk;
}
