import pMap from 'p-map';
import type { CaseId, StaffId } from '../../domain';
import type { LocalDate } from '../../domain/clock/time';
import { asStoredCard } from '../../store/identity/reachability';
import { saveAbsence } from '../../store/people/absences';
import { ballerup, restrictedTo } from '../security/setup/everybody';
import { sealed } from '../store/setup/cases';
import { rehearsed } from './setup/cases';
import { people } from './setup/people';
import { RecordedCase } from './setup/played';
import { type ApiUnderTest, type Asking, startApiUnderTest } from './setup/running-api';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApiUnderTest({}, { rehearsals: true });
});
afterAll(() => api.stop());

type Card = {
  caseId: string;
  name: string | null;
  mine: string;
  badge: { kind: string; text: string } | null;
  cautions: { kind: string; since: string; until: string | null }[];
  asks: {
    kind: string;
    text: string;
    dueOn: string;
    daysOverdue: number;
  }[];
  appointment: { at: string } | null;
  allowed: string[];
};
type Visit = { visitId: string; name: string; role: string; onCallNumber: string };
type Today = Record<(typeof heaps)[number], Card[]> & { on: string; visits: Visit[]; more: boolean };
const heaps = ['overdue', 'appointments', 'today', 'withoutDate', 'later'] as const;

const todayOf = async (asking: Asking = {}) => {
  const { status, body } = await api.get<Today>('/v1/today', asking);
  if (status !== 200) throw new Error(`today was answered ${status}: ${JSON.stringify(body)}`);
  return body;
};
const cardsOf = (today: Today): Card[] => heaps.flatMap((heap) => today[heap]);
const cardOf = (today: Today, caseId: string) => cardsOf(today).find((card) => card.caseId === caseId);

/** A Tuesday in the middle of the working day. */
const NOW = '2026-02-10T10:00:00+01:00';

