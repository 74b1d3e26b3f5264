const { default: TestRunner } = require('jest-runner');

/** Jest's own runner, but that it runs one file at a time, after the files of the other runners. */
module.exports = class OneAtATime extends TestRunner {
  isSerial = true;
};
