import { useQuery } from '@tanstack/preact-query';
import type { Schemas } from '../../../client';
import type { Language } from '../../../domain/rules/schema-parts';
import { answerOf } from '../../api/problem';
import { useApp } from '../../parts/app-context';

export type Status = Schemas['SystemStatus'];

const LOOK_AGAIN_MS = 60_000;

export function useStatus() {
  const { api } = useApp();
  return useQuery({
    queryKey: ['system status'],
    queryFn: () => answerOf(api.GET('/v1/system-status')),
    refetchInterval: LOOK_AGAIN_MS,
  });
}

const units = ['kB', 'MB', 'GB', 'TB'] as const;

/** "1,2 GB": how much a backup takes. */
export function sizeInWords(bytes: number, language: Language): string {
  const power = Math.min(units.length, Math.max(1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)));
  const size = new Intl.NumberFormat(language === 'da' ? 'da-DK' : 'en-GB', { maximumFractionDigits: 1 });
  return `${size.format(bytes / 1_000 ** power)} ${units[power - 1]}`;
}
