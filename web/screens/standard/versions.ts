import { useQuery } from '@tanstack/preact-query';
import type { Schemas } from '../../../client';
import type { LocalDate } from '../../../domain/clock/time';
import type { Stage } from '../../../texts/web/standards';
import { answerOf } from '../../api/problem';
import { useApp } from '../../parts/app-context';

export type StandardVersion = Schemas['StandardVersion'];
type Progress = Pick<StandardVersion, 'id' | 'version' | 'heardOn' | 'adoptedOn' | 'activeFrom'>;

/** Every version of the standard, the latest first. */
export function useVersions() {
  const { api } = useApp();
  return useQuery({
    queryKey: ['standards'],
    queryFn: async () => {
      const { items } = await answerOf(api.GET('/v1/standards'));
      return [...items].sort((one, other) => other.version - one.version);
    },
  });
}

/** The version that a case beginning today goes by. */
export function inForceOn<One extends Progress>(versions: readonly One[], today: LocalDate): One | undefined {
  return [...versions]
    .filter(({ activeFrom }) => activeFrom !== null && activeFrom <= today)
    .sort((one, other) => (one.activeFrom ?? '').localeCompare(other.activeFrom ?? '') || one.version - other.version)
    .at(-1);
}

/** How far a version has come, among the others. */
export function stageOf(one: Progress, versions: readonly Progress[], today: LocalDate): Stage {
  const { heardOn, adoptedOn, activeFrom } = one;
  if (activeFrom === null) return adoptedOn ? 'adopted' : heardOn ? 'heard' : 'draft';
  if (activeFrom > today) return 'decided';
  const current = inForceOn(versions, today);
  return current?.id === one.id && current.version === one.version ? 'inForce' : 'replaced';
}

/** A draft can be written on until it has been heard, or is in force. */
export const isWritable = ({ heardOn, activeFrom }: Progress): boolean => heardOn === null && activeFrom === null;
