import { useQuery } from '@tanstack/preact-query';
import { useApp } from '../../parts/app-context';
import { capitalised } from '../../parts/dates';
import { readInForce } from '../process/in-force';

/** The target groups of the standard that holds today; none until they are read. */
export function useTargetGroups() {
  const { api, session, language } = useApp();
  const { data } = useQuery({
    queryKey: ['target groups', language],
    queryFn: async () => {
      const rules = await readInForce(api, session.clock.today(), undefined);
      const targetGroups = rules?.standard.targetGroups ?? [];
      return targetGroups.map(({ id, name }) => ({ value: id, label: capitalised(name[language]) }));
    },
  });
  return data ?? [];
}
