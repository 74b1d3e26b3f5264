import { useQuery } from '@tanstack/preact-query';
import type { Schemas } from '../../../client';
import type { Language } from '../../../domain/rules/schema-parts';
import { ruleInWords } from '../../../texts/codes';
import { groundNames } from '../../../texts/names';
import { erasures as words } from '../../../texts/web/erasures';
import { answerOf } from '../../api/problem';
import { useApp } from '../../parts/app-context';

export type Proposed = Schemas['ProposedErasure'];
export type PutOff = Schemas['ErasurePutOff'];
export type Erased = Schemas['Erased'];

/** What is about to be decided of one case. */
export interface Deciding {
  readonly what: 'erase' | 'putOff' | 'handOver';
  readonly one: { readonly caseId: string; readonly number: string };
}

/** What is proposed, what is put off, and what was erased, as of one moment. */
export function useErasures() {
  const { api } = useApp();
  return useQuery({
    queryKey: ['erasures'],
    queryFn: async () => {
      const [proposed, putOff, erased] = await Promise.all([
        answerOf(api.GET('/v1/erasures/proposed')),
        answerOf(api.GET('/v1/erasures/put-off')),
        answerOf(api.GET('/v1/erasures')),
      ]);
      return {
        retention: proposed.retention,
        proposed: proposed.items,
        putOff: putOff.items,
        erased: erased.items,
      };
    },
  });
}

/** Why a case ended, in words. */
export function groundInWords(ground: string | null, language: Language): string {
  if (!ground) return words.noGround[language];
  const named = Object.entries(groundNames).find(([code]) => code === ground)?.[1];
  return named?.[language] ?? ruleInWords(ground, language);
}
