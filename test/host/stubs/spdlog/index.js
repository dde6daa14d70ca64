// In place of the native logger: the same calls, written to the log file line by line.
const fs = require('fs');
const path = require('path');

const levels = /** @type {const} */ (['trace', 'debug', 'info', 'warn', 'error', 'critical']);

/** @param {string} file */
function createLogger(file) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  let threshold = levels.indexOf('info');
  let bare = false;
  const writers = levels.map((name, level) => [
    name,
    (/** @type {string} */ message) => {
      if (level < threshold) return;
      try {
        fs.appendFileSync(file, bare ? message : `${new Date().toISOString()} [${name}] ${message}\n`);
      } catch {
        threshold = levels.length; // the folder is removed while the server stops
      }
    },
  ]);
  return {
    ...Object.fromEntries(writers),
    getLevel: () => threshold,
    setLevel: (/** @type {number} */ level) => void (threshold = level),
    clearFormatters: () => void (bare = true),
    setPattern: () => {},
    flush: () => {},
    drop: () => {},
  };
}

// One `exports.x =` each: the importers are ES modules, which find named exports by the text.
exports.version = 11500;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.shutdown = () => {};
/** @param {string} _name @param {string} file */
exports.createRotatingLogger = async (_name, file) => createLogger(file);
/** @param {string} _name @param {string} file */
exports.createAsyncRotatingLogger = async (_name, file) => createLogger(file);
