/**
 * How Stryker changes `domain/access`, one thing at a time, and asks whether a test of it fails. In a copy of its own,
 * so that nothing here changes meanwhile.
 */
export default {
  mutate: ['domain/access/*.ts'],
  testRunner: 'jest',
  jest: { configFile: 'test/security/mutations/jest.config.json' },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  tempDirName: '.fodfaeste/stryker',
  ignorePatterns: ['**', '!domain/**', '!test/domain/access/**', '!test/security/mutations/**', '!package.json'],
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: '.fodfaeste/mutations.json' },
  clearTextReporter: { allowColor: false, logTests: false, skipFull: true },
  // The rest changes nothing: programs, of whom there is no id, no team and no right that is less than the municipality.
  thresholds: { high: 100, low: 98, break: 98 },
};
