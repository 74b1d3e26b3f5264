import { mutateAccess } from './stryker';

/**
 * `npm run mutations`: changes `domain/access` one thing at a time, and says which changes no test notices. Ends with 1
 * where there are more than those that change nothing.
 */
if (!mutateAccess({ stdio: 'inherit' }).isNoticed) process.exitCode = 1;
