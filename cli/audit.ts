import { Command } from 'commander';
import { inWords } from '../store/audit/damage';
import type { AuditedEntry } from '../store/audit/read';
import { type AuditVerification, unexplained } from '../store/audit/verify';
import { withAudit } from './audit/commands';

const program = new Command('npm run audit --').description(
  'The log of who read and changed what: of DATABASE_URL with AUDIT_ANCHOR_DIR, or of the folder DATA_DIR.',
);

program
  .command('verify')
  .description('find every change, deletion, reordering, insertion and cut; ends with 1 where there is any')
  .option('--json', 'print the result as one line of JSON', false)
  .action(async ({ json }: { json: boolean }) => {
    const verified = await withAudit(({ verify }) => verify(progressReporter()));
    process.stdout.write(json ? `${JSON.stringify(verified)}\n` : report(verified));
    if (unexplained(verified).length > 0) process.exitCode = 1;
  });

program
  .command('anchor')
  .description('write down outside the database, now, where each log ends')
  .action(async () => {
    const { anchored, unchanged } = await withAudit(({ anchor }) => anchor());
    process.stdout.write(`${anchored} logs anchored, ${unchanged} stand where they were anchored before.\n`);
  });

program
  .command('show')
  .description('who read and changed one case, the newest first; that you looked is itself noted')
  .requiredOption('--case <number>', 'the case’s number')
  .option('--json', 'print the result as one line of JSON', false)
  .action(async ({ case: number, json }: { case: string; json: boolean }) => {
    const cases = await withAudit(({ show }) => show(number));
    if (cases.length === 0) throw new Error(`There is no case ${number}.`);
    const text = cases.flatMap(({ municipality, entries }) => [`${number}, ${municipality}:`, ...entries.map(lineOf)]);
    process.stdout.write(json ? `${JSON.stringify(cases)}\n` : `${text.join('\n')}\n`);
  });

const lineOf = ({ seq, at, who, outcome, act, route, because }: AuditedEntry): string =>
  `  ${seq}  ${at}  ${who}  ${outcome}  ${act}  ${route}${because ? `  ${JSON.stringify(because)}` : ''}`;

const STEP = 20_000;

/** Logs progress each time that some thousands more are done. */
function progressReporter() {
  let told = 0;
  return ({ done, of }: { done: number; of: number }) => {
    if (done - told < STEP) return;
    told = done;
    process.stderr.write(`${done} of ${of} entries …\n`);
  };
}

function report(verified: AuditVerification): string {
  const { municipalities, entries, anchors, withKeys, damages } = verified;
  const looked = `${entries} entries of ${municipalities} municipalities beside ${anchors} anchors`;
  const seals = withKeys ? '' : 'Seals were not looked at: no master key was given.\n';
  if (damages.length === 0) return `${looked}: the log is whole.\n${seals}`;
  const lines = damages.map((damage) => `  ${inWords(damage)}\n`).join('');
  const sum = unexplained(verified).length;
  return `${looked}: ${sum === 0 ? 'whole, but for what has an honest reason' : `damaged in ${sum} places`}.\n${lines}${seals}`;
}

program.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
