/**
 * Two projects, so that servers are started once, and only for tests that need them: `pure` needs none that is shared,
 * `servers` shares one Temporal, one PostgreSQL and one identity provider; among them are those that start whole systems,
 * which wait more than they work and so leave a processor to others. What is in a new folder is of `servers`.
 * One folder alone: `npm test -- domain`.
 */
const pureFolders = 'domain|mail|texts|documents|edges|replay|device|dialogs';
const systemsOfCli = 'start|demo|npm';
const pureOfArrangement = 'compose|configuration|database-login|temporal-login';
const FILES = {
  pure: [`@(${pureFolders})/**/*`, `cli/!(${systemsOfCli})`, `arrangement/@(${pureOfArrangement})`],
  servers: [
    `!(${pureFolders}|cli|arrangement|keycloak)/**/*`,
    `cli/@(${systemsOfCli})`,
    `arrangement/!(${pureOfArrangement})`,
  ],
};

/** A folder that needs a big download runs only when it is named: `npm test -- keycloak`. */
const asked = process.argv.some((word) => word.includes('keycloak')) ? ['keycloak/*'] : [];

/** `npm run mutations` takes a gate out of the API and sees whether a test fails. */
const mutated = process.env.DROPPED_GATE ? ['<rootDir>/test/security/mutations/drop-gate.ts'] : [];

const servers = {
  globalSetup: '<rootDir>/test/environment/set-up.ts',
  globalTeardown: '<rootDir>/test/environment/tear-down.ts',
};

const project = (displayName, files, more) => ({
  displayName,
  testMatch: files.map((file) => `<rootDir>/test/${file}.test.ts`),
  // What a test of the image builds, and what commands run, are copies of all this.
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.fodfaeste/'],
  transform: {
    '^.+\\.c?[tj]s$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
  },
  setupFiles: ['<rootDir>/test/environment/properties.ts', ...mutated],
  ...more,
});

module.exports = async () => {
  const { compile } = await import('./cli/compile.mjs');
  await compile(__dirname);
  return {
    testTimeout: 300_000,
    maxWorkers: 2,
    // What a file of tests leaves behind in its process adds up over a hundred of them.
    workerIdleMemoryLimit: '1GB',
    projects: [project('pure', FILES.pure), project('servers', [...FILES.servers, ...asked], servers)],
  };
};
