/**
 * One project a tier, so that `npx jest --selectProjects domain` runs just the rules. A tier that needs a database or a
 * Temporal server names the file that sets them up; a tier that needs none does not wait for any.
 */
/** Written as ES modules, or (PGlite) with import() inside, neither of which Jest runs untransformed. */
const esmOnly = ['nodemailer', 'uuid', 'jose', 'openid-client', 'oauth4webapi', '@electric-sql'];

const postgres = '<rootDir>/test/environment/set-up-postgres.ts';
const temporalAndPostgres = '<rootDir>/test/environment/set-up-temporal-and-postgres.ts';

const identityProvider = '<rootDir>/test/environment/set-up-identity-provider.ts';

/** A tier that needs a big download runs only when it is named: `npm test -- --selectProjects keycloak`. */
const askedFor = (name) => process.argv.includes(name);

const tier = (displayName, globalSetup) => ({
  displayName,
  testMatch: [`<rootDir>/test/${displayName}/**/*.test.ts`],
  // What a test of the image builds is a copy of all this.
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  transform: {
    '^.+\\.c?[tj]s$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  ...(globalSetup && { globalSetup, globalTeardown: '<rootDir>/test/environment/tear-down.ts' }),
});

module.exports = {
  testTimeout: 300_000,
  projects: [
    tier('domain'),
    tier('mail'),
    tier('documents'),
    tier('edges'),
    tier('store', postgres),
    tier('workflows', temporalAndPostgres),
    tier('stories', temporalAndPostgres),
    tier('replay'),
    tier('api', temporalAndPostgres),
    tier('login', identityProvider),
    tier('delivery', temporalAndPostgres),
    tier('security', temporalAndPostgres),
    tier('cli'),
    tier('arrangement', temporalAndPostgres),
    tier('faults', temporalAndPostgres),
    ...(askedFor('keycloak') ? [tier('keycloak', identityProvider)] : []),
  ],
};