describe('the day of a contact person', () => {
  let today: Today;
  let asking: Asking;
  let rehearsal: string;
  const cases: Record<string, CaseId> = {};

  beforeAll(async () => {
    const { id, inIt } = await rehearsed(api, NOW);
    [asking, rehearsal] = [inIt, id];
    const played = async (name: string, live: (one: RecordedCase) => void, worker = people.worker, more = {}) => {
      const one = new RecordedCase('2025-12-08T09:00:00Z', '2025-12-09T09:00:00Z', worker);
      live(one);
      await one.record(api, { alias: name, ...more }, rehearsal);
      cases[name] = one.caseId;
    };
    await played('forsinket', (one) => {
      one.contact('2026-01-20T09:00:00Z');
      one.contact('2026-01-23T09:00:00Z', 'notMet');
    });
    await played('aftale', (one) => {
      one.contact('2026-02-09T09:00:00Z');
      one.do('2026-02-09T09:30:00Z', {
        type: 'makeAppointment',
        data: { at: '2026-02-10T12:30:00.000Z' as never, what: sealed },
      });
    });
    await played('i dag', (one) => {
      one.contact('2026-02-03T09:00:00Z');
    });
    const card = { channels: { phone: 'agreed', digital: 'declined' } } as const;
    await played(
      'senere',
      (one) => {
        one.contact('2026-02-09T09:00:00Z');
      },
      people.worker,
      { name: 'Valgt Navn', place: 'Stationen', phone: '00 00 00 41', reachability: asStoredCard(card) },
    );
    await played('farlig', (one) => {
      one.contact('2026-02-09T09:00:00Z');
      const incident = { kind: 'threat', visitsInPairs: true, note: sealed } as const;
      one.do('2026-02-09T10:00:00Z', { type: 'recordIncident', data: incident });
      one.do('2026-02-09T10:05:00Z', { type: 'markCrisis', data: { kind: 'suicideRisk' } });
      one.do('2026-02-09T10:06:00Z', { type: 'openChildConcern', data: { kind: 'child', note: sealed } });
    });
    await played('en andens', (one) => one.contact('2026-01-20T09:00:00Z'), people.colleague);
    await played('slut', (one) => {
      one.contact('2026-01-20T09:00:00Z');
      one.do('2026-01-21T09:00:00Z', { type: 'recordDecline', data: { words: sealed } as never });
    });
    await played(
      'fulgt med',
      (one) => {
        one.contact('2026-01-20T09:00:00Z');
        one.do('2026-01-21T09:00:00Z', { type: 'addSecondWorker', data: { worker: people.worker } });
      },
      people.colleague,
    );
    today = await todayOf(asking);
  });

  const named = (name: string) => cardOf(today, cases[name] ?? '');

  test('has each open case of one’s own once, in the list where it belongs, and no other', () => {
    const names = Object.fromEntries(heaps.map((heap) => [heap, today[heap].map(({ name }) => name)]));
    expect(names).toEqual({
      overdue: ['forsinket', 'farlig'],
      appointments: ['aftale'],
      today: ['i dag'],
      withoutDate: [],
      later: expect.arrayContaining(['Valgt Navn', 'fulgt med']),
    });
    expect(today.later).toHaveLength(2);
    expect(today).toMatchObject({ on: '2026-02-10', more: false, visits: [] });
  });

  test('says what is asked, and since when it is overdue', () => {
    expect(named('forsinket')).toMatchObject({
      mine: 'worker',
      attemptsSince: 1,
      lastTwoWayAt: '2026-01-20T09:00:00.000Z',
      asks: expect.arrayContaining([
        expect.objectContaining({
          text: 'Opfølgning',
          dueOn: '2026-01-30',
          daysOverdue: 11,
        }),
      ]),
      proposedFollowUpOn: '2026-02-17',
    });
    expect(named('aftale')?.appointment?.at).toBe('2026-02-10T12:30:00.000Z');
  });

  test('calls people by the name that they chose, else by their alias, and says how to reach them', () => {
    expect(named('senere')).toMatchObject({
      name: 'Valgt Navn',
      place: 'Stationen',
      phone: '00 00 00 41',
      channels: { phone: 'agreed', digital: 'declined' },
    });
  });

  test.each(['da', 'en'])(
    'shows nothing of crisis, threat or child on a card but behind its badge (%s)',
    async (language) => {
      const told = await todayOf({ headers: { ...asking.headers, 'Accept-Language': language } });
      const { cautions = [], ...seen } = cardOf(told, cases.farlig ?? '') ?? {};
      const words = Object.values(seen).flatMap((value) => shownWords(value));
      expect(words.join(' ')).not.toMatch(/kris|trus|vold|barn|crisis|threat|violen|child|suicid|selvmord/i);
      expect(seen).toMatchObject({ badge: { kind: 'twoWorkers' } });
      expect(cautions.map(({ kind }) => kind)).toEqual(['visitsInPairs', 'threat', 'crisis', 'childConcern']);
      expect(cautions[0]).toMatchObject({ since: '2026-02-09T10:00:00.000Z', until: expect.any(String) });
    },
  );

  test('a second worker sees the case and is asked nothing of it', () => {
    expect(named('fulgt med')).toMatchObject({ mine: 'secondWorker', workerName: 'Karl Kollega' });
    expect(today.later.map(({ caseId }) => caseId)).toContain(cases['fulgt med']);
  });

  test('offers what is done from a card, as the status and one’s access allow', () => {
    expect(named('senere')?.allowed).toEqual(['logContact', 'tickOff']);
  });

  test('is not sent again while nothing has changed', async () => {
    const first = await api.get('/v1/today', asking);
    const etag = first.headers.get('etag') ?? '';
    const again = await api.get('/v1/today', { headers: { ...asking.headers, 'If-None-Match': etag } });
    expect([first.status, again.status]).toEqual([200, 304]);
  });

  test('goes over a slow net compressed, to whoever takes it so', async () => {
    const encodingFor = async (accepted: string) => {
      const { headers } = await api.get('/v1/today', { headers: { ...asking.headers, 'Accept-Encoding': accepted } });
      return [headers.get('content-encoding'), headers.get('vary')?.includes('Accept-Encoding')];
    };
    expect([await encodingFor('gzip, br'), await encodingFor('identity')]).toEqual([
      ['gzip', true],
      [null, true],
    ]);
  });

  test('is empty for whoever has no case', async () => {
    const nobodys = await todayOf({ ...asking, as: people.caseworker });
    expect([nobodys.visits, ...heaps.map((heap) => nobodys[heap])]).toEqual([[], [], [], [], [], []]);
  });
});

