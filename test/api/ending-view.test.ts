import type { CaseId } from '../../domain';
import { restrictedTo } from '../security/setup/everybody';
import { caseFor } from '../web/acts/case-played';
import { accepted, contact, storedCase, type Written } from './setup/cases';
import { people } from './setup/people';
import { type ApiUnderTest, startApiUnderTest } from './setup/running-api';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApiUnderTest();
});
afterAll(() => api.stop());

type Shown = {
  allowed: string[];
  stage: string;
  byItself: { does: string; text: string; why: { text: string } };
  tries: { byName: string; outcomeText: string; placeText: string; placeName: string; weekday: number; time: string }[];
  lastContact: { wishes: string; note: string; byName: string };
  plan: { assessedBy: string; why: { assessment: { reason: string } } };
  variety: { lacking: { what: string; text: string }[] };
  holds: { what: string; text: string; effectText: string; byName: string }[];
  untried: { ways: { what: string; text: string }[] };
  ifItMayEnd: { secondWord: boolean } | null;
  grace: { restsOnName: string; answerIsYours: boolean; secondWord: string } | null;
};
const ending = (caseId: string, query = '', as: string = people.lead) =>
  api.get<Shown>(`/v1/cases/${caseId}/ending${query}`, { as });

async function tried() {
  const { caseId } = await accepted(api, {});
  const log = async (body: object) => (await api.post<Written>(`/v1/cases/${caseId}/contacts`, body)).body.version;
  await log({ ...contact, note: 'Drak kaffe', wishes: 'En dør der kan låses' });
  await api.post(`/v1/cases/${caseId}/crisis`, { kind: 'eviction', note: 'Fogeden kommer' });
  const version = await log({ ...contact, outcome: 'notMet', placeText: 'Bag kirken' });
  await storedCase(api, caseId, version);
  return { caseId, version };
}

describe('the page on which an ending is decided', () => {
  test('has in one answer the question, what holds it, who tried where, their words, the plan and its reason, and what is yours to do', async () => {
    const { caseId, version } = await tried();
    const { status, body } = await ending(caseId, `?minVersion=${version}`);
    expect(status).toBe(200);
    expect(body.stage).toBe('notAsked');
    expect(body.byItself.why.text).not.toBe('');
    expect(body.lastContact).toMatchObject({
      wishes: 'En dør der kan låses',
      note: 'Drak kaffe',
      byName: 'Mille Prøve',
    });
    expect(body.tries).toMatchObject([
      { byName: 'Mille Prøve', outcomeText: 'ikke truffet', placeText: 'offentligt sted', placeName: 'Bag kirken' },
    ]);
    expect(body.plan.assessedBy).toBe('Mille Prøve');
    expect(body.variety.lacking.map(({ what }) => what)).toContain('dayParts');
    expect(body.holds).toMatchObject([{ what: 'crisis', text: 'Krise', byName: 'Mille Prøve' }]);
    expect(body.untried.ways.map(({ what }) => what)).not.toContain('publicPlace');
    expect(body.allowed).toContain('setUnreachablePlan');
    expect(body.allowed).not.toContain('answerMayItEnd');
  });

  test('says the same as the case’s own page of what may be done and what happens next', async () => {
    const { caseId } = await tried();
    const { body: page } = await api.get<{ allowed: string[] }>(`/v1/cases/${caseId}/page`, { as: people.lead });
    const { body } = await ending(caseId);
    expect(page.allowed).toEqual(expect.arrayContaining(body.allowed));
  });

  test('is a look at the case, which the audit log keeps; whoever may not see the case sees nothing', async () => {
    const { caseId, version } = await tried();
    await ending(caseId);
    const { body } = await api.get<{ items: { route: string }[] }>('/v1/audit?limit=20', { as: people.auditor });
    expect(body.items.map(({ route }) => route)).toContainEqual(expect.stringContaining('/ending'));
    await restrictedTo(api.system.store, caseId as CaseId, [people.colleague]);
    await storedCase(api, caseId, version);
    expect((await ending(caseId, '', people.intake)).status).toBe(404);
  });

  test('says whose answer the ending rests on, and leaves the second word to another, also where one has both roles', async () => {
    const { caseId } = await caseFor(api, 'Skyggen', { begins: 'longSilent' });
    const given = (path: string, body: object, as: string) =>
      api.post<Written>(`/v1/cases/${caseId}/${path}`, body, { as });
    await given('assignment', { worker: people.everything, reason: 'Kender ham bedst' }, people.lead);
    const before = await ending(caseId, '', people.everything);
    expect(before.body).toMatchObject({ stage: 'asked', ifItMayEnd: { secondWord: true }, grace: null });
    const answer = { answer: 'end', reason: 'Alle steder er prøvet' };
    const answered = await given('assessments/may-it-end', answer, people.everything);
    expect(answered.status).toBe(200);

    const asOf = `?minVersion=${answered.body.version}`;
    const own = (await ending(caseId, asOf, people.everything)).body;
    expect(own.grace).toMatchObject({ answerIsYours: true, secondWord: 'asked' });
    expect(own.allowed).toContain('takeBackAnswer');
    expect(own.allowed).not.toEqual(expect.arrayContaining(['agreeToEnding']));
    expect(own.allowed).not.toEqual(expect.arrayContaining(['continueInstead']));

    const others = (await ending(caseId, asOf, people.lead)).body;
    expect(others.grace).toMatchObject({ answerIsYours: false, restsOnName: own.grace?.restsOnName });
    expect(others.allowed).toEqual(expect.arrayContaining(['agreeToEnding', 'continueInstead', 'takeBackAnswer']));
    expect((await ending(caseId, asOf, people.worker)).body.allowed).toEqual([]);
    const words = [
      ['agree', { reason: 'Alle steder er prøvet' }],
      ['continue-instead', { plan: { days: 90, attempts: 6 }, reason: 'Vinteren er på vej' }],
    ] as const;
    for (const [path, word] of words) {
      const refused = await given(`assessments/may-it-end/${path}`, word, people.everything);
      expect(refused.body).toMatchObject({ code: 'notForThisPerson' });
    }
    expect((await given('assessments/may-it-end/agree', { reason: 'Alle steder er prøvet' }, people.lead)).status).toBe(
      200,
    );
  });
});
