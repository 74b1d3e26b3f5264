import { instant } from '../../domain/clock/time';
import { tellOfVacancies } from '../../store/people/tell-of-vacancies';
import { seededStaff } from '../../store/seed';
import { databases, testsOn } from '../environment/databases';
import { sealed } from '../store/setup/cases';
import { address, ballerup, delivering, FALLBACK } from './setup/delivering';

describe.each(databases())('who a mail goes to, on $on', (kind) => {
  const { smoke, test } = testsOn(kind);
  const scene = delivering(kind);
  /** A case that the worker had given to them on Tuesday 3 June at ten. */
  const assigned = async () => {
    const played = scene.accepted();
    const data = { worker: seededStaff('ballerup', 'secondWorker'), reason: sealed };
    played.do('2025-06-03T08:00:00.000Z', { type: 'assign', data });
    await scene.record(played);
    return played;
  };
  const run = async () => {
    await scene.run('2025-06-03T08:01:00.000Z');
    return scene.box.recipients;
  };

  smoke('the deputy of whoever fell ill after the message was written', async () => {
    await assigned();
    await scene.away('secondWorker', '2025-06-03', '2025-06-05', 'thirdWorker');
    expect(await run()).toEqual([address.thirdWorker]);
    expect(scene.box.arrived[0]?.text).toMatch(/stedfortræder|stedet/i);
  });

  test('the lead where nobody stands in, and the deputy lead where the lead is away', async () => {
    await assigned();
    await scene.away('secondWorker', '2025-06-03', '2025-06-05');
    await scene.away('teamLead', '2025-06-03', '2025-06-03');
    expect(await run()).toEqual([address.deputyLead]);
  });

  test("the municipality's own address where nobody is there; somebody deactivated never gets any", async () => {
    await assigned();
    for (const person of ['teamLead', 'deputyLead', 'admin'] as const)
      await scene.away(person, '2025-06-03', '2025-06-03');
    await scene.setActive('secondWorker', false);
    const got = await run();
    await scene.setActive('secondWorker', true);
    expect(got).toEqual([FALLBACK]);
    expect(await scene.told()).toMatchObject([{ recipient_id: null, kind: 'assigned' }]);
  });

  test('an administrator, once, on a day when no team lead is there, without a word of any case', async () => {
    const at = async (moment: string) => {
      scene.box.clear();
      scene.at(moment);
      await tellOfVacancies(scene.db, ballerup, instant(moment));
      await scene.run();
      return scene.box.recipients;
    };
    for (const person of ['teamLead', 'deputyLead'] as const) await scene.away(person, '2025-06-03', '2025-06-03');
    expect(await at('2025-06-02T10:00:00.000Z')).toEqual([]);
    expect(await at('2025-06-03T05:00:00.000Z')).toEqual([]);
    expect(await at('2025-06-03T06:30:00.000Z')).toEqual([address.admin]);
    expect(scene.box.arrived[0]?.subject).toContain('Ingen teamleder er på arbejde');
    expect(await at('2025-06-03T07:00:00.000Z')).toEqual([]);
    await at('2025-06-04T07:00:00.000Z');
    const left = await scene.db.selectFrom('messages').select('id').where('withdrawn_at', 'is', null).execute();
    expect(left).toEqual([]);
    await scene.away('teamLead', '2025-06-11', '2025-06-11');
    await scene.away('deputyLead', '2025-06-11', '2025-06-11');
    expect(await at('2025-06-11T07:00:00.000Z')).toEqual([address.admin]);
  });

  test('one mail to a lead who is both asked and stands in', async () => {
    await scene.away('worker', '2025-06-03', '2025-06-05');
    const played = scene.accepted();
    played.do('2025-06-03T08:00:00.000Z', { type: 'markCrisis', data: { kind: 'eviction' } });
    await scene.record(played);
    expect(await run()).toEqual([address.teamLead]);
  });

  test('who was told what, and when, stands on the case', async () => {
    const played = await assigned();
    await run();
    expect(await scene.told()).toMatchObject([
      {
        case_id: played.caseId,
        municipality: ballerup,
        kind: 'assigned',
        recipient_id: seededStaff('ballerup', 'secondWorker'),
        at: '2025-06-03T08:01:00.000Z',
      },
    ]);
  });
});
