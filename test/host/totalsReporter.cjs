// mocha's own reporters, and at the end one line that scripts/test.mjs adds up.
const Mocha = require('mocha');

const { Dot, Spec } = Mocha.reporters;
const Base = process.env['GALLEY_TEST_DETAILS'] ? Spec : Dot;

module.exports = class extends Base {
  /** @param {Mocha.Runner} runner @param {Mocha.MochaOptions} options */
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes: passed, failures: failed, pending: skipped } = this.stats;
      console.log(`galley-tests ${JSON.stringify({ passed, failed, skipped })}`);
    });
  }
};
