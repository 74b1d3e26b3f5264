import type { LoginOptions } from '../../../api/identity/login-options';
import { localLogin } from '../../../dev/identity-provider/local-login';
import { newSecrets } from '../../../dev/identity-provider/secrets';
import { startIdentityProvider } from '../../../dev/identity-provider/start';
import { machineToken } from '../../../dev/login/sign-in';
import type { Scope } from '../../../domain/access/roles';
import type { Listed } from '../../../store/login/directory';
import { testMachines } from '../../environment/identity-provider';

/** The identity provider as `npm start` has it, where one chooses among those on staff; who they are is told later. */
export async function startChoosing() {
  let listLogins = async (): Promise<readonly Listed[]> => [];
  const list = () => listLogins();
  const directory = { list, find: async (login: string) => (await list()).find((one) => one.login === login) };
  const secrets = newSecrets();
  const { issuer, stop } = await startIdentityProvider({ secrets, directory, machines: testMachines });
  const login: LoginOptions = localLogin(issuer, secrets);
  return {
    login,
    chooseAmong: (listed: typeof listLogins) => {
      listLogins = listed;
    },
    /** The token of a program that the municipality has admitted, with this scope alone. */
    programToken: (scope: Scope) => machineToken(issuer, { id: 'behandling', secret: secrets.machineSecret, scope }),
    stop,
  };
}
