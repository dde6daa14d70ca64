// Stands for node:assert/strict where there is no Node: the npm package of the same behaviour.
globalThis.process ??= /** @type {any} */ ({ env: {}, cwd: () => '/' });
module.exports = require('assert').strict;
