import type { Figure } from '../../../dev/bench/figures';
import type { CaseState } from '../../../domain';
import { followUpOf } from '../../../domain/outreach/follow-up';
import type { ProcessesApart } from '../arrangement/processes-apart';
import { chance } from '../arrangement/random';
import { faultsIn, ledgerOf } from '../ledger';
import { ledgerFigures, noneOf } from '../ledger-figures';
import { fieldWork, fromPhones } from '../load/phones';
import { type Written, writeUntilAcknowledged } from '../load/write';
import { type Measuring, withProcesses } from './measuring';

export type ManyPhones = {
  readonly submissions: number;
  readonly seeds: number;
  readonly cases: number;
  readonly phones: number;
  /** No further seed is begun after so long; what was found until then is told. */
  readonly withinMinutes: number;
};

const NAME = 'phones';

/** The same field work told in another order and in other copies for each seed, each time in cases of its own. */
export function manyPhones(measuring: Measuring, size: ManyPhones): Promise<Figure[]> {
  return withProcesses(measuring, (system) => play(system, measuring, size));
}

async function play(
  system: ProcessesApart,
  { chance: dice, log }: Measuring,
  { submissions: count, seeds, cases: howMany, phones, withinMinutes }: ManyPhones,
): Promise<Figure[]> {
  const submissions = fieldWork(count, howMany, dice, new Date());
  const written: Written[] = [];
  const otherwise: string[] = [];
  const states = new Map<string, number[]>();
  const until = Date.now() + withinMinutes * 60_000;
  let [played, requests] = [0, 0];
  for (let seed = 1; seed <= seeds && Date.now() < until; seed += 1) {
    const cases = await newCases(system, howMany, written);
    const sent = await fromPhones(system.api.url, { submissions, cases, phones, chance: chance(dice.seed + seed) });
    written.push(...sent.written);
    otherwise.push(...sent.otherwise);
    const ledger = await ledgerOf(system, written);
    const state = JSON.stringify(await finalStates(system, cases));
    states.set(state, [...(states.get(state) ?? []), seed]);
    [played, requests] = [seed, requests + sent.requests];
    const agrees = faultsIn(ledger).join('; ') || 'the ledger agrees';
    log(`seed ${seed} of ${seeds}: ${sent.requests} requests; ${agrees}; ${states.size} final states so far`);
  }
  return [
    ...ledgerFigures(NAME, await ledgerOf(system, written)),
    noneOf(`${NAME}: copies acknowledged otherwise than the first`, otherwise.length, otherwise.slice(0, 3).join('; ')),
    {
      name: `${NAME}: different final states over ${played} seeds`,
      value: states.size,
      aim: { atMost: 1 },
      remark: `${requests} requests: ${count} submissions, each sent 1 to 5 times by ${phones} phones in ${howMany} cases`,
    },
  ];
}

async function newCases({ api }: ProcessesApart, count: number, written: Written[]): Promise<string[]> {
  const cases: string[] = [];
  while (cases.length < count) {
    const begun = await writeUntilAcknowledged(api.url, { kind: 'start' });
    written.push(begun);
    cases.push(begun.caseId);
  }
  return cases;
}

/** What the process reckons by, case by case, without the ids and moments of arrival, which differ. */
async function finalStates({ database }: ProcessesApart, cases: readonly string[]): Promise<object[]> {
  const rows = await database.store.db
    .selectFrom('cases')
    .select(['case_id', 'state', 'version'])
    .where('case_id', 'in', [...cases])
    .execute();
  const stateOf = (caseId: string) => rows.find(({ case_id }) => case_id === caseId)?.state as CaseState | undefined;
  return cases.map((caseId) => {
    const state = stateOf(caseId);
    if (!state) throw new Error(`case ${caseId} is not recorded`);
    return {
      status: state.status,
      phase: state.phase,
      contacts: state.contacts.map(({ at, outcome, place, followUpOn }) => ({ at, outcome, place, followUpOn })),
      followUpOn: followUpOf(state)?.on,
      plan: state.plan && { days: state.plan.days, attempts: state.plan.attempts },
      ending: state.ending?.kind,
      mayItEnd: state.mayItEnd !== undefined,
      crisis: state.crisis !== undefined,
    };
  });
}
