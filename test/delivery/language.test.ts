import { calendarOf } from '../../activities/delivery/calendar';
import { deliverDue } from '../../activities/delivery/deliver';
import { mailService } from '../../activities/delivery/dependencies';
import { planDigests } from '../../activities/delivery/plan-digests';
import type { MunicipalityId } from '../../domain';
import { type Instant, instant, localDateOf, plusDays, plusMinutes } from '../../domain/clock/time';
import { openingOf } from '../../domain/clock/working-days';
import { switchMailOn } from '../../store/delivery/mail-service';
import { sealing } from '../../store/keys/case-keys';
import { accepted, storedCase } from '../api/setup/cases';
import { people, teamOf } from '../api/setup/people';
import { type ApiUnderTest, startApiUnderTest } from '../api/setup/running-api';
import { writeOver } from '../api/setup/write-over';
import { FALLBACK } from './setup/delivering';
import { Mailbox } from './setup/mailbox';

const ballerup = 'ballerup' as MunicipalityId;
const english = { to: 'lone@ballerup.example', language: 'en' } as const;
const danish = { to: 'mille@ballerup.example', language: 'da' } as const;
let api: ApiUnderTest;
let box: Mailbox;
let mail: ReturnType<typeof mailService>;

/** One run of the delivery job, at a moment. */
const run = (now: Instant) => deliverDue({ ...deps(), now: () => now }, () => false);
const deps = () => {
  const { store, rules, keys } = api.system;
  return { db: store.db, within: store.within, rules, sealing: sealing(store.db, keys), keys, mail };
};
const rightNow = () => instant(Date.now());
const arrivedAt = (to: string) => box.arrived.filter((one) => one.to === to);

const profile = (name: string, roles: string[], { to: email, ...more }: { to: string; language?: string }) => ({
  name,
  roles,
  team: teamOf.ballerup,
  email,
  ...more,
});
const write = (person: string, body: object) => writeOver(api, `/v1/staff/${person}`, body, { as: people.lead });

beforeAll(async () => {
  box = await Mailbox.open();
  api = await startApiUnderTest();
  mail = mailService({
    smtpUrl: box.url,
    from: 'Fodfæste <no-reply@fodfaeste.example>',
    publicUrl: 'https://fodfaeste.example',
    fallback: new Map([[ballerup, FALLBACK]]),
  });
  await switchMailOn(api.system.store.db, rightNow());
  await run(rightNow());
  await write(people.lead, profile('Lone Leder', ['teamLead'], english));
  await write(people.worker, profile('Mille Prøve', ['outreachWorker'], { to: danish.to }));
  const { caseId } = await accepted(api);
  await api.post(`/v1/cases/${caseId}/crisis`, { kind: 'eviction' });
  await storedCase(api, caseId, 3);
});
afterAll(async () => {
  mail?.transport.close();
  await api?.stop();
  await box?.goAway();
});

test('who chose English stands so in the list of staff, and who chose nothing is written to in Danish', async () => {
  const { body } = await api.get<{ items: { id: string; language: string }[] }>('/v1/staff');
  const languageOf = (id: string) => body.items.find((one) => one.id === id)?.language;
  expect([languageOf(people.lead), languageOf(people.worker)]).toEqual(['en', 'da']);
});

test('another language is refused with the ones that there are', async () => {
  const wrong = profile('Lone Leder', ['teamLead'], { to: english.to, language: 'sv' });
  const { status, body } = await write(people.lead, wrong);
  expect([status, JSON.stringify(body)]).toEqual([422, expect.stringMatching(/language.*da, en/)]);
});

test('the same crisis reaches the lead in English and the worker in Danish', async () => {
  box.clear();
  await run(rightNow());
  expect(arrivedAt(english.to).map(({ subject }) => subject)).toEqual([
    expect.stringMatching(/^\[Case B-\d+\] Crisis/),
  ]);
  expect(arrivedAt(danish.to).map(({ subject }) => subject)).toContainEqual(
    expect.stringMatching(/^\[Sag B-\d+\] Krise/),
  );
});

test('digests and the weekly one are in the language of each', async () => {
  box.clear();
  const calendar = await calendarOf({ rules: api.system.rules, now: rightNow }, ballerup);
  if (!calendar) throw new Error('ballerup has settings');
  // A fortnight has a first working day of a week, whichever holidays are in it.
  for (let day = 1; day <= 14; day += 1) {
    const opening = openingOf(plusDays(localDateOf(rightNow()), day), calendar);
    await planDigests({ ...deps(), now: () => opening }, ballerup);
    await run(plusMinutes(opening, 15));
  }
  const subjectsTo = (to: string) => arrivedAt(to).map(({ subject }) => subject);
  expect(subjectsTo(english.to)).toContainEqual(expect.stringMatching(/^Your day: /));
  expect(subjectsTo(english.to)).toContainEqual(expect.stringMatching(/^The team’s week /));
  expect(subjectsTo(danish.to)).toContainEqual(expect.stringMatching(/^Din dag: /));
  expect(subjectsTo(danish.to).join()).not.toMatch(/Your|Case/);
});
