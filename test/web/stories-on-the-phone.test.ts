import { accepted, referred, storedCase, type Written } from '../api/setup/cases';
import { people } from '../api/setup/people';
import { startApiUnderTest } from '../api/setup/running-api';
import { until } from '../environment/until';
import { type FillIn, fillIn, openAct } from './setup/acts-on-page';
import type { AppPage } from './setup/app-page';
import { type OnThePhone, rehearsedOnThePhone } from './setup/in-rehearsal';
import { appUnderTest } from './setup/running-app';

const running = appUnderTest(
  (login) => startApiUnderTest({ login }, { rehearsals: true }),
  ({ api, system }) => ({ url: api.url, db: system.store.db }),
);
const api = running.api;
const HELD = 10_000;

interface Logged {
  readonly outcome: string;
  readonly place: string;
  readonly note?: string;
  readonly wishes?: string;
  readonly with?: string;
}

/** What the contact person does on the phone, in the case that the story is about. */
class ContactPerson {
  private constructor(
    private readonly app: AppPage,
    private readonly phone: OnThePhone,
  ) {}

  static async begin(startsAt: string): Promise<ContactPerson> {
    const app = await running.open('/');
    await app.page.clock.install();
    const phone = await rehearsedOnThePhone(api(), app, startsAt);
    await app.page.reload();
    await app.signInAs('Mille Prøve');
    await app.sees('I dag');
    return new ContactPerson(app, phone);
  }

  get inIt() {
    return this.phone.inIt;
  }

  at(moment: string): Promise<void> {
    return this.phone.moveTo(moment);
  }

  async opens(caseId: string): Promise<void> {
    await this.app.go(`/cases/${caseId}`);
    await this.app.page.getByRole('button', { name: 'Mere', exact: true }).waitFor();
  }

  /** From the card of today, in three taps and what is written. */
  async logs(name: string, { outcome, place, note, wishes, with: companion }: Logged): Promise<void> {
    const { page } = this.app;
    await this.app.go('/');
    const card = page.getByRole('article', { name });
    await card.getByRole('button', { name: 'Andet' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: outcome, exact: true }).click();
    await dialog.getByRole('button', { name: place, exact: true }).click();
    if (companion) await dialog.getByLabel('Sammen med', { exact: true }).selectOption({ label: companion });
    if (note) await dialog.getByLabel('Notat (valgfrit)').fill(note);
    if (wishes) {
      await dialog.getByText('Mere: tidspunkt, hvordan, ønsker').click();
      await dialog.getByLabel('Ønsker, med borgerens egne ord (valgfrit)').fill(wishes);
    }
    await dialog.getByRole('button', { name: /^Gem/ }).click();
    await page.clock.fastForward(HELD);
    await card.waitFor();
    await page.getByText(`${outcome}: ${name}`).waitFor({ state: 'hidden' });
  }

