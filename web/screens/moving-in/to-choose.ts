import { useQuery } from '@tanstack/preact-query';
import { canBeNamedAs } from '../../../domain/access/named-as';
import { answerOf } from '../../api/problem';
import { useApp } from '../../parts/app-context';
import { readInForce } from '../process/in-force';

interface Named {
  readonly id: string;
  readonly text: string;
}

export interface ToChoose {
  readonly phases: readonly Named[];
  readonly targetGroups: readonly Named[];
  readonly workers: readonly Named[];
}

/** What the standard of today and the staff give to choose among; null where no standard holds. */
export function useToChoose() {
  const { api, session, language } = useApp();
  return useQuery({
    queryKey: ['moving in', language],
    queryFn: async (): Promise<ToChoose | null> => {
      const [rules, { items }] = await Promise.all([
        readInForce(api, session.clock.today(), undefined),
        answerOf(api.GET('/v1/staff')),
      ]);
      if (!rules) return null;
      const { phases, targetGroups } = rules.standard;
      return {
        phases: phases.map(({ id, name }) => ({ id, text: name[language] })),
        targetGroups: targetGroups.map(({ id, name }) => ({ id, text: name[language] })),
        workers: items
          .filter(({ active, roles }) => active && canBeNamedAs('worker', roles))
          .map(({ id, name }) => ({ id, text: name })),
      };
    },
  });
}
