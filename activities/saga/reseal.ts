import type { CaseId, CommandId, MunicipalityId } from '../../domain';
import { isSealed, type Sealing } from '../../store/keys/case-keys';

interface Between {
  readonly municipality: MunicipalityId;
  readonly from: CaseId;
  readonly to: CaseId;
  /** The command that takes the texts along. */
  readonly command: CommandId;
}

/**
 * The value with every text of the one case sealed anew with the key of the other. Throws `CaseKeyDestroyed` where the one
 * has been erased.
 */
export async function resealed<T>(sealing: Sealing, between: Between, value: T): Promise<T> {
  return (await anew(sealing, between, value)) as T;
}

async function anew(sealing: Sealing, between: Between, value: unknown): Promise<unknown> {
  const { municipality, from, to, command } = between;
  if (isSealed(value)) return sealing.seal(municipality, to, await sealing.open(from, value), command);
  if (Array.isArray(value)) return Promise.all(value.map((one) => anew(sealing, between, one)));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(
    async ([name, inner]) => [name, await anew(sealing, between, inner)] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}
