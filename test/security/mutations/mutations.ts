import { gatesOfTheApi, unnoticed } from './gates';
import { mutateAccess } from './stryker';

/**
 * `npm run mutations`: changes `domain/access` one thing at a time, then drops each gate of the API in turn, and says what
 * no test notices. `-- mayYou audited` drops those gates alone. Ends with 1 where something goes unnoticed, but for changes
 * that change nothing.
 */
function main(asked: readonly string[]): void {
  const access = asked.length > 0 || mutateAccess({ stdio: 'inherit' }).isNoticed;
  const gates = [...gatesOfTheApi().keys()].filter((gate) => asked.length === 0 || asked.includes(gate));
  const left = unnoticed(gates, (line) => process.stdout.write(`${line}\n`));
  if (!access || left.length > 0) process.exitCode = 1;
}

main(process.argv.slice(2));
