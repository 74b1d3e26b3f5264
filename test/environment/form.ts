/** `npm run test:long`: everything whole. `npm test` has a short form of what takes minutes. */
export const isLong = process.env.TEST_FORM === 'long';
