import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execaSync } from 'execa';

const root = join(__dirname, '..', '..', '..');

/** The test that must fail where a gate of `api/app.ts` is dropped, by the gate's name there. */
export const noticedBy: Readonly<Record<string, string>> = {
  limitInFlight: 'api/away',
  limitTime: 'api/away',
  whoAsks: 'login/sessions',
  refuseForgery: 'login/sessions',
  limitPerCaller: 'api/one-caller-too-many',
  audited: 'security/who-is-noted',
  mayYou: 'security/every-role',
  caseInReach: 'security/further-cases',
  caseNotErased: 'api/own-record',
  world: 'api/visits-and-rehearsals',
  readRequest: 'api/bad-input',
  furtherCasesInReach: 'security/further-cases',
  peopleKnown: 'security/ids-in-bodies',
  callerScope: 'security/restricted-canaries',
  declaredOnly: 'security/who-is-noted',
  leaveOutHidden: 'security/linked-to-hidden',
  noteChange: 'api/what-a-change-leaves',
  storedIdempotency: 'api/people-and-rules',
  readForm: 'api/referrals',
  auditedForm: 'security/who-is-noted',
};

/** The gates of both doors, as `api/app.ts` has them, and the file of each. */
export function gatesOfTheApi(): ReadonlyMap<string, string> {
  const app = readFileSync(join(root, 'api', 'app.ts'), 'utf8');
  const files = new Map<string, string>();
  for (const [, names = '', file = ''] of app.matchAll(/import \{([^}]*)\} from '\.\/door\/([\w-]+)'/g))
    for (const name of names.split(',')) files.set(name.trim(), `api/door/${file}.ts`);
  return new Map([...app.matchAll(/\.gate\((\w+)\(/g)].map(([, name = '']) => [name, files.get(name) ?? '']));
}

/**
 * Drops each of these gates in turn, and answers those without which their test passes. Throws where a test fails while
 * every gate is in its place, since it could notice nothing.
 */
export function unnoticed(gates: readonly string[], tell: (line: string) => void): string[] {
  for (const test of new Set(gates.map((gate) => noticedBy[gate])))
    if (!passes(test, 'none')) throw new Error(`test/${test} fails with every gate in its place`);
  return gates.filter((gate) => {
    const passed = passes(noticedBy[gate], gate);
    tell(`${passed ? 'NOT NOTICED' : 'noticed'}: ${gate} dropped`);
    return passed;
  });
}

function passes(file: string | undefined, gate: string): boolean {
  const jest = ['--experimental-vm-modules', require.resolve('jest/bin/jest')];
  const test = ['--bail', '--runInBand', '--runTestsByPath', `test/${file}.test.ts`];
  const env = { DROPPED_GATE: gate, DROPPED_GATE_FILE: gatesOfTheApi().get(gate) };
  return !execaSync(process.execPath, [...jest, ...test], { cwd: root, env, stdio: 'ignore', reject: false }).failed;
}
