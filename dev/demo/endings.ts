import type { SeededPerson } from '../../store/seed';
import type { LivedCase } from './lived-case';
import { goesOut, isAccepted, isReferred, visit } from './outreach';

interface Silence {
  readonly since: number;
  /** For how many days nobody has had contact. */
  readonly silentFor: number;
  readonly worker: SeededPerson;
}

/** Met for a while, and then silent but for attempts, at varied times and places. */
export async function falls(one: LivedCase, { since, silentFor, worker }: Silence): Promise<void> {
  await isReferred(one, -since, 'relative', 'Har ikke ringet siden påske.');
  await isAccepted(one, -since + 1, worker);
  const habits = { met: 0.6, by: worker } as const;
  await visit(one, one.day(-since + 3), 'contactMade', habits);
  await goesOut(one, -silentFor - 1, habits);
  await visit(one, one.day(-silentFor), 'contactMade', habits);
  const kinds = ['publicPlace', 'home', 'dropInCentre'] as const;
  const outcomes = ['notMet', 'messageLeft'] as const;
  for (let days = silentFor - 10, tries = 0; days > silentFor - 80 && days > 3; days -= 13, tries += 1) {
    const kind = kinds[tries % kinds.length] ?? 'home';
    await visit(one, one.day(-days), one.chance.of(outcomes), { by: worker, met: 0, kind });
  }
}

/** The same, and once it is asked whether the case may end, the team lead answers that it may. */
export async function isAskedAndEnds(one: LivedCase, silence: Silence): Promise<void> {
  await falls(one, silence);
  for (let days = silence.silentFor - 85; days > 0; days -= 1) {
    one.passTo(one.day(-days));
    if (!one.state.mayItEnd) continue;
    const reason = await one.text('Vi har prøvet alle de steder, vi kender, på alle tider af dagen.');
    one.give(
      one.day(-days),
      { type: 'answerMayItEnd', data: { answer: 'end', reason, asLead: true } },
      { as: 'teamLead', time: '11:00' },
    );
    return;
  }
}

export async function ends(one: LivedCase, days: number, as: SeededPerson): Promise<void> {
  const data = {
    ground: 'isolationBroken',
    contactTo: ['authorities', 'network'],
    selfReliant: 'withoutOtherMeasure',
    reasons: await one.text('Ser sin datter hver uge og går selv til læge.'),
  } as const;
  one.give(one.day(days), { type: 'endOnGround', data }, { as, time: '19:00' });
}
