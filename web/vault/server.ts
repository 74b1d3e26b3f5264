import { instant } from '../../domain/clock/time';
import { answerOf, Refused } from '../api/problem';
import type { Session } from '../api/session';
import { fromBase64url } from './keys';
import { platformOf } from './platform';
import type { VaultServer } from './surroundings';

/** The vault's server, asked as whoever is signed in. */
export function vaultServer({ api }: Pick<Session, 'api'>): VaultServer {
  const aNewKey = () => ({ header: { 'Idempotency-Key': crypto.randomUUID() } });
  return {
    async keyOf(deviceId) {
      const body = { deviceId, platform: platformOf(navigator.userAgent) };
      const asking = api.POST('/v1/me/vault-key', { params: aNewKey(), body });
      try {
        const { key, until } = await answerOf(asking);
        return { kind: 'key', secret: fromBase64url(key), until: instant(until) };
      } catch (error) {
        if (error instanceof Refused && error.problem.code === 'deviceBlocked') return { kind: 'blocked' };
        throw error;
      }
    },
    carry: (held, restricted) =>
      answerOf(api.POST('/v1/carry', { body: { held: [...held], restricted: [...restricted] } })),
    async tellOpened(deviceId, opened) {
      await answerOf(api.POST('/v1/carry/opened', { params: aNewKey(), body: { deviceId, opened: [...opened] } }));
    },
  };
}
