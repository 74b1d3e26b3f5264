/**
 * What a container of ours runs: `api`, `worker`, or one of the commands for whoever looks after them. Each file acts
 * as soon as it is loaded, and reads its own arguments. `tsconfig.build.json` names the same files.
 */
const PROGRAMS: Readonly<Record<string, string>> = {
  api: '../api/main',
  worker: '../worker/main',
  prepare: './prepare',
  store: './store',
  cases: './cases',
  audit: './audit',
  keys: './keys',
  mail: './mail',
  backup: './backup',
  restore: './restore',
  admit: './admit',
};

const [name = ''] = process.argv.splice(2, 1);
const program = PROGRAMS[name];
if (program) {
  require(program);
} else {
  process.stderr.write(`There is no program "${name}"; there are: ${Object.keys(PROGRAMS).join(', ')}.\n`);
  process.exitCode = 1;
}
