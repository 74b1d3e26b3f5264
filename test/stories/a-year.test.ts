import { randomUUID } from 'node:crypto';
import { paths } from '../../api/paths';
import { logs } from '../../dev/story/acts/contacts';
import { startsOwnInitiative } from '../../dev/story/acts/opening';
import { reviewsNeed } from '../../dev/story/acts/progress';
import { momentOf } from '../../dev/story/moments';
import type { Playground } from '../../dev/story/playground';
import { Scene } from '../../dev/story/scene';
import type { CaseState, MunicipalityId } from '../../domain';
import { plusLocalDays, plusMinutes } from '../../domain/clock/time';
import { storedState } from '../../store/read/state';
import { fold, loadEvents } from '../../store/read/timeline';
import { verifyStore } from '../../store/verify/verify';
import { caseWorkflowId, stateQuery } from '../../workflows/messages';
import { isLong } from '../environment/form';
import { until } from '../environment/until';
import { openPlaygroundHere } from './played';

/** In the short form enough for a second run of the workflow. */
const { WEEKS, RUNS, title } = isLong
  ? { WEEKS: 52, RUNS: 4, title: 'A year' }
  : { WEEKS: 16, RUNS: 2, title: 'Four months' };
const CONTACTS_A_WEEK = 6;
/** A safety net: it takes half a minute where nothing else runs. */
const YEAR_MS = 900_000;
const municipality = 'ballerup' as MunicipalityId;
const firstContact = { key: randomUUID(), body: { outcome: 'contactMade', channel: 'visit', place: 'publicPlace' } };

describe(`${title} of a case with contact nearly every day`, () => {
  let playground: Playground;
  let scene: Scene;
  let answered: number | undefined;

  beforeAll(async () => {
    playground = await openPlaygroundHere();
    scene = await Scene.begin(playground.api, 'ballerup', 'a year', momentOf('06.01.2025 09.00'));
    await startsOwnInitiative({ judgement: 'Han sidder alene hver dag.', identity: { alias: 'Manden på bænken' } })(
      scene,
    );
    const { key, body } = firstContact;
    answered = (await scene.write('worker', paths.contacts, body, { key })).version;
    await aYearPasses(scene);
  }, YEAR_MS);
  afterAll(() => playground.close());

  it('goes on through several runs of its workflow, with every contact in the record', async () => {
    const events = await loadEvents(playground.store.db, municipality, scene.caseId);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_event, index) => index + 1));
    expect(events.filter(({ type }) => type === 'contactLogged')).toHaveLength(1 + WEEKS * CONTACTS_A_WEEK);
    // The list of a workflow's runs is some moments behind.
    await until(`${RUNS} runs of its workflow`, async () => {
      const runs = `WorkflowId = "${caseWorkflowId(municipality, scene.caseId)}"`;
      return (await playground.rehearsalClient.workflow.count(runs)).count >= RUNS;
    });
  });

  it('has one state: what its workflow holds is what its events fold to and what the lists go by', async () => {
    const { db } = playground.store;
    const handle = playground.rehearsalClient.workflow.getHandle(caseWorkflowId(municipality, scene.caseId));
    const held = await handle.query<CaseState>(stateQuery);
    expect(fold(await loadEvents(db, municipality, scene.caseId))).toEqual(held);
    expect(await storedState(db, municipality, scene.caseId)).toEqual(held);
    expect(await verifyStore({ db, rules: playground.rules })).toEqual({ cases: 1, visits: 0, differences: [] });
  });

  it('gives the first answer to a contact sent again long after, and refuses another one under its id', async () => {
    const { key, body } = firstContact;
    const again = await scene.write('worker', paths.contacts, body, { key });
    expect(again.version).toBe(answered);
    const other = scene.write('worker', paths.contacts, { ...body, place: 'home' }, { key });
    await expect(other).rejects.toMatchObject({ status: 409, code: 'commandIdReused' });
  });
});

async function aYearPasses(scene: Scene): Promise<void> {
  for (let week = 0; week < WEEKS; week += 1) {
    const monday = plusLocalDays(momentOf('06.01.2025 10.00'), 7 * week);
    for (let contact = 0; contact < CONTACTS_A_WEEK; contact += 1) {
      const day = Math.floor(contact / 2);
      if (contact % 2 === 0) await scene.movesTo(plusMinutes(plusLocalDays(monday, day), week));
      await logs(contact % 3 === 2 ? 'notMet' : 'contactMade', { place: 'publicPlace' })(scene);
    }
    if (week % 12 === 11) await reviewsNeed('»Det er godt, at der kommer nogen.«')(scene);
  }
}