/** The words of a card that a person reads; codes are for the screen to choose by. */
function shownWords(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([field, inner]) =>
    typeof inner === 'string' ? (field === 'text' ? [inner] : []) : shownWords(inner),
  );
}

describe('whose day it is', () => {
  const alone = async (worker: StaffId, alias: string) => {
    const one = new RecordedCase('2026-01-05T09:00:00Z', '2026-01-06T09:00:00Z', worker);
    one.contact('2026-01-07T09:00:00Z');
    await one.record(api, { alias });
    return one.caseId;
  };

  test('whoever stands in for a colleague who is away has that one’s cases too, and says whose they are', async () => {
    const caseId = await alone(people.worker, 'Vikarens');
    expect(cardOf(await todayOf({ as: people.colleague }), caseId)).toBeUndefined();
    const away = { from: '2020-01-01' as LocalDate, to: '2099-12-31' as LocalDate };
    const id = '00000000-0000-4000-8000-00000000aaaa';
    const absence = { id, municipality: ballerup, staffId: people.worker, ...away, deputyId: people.colleague };
    await saveAbsence(api.system.store.db, absence);
    expect(cardOf(await todayOf({ as: people.colleague }), caseId)).toMatchObject({
      mine: 'standIn',
      workerName: 'Mille Prøve',
    });
    await api.system.store.db.deleteFrom('absences').where('id', '=', id).execute();
  });

  test('the cases of whoever has been deactivated are their team lead’s', async () => {
    const caseId = await alone(people.gone, 'Efterladt');
    expect(cardOf(await todayOf({ as: people.lead }), caseId)).toMatchObject({ mine: 'standIn' });
  });

  test('a restricted case is on the day of whoever is named for it, marked, and of nobody who stands in', async () => {
    const caseId = await alone(people.gone, 'Skjult');
    await restrictedTo(api.system.store, caseId, [people.lead]);
    expect(cardOf(await todayOf({ as: people.lead }), caseId)).toMatchObject({ restricted: true });
    await restrictedTo(api.system.store, await alone(people.gone, 'Helt skjult'), []);
    expect(JSON.stringify(await todayOf({ as: people.lead }))).not.toContain('Helt skjult');
  });

  test('a visit under way comes first, with whom to ring', async () => {
    const caseId = await alone(people.worker, 'Besøgt');
    const expectedEnd = new Date(Date.now() + 3_600_000).toISOString();
    const started = await api.post<{ visitId: string }>('/v1/visits', { caseId, expectedEnd });
    const { visits } = await todayOf();
    expect(visits).toMatchObject([
      { visitId: started.body.visitId, caseId, name: 'Besøgt', role: 'visitor', onCallNumber: '00 00 00 00' },
    ]);
  });

  test('a program and a receiving service have none', async () => {
    expect((await api.get('/v1/today', { as: 'machine:behandling' })).status).toBe(403);
  });

  test('two hundred cases come in one answer, the most pressing, and it is said that there are more', async () => {
    const names = Array.from({ length: 201 }, (_, number) => `Borger ${number}`);
    await pMap(names, (name) => alone(people.everything, name), { concurrency: 8 });
    const many = await todayOf({ as: people.everything });
    const ids = cardsOf(many).map(({ caseId }) => caseId);
    expect([ids.length, new Set(ids).size, many.more]).toEqual([200, 200, true]);
  });
});
