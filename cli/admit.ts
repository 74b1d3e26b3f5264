import { randomUUID } from 'node:crypto';
import { Command, Option } from 'commander';
import { programOf } from '../api/identity/access-tokens';
import type { MunicipalityId, StaffId } from '../domain';
import { scopes, staffRoles } from '../domain/access/roles';
import { type MachineClient, saveMachineClient } from '../store/login/machine-clients';
import { openStore, type Store } from '../store/open';
import { findByLogin } from '../store/people/find-by-login';
import { type StaffMember, saveStaff } from '../store/people/staff';
import { givenStore } from './given/store';

/**
 * `npm run admit`: adds the first person of a municipality, who adds the others through the API, and machine clients.
 * Writes to the database directly, as whoever reaches that may do anything.
 */
const program = new Command('npm run admit --').description('Lets a person or a program in.');

const municipality = () =>
  new Option('--municipality <name>', 'whose: ballerup, gentofte').makeOptionMandatory().argParser((name: string) => {
    if (/^[a-z][a-z-]+$/.test(name)) return name as MunicipalityId;
    throw new Error(`"${name}" is not the name of a municipality, like ballerup`);
  });

type Person = Pick<StaffMember, 'municipality' | 'name' | 'roles'> & { readonly login: string };

program
  .command('person')
  .description('Someone on staff, by what your directory calls them')
  .addOption(municipality())
  .requiredOption('--name <name>', 'their name')
  .requiredOption('--login <login>', 'what the identity provider calls them: the value of the claim OIDC_LOGIN_CLAIM')
  .addOption(new Option('--roles <roles...>', 'what they may').choices([...staffRoles]).default(['admin']))
  .action((person: Person) => on((store) => admitPerson(store, person)));

type Program = Omit<MachineClient, 'clientId' | 'active'> & {
  readonly id: string;
  readonly issuer?: string;
  readonly withdraw: boolean;
};

program
  .command('program')
  .description('Another system, by its client id at the identity provider')
  .addOption(municipality())
  .requiredOption('--id <id>', 'its client id')
  .option('--issuer <url>', 'who issues its tokens, where that is TOKEN_ISSUER and not the provider')
  .requiredOption('--name <name>', 'what it is, in words')
  .addOption(new Option('--scopes <scopes...>', 'the most that it may').choices([...scopes]).makeOptionMandatory())
  .option('--withdraw', 'it is let in no longer', false)
  .action((one: Program) => on((store) => admitProgram(store, one)));

program.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

async function on(act: (store: Store) => Promise<string>): Promise<void> {
  const store = await openStore(givenStore());
  try {
    process.stdout.write(`${await act(store)}\n`);
  } finally {
    await store.close();
  }
}

async function admitPerson({ db }: Store, { municipality: of, name, login, roles }: Person): Promise<string> {
  const known = await findByLogin(db, login);
  if (known) return `${login} signs in as ${known.name}, ${known.roles.join(', ')}, already. Nothing was changed.`;
  const unknown = { title: null, team: null, email: null, phone: null, address: null, hours: null };
  const id = randomUUID() as StaffId;
  await saveStaff(db, {
    ...unknown,
    id,
    municipality: of,
    name,
    login,
    roles,
    active: true,
    language: 'da',
    competence: {},
  });
  return `${name} can sign in in ${of} as ${roles.join(', ')} (${id}).`;
}

async function admitProgram({ db }: Store, { id, issuer, withdraw, ...client }: Program): Promise<string> {
  const clientId = issuer ? programOf(issuer, id) : id;
  const taken = await saveMachineClient(db, { ...client, clientId, active: !withdraw });
  if (!taken) throw new Error(`${clientId} belongs to another municipality.`);
  return withdraw ? `${clientId} is let in no longer.` : `${clientId} is let in, for ${client.scopes.join(', ')}.`;
}
