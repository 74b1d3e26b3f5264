/** One project a tier, so that `npx jest --selectProjects domain` runs just the rules. */
const esmOnly = ['nodemailer', 'uuid', '@faker-js'];

const tier = (displayName, extra = {}) => ({
  displayName,
  testMatch: [`<rootDir>/test/${displayName}/**/*.test.ts`],
  transform: {
    '^.+\\.[tj]s$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } }],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  testTimeout: 120_000,
  ...extra,
});

module.exports = {
  projects: [
    tier('domain'),
    tier('store'),
    tier('workflows'),
    tier('stories'),
    tier('replay'),
    tier('api'),
    tier('cli'),
    tier('faults'),
  ],
};