  async does(caseId: string, act: string, filled: readonly FillIn[], verb: string): Promise<void> {
    await this.opens(caseId);
    const dialog = await openAct(this.app, act);
    await fillIn(dialog, filled);
    await dialog.getByRole('button', { name: verb, exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  async goesTo(caseId: string, phase: string, reason?: string): Promise<void> {
    const why: readonly FillIn[] = reason ? [['Begrundelse', reason]] : [];
    await this.does(caseId, 'Skift fase', [[phase, true], ...why], 'Skift fase');
  }

  async sees(caseId: string, text: string | RegExp): Promise<void> {
    await this.opens(caseId);
    await this.app.page.getByText(text).first().waitFor();
    await this.app.ask();
  }
}

const as = (person: string, { inIt }: ContactPerson) => ({ ...inIt, as: person });

async function stateOf<T>({ inIt }: ContactPerson, caseId: string): Promise<T> {
  const { body } = await api().get<{ state: T }>(`/v1/cases/${caseId}`, inIt);
  return body.state;
}

async function taken(worker: ContactPerson, { caseId, version }: Written): Promise<void> {
  await storedCase(api(), caseId, version, worker.inIt);
}

test('S1 on the phone: anonymous, Christmas, a threat, visits in pairs; the isolation is broken', async () => {
  const worker = await ContactPerson.begin('2025-12-19T14:30:00+01:00');
  const begun = await referred(
    api(),
    { identity: { alias: 'Grå Jakke', place: 'Ved stationen' } },
    as(people.intake, worker),
  );
  const { caseId } = begun;
  await worker.at('2025-12-22T09:10:00+01:00');
  const assessment = { leastIntrusive: 'Ingen anden indsats når ham', reason: 'Isoleret og uden anden støtte' };
  const accept = { worker: people.worker, assessment };
  const { body } = await api().post<Written>(`/v1/cases/${caseId}/accept`, accept, as(people.intake, worker));
  await taken(worker, body);

  await worker.at('2025-12-22T13:20:00+01:00');
  await worker.logs('Grå Jakke', { outcome: 'Ikke truffet', place: 'Offentligt sted', note: 'Bænken var tom.' });
  await worker.at('2025-12-29T10:40:00+01:00');
  await worker.logs('Grå Jakke', { outcome: 'Ville ikke tale i dag', place: 'Offentligt sted', note: '»Ikke i dag.«' });
  expect(await stateOf(worker, caseId)).toMatchObject({ status: 'active', phase: 'outreach' });
  await worker.at('2026-01-02T11:15:00+01:00');
  await worker.logs('Grå Jakke', { outcome: 'Fik kontakt', place: 'Offentligt sted', note: 'En kop kaffe i kiosken.' });

  await worker.at('2026-01-12T14:05:00+01:00');
  const threat: FillIn[] = [
    ['Trussel', true],
    ['Hvad skete der?', 'Han råbte: »Kom her igen, så skal du se!«'],
    ['Besøg skal være med to medarbejdere', true],
  ];
  await worker.does(caseId, 'Notér en hændelse', threat, 'Notér hændelsen');
  await worker.sees(caseId, /^Besøg med to medarbejdere siden/);

  await worker.at('2026-01-20T10:30:00+01:00');
  await worker.logs('Grå Jakke', {
    outcome: 'Fik kontakt',
    place: 'Offentligt sted',
    with: 'Karl Kollega',
    wishes: '»Et sted at være om natten.«',
  });
  await worker.goesTo(caseId, 'Afklarende');
  await worker.at('2026-02-18T13:00:00+01:00');
  const lifted = await api().post<Written>(
    `/v1/cases/${caseId}/pair-rule/lift`,
    { reason: 'Rolige besøg siden midten af januar.' },
    as(people.lead, worker),
  );
  await taken(worker, lifted.body);
  await worker.goesTo(caseId, 'Motiverende');

  await worker.at('2026-03-10T10:00:00+01:00');
  await worker.logs('Grå Jakke', {
    outcome: 'Fik kontakt',
    place: 'Andet sted',
    note: 'Vi tog til boligselskabet sammen.',
  });
  const consent: FillIn[] = [
    ['En person', true],
    ['Hvem er det?', 'Boligselskab'],
    ['Navn på stedet eller personen', 'Boligselskabet ved Lundebjerg'],
    ['Navn', true],
    ['Livssituation og behov', true],
  ];
  await worker.does(caseId, 'Borgeren giver samtykke', consent, 'Gem samtykket');
  await worker.goesTo(caseId, 'Stabiliserende');
  await worker.at('2026-05-04T09:30:00+02:00');
  await worker.logs('Grå Jakke', { outcome: 'Fik kontakt', place: 'Andet sted', note: 'Han førte selv ordet.' });
  await worker.goesTo(caseId, 'Afsluttende');

  await worker.at('2026-06-08T11:00:00+02:00');
  const broken: FillIn[] = [
    ['Netværk', true],
    ['Myndigheder', true],
    ['Uden anden indsats', true],
    ['Din vurdering', 'Han ser sin søster hver uge og møder selv op på jobcentret.'],
  ];
  await worker.does(caseId, 'Isolationen er brudt', broken, 'Gem, og afslut sagen');
  await worker.sees(caseId, /^Ophørt: isolationen er brudt/i);
  expect(await stateOf(worker, caseId)).toMatchObject({ status: 'ended', ended: { ground: 'isolationBroken' } });
});

test('S2 on the phone: declines after months, and comes back', async () => {
  const worker = await ContactPerson.begin('2025-01-06T10:05:00+01:00');
  const begun = await accepted(api(), { identity: { alias: 'Gitte' }, referrer: 'relative' }, worker.inIt);
  const { caseId } = begun;
  await taken(worker, begun);
  const meets = async (at: string, note: string) => {
    await worker.at(at);
    await worker.logs('Gitte', { outcome: 'Fik kontakt', place: 'Bopæl', note });
  };
  await meets('2025-01-13T11:20:00+01:00', 'Vi talte gennem brevsprækken i tyve minutter.');
  await worker.at('2025-02-03T13:10:00+01:00');
  await worker.goesTo(caseId, 'Afklarende');
  await meets('2025-03-28T10:00:00+01:00', 'Hun havde trukket gardinerne fra.');
  await worker.goesTo(caseId, 'Motiverende');

  await worker.at('2025-04-10T10:00:00+02:00');
  const doctor: FillIn[] = [
    ['Hvornår?', '2025-04-22T11:00'],
    ['Hvad er aftalen?', 'Ledsagelse til egen læge'],
  ];
  await worker.does(caseId, 'Lav en aftale', doctor, 'Gem aftalen');
  await worker.at('2025-04-22T10:20:00+02:00');
  await worker.does(caseId, 'Hvordan gik aftalen?', [['Aflyst', true]], 'Gem');
  await worker.logs('Gitte', { outcome: 'Aftale aflyst', place: 'Telefon' });
  await meets('2025-06-02T14:15:00+02:00', '»Det går for stærkt.«');
  await worker.goesTo(caseId, 'Opsøgende', 'Hun vil have tid; vi begynder forfra med at være der.');

  await meets('2025-08-18T10:30:00+02:00', 'Hun spurgte selv, om nogen kan komme fast.');
  const coffee: FillIn[] = [
    ['Hvornår?', '2025-08-27T10:00'],
    ['Hvad er aftalen?', 'Kaffe på værestedet'],
  ];
  await worker.does(caseId, 'Lav en aftale', coffee, 'Gem aftalen');
  await worker.at('2025-08-25T13:25:00+02:00');
  const words: FillIn[] = [['Med borgerens egne ord (valgfrit)', '»Jeg vil ikke mere. Tak for det, men nej.«']];
  await worker.does(caseId, 'Siger borgeren nej til støtten helt?', words, 'Ja, notér borgerens afvisning');
  await worker.sees(caseId, /^Ophørt: borgerens/i);
  expect(await stateOf(worker, caseId)).toMatchObject({
    status: 'ended',
    ended: { ground: 'citizenDeclined' },
    appointments: [{ state: 'cancelled' }, { state: 'withdrawn' }],
  });

  await worker.at('2025-09-15T22:10:00+02:00');
  const again = await accepted(api(), { identity: { alias: 'Gitte' }, referrer: 'police' }, worker.inIt);
  await taken(worker, again);
  await meets('2025-09-17T10:45:00+02:00', 'Hun kunne godt huske mig.');
  const no: FillIn[] = [['Med borgerens egne ord (valgfrit)', '»Nej tak, heller ikke denne gang.«']];
  await worker.does(again.caseId, 'Siger borgeren nej til støtten helt?', no, 'Ja, notér borgerens afvisning');
  const ended = await until('the second case has ended', async () => {
    const state = await stateOf<{ status: string; phase: string }>(worker, again.caseId);
    return state.status === 'ended' && state;
  });
  expect(ended.phase).toBe('outreach');
});
