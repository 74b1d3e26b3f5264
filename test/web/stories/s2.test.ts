import { people } from '../../api/setup/people';
import { until } from '../../environment/until';
import type { FillIn } from '../setup/acts-on-page';
import { leastIntrusive, toWorker } from '../setup/at-desk';
import { storyUnderTest } from '../setup/story';

const { api, begin, opensForm, sitsDown } = storyUnderTest();

test('S2: declines after months, and comes back', async () => {
  const worker = await begin('ballerup', '2025-01-06T10:05:00+01:00');
  const intake = await sitsDown(worker, 'Ida Indgang');
  const relative = await opensForm(worker, 'ballerup');
  const said = 'Min søster lukker ikke op for nogen mere.';
  expect(
    await relative.sends({ alias: 'Gitte', place: 'Linde Allé 4', description: said, referrer: 'relative' }),
  ).not.toBe('');
  const accepts = (id: string) =>
    intake.decides(id, 'Tildel en kontaktperson', toWorker('Mille Prøve', [leastIntrusive]), 'Tildel sagen');
  await worker.at('2025-01-07T09:00:00+01:00');
  const caseId = await intake.readsNewest(said);
  await intake.reads(/Den åbne formular, fra pårørende$/);
  await accepts(caseId);
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
  const support: FillIn[] = [
    ['Et tilbud', true],
    ['Hvilket tilbud?', 'Socialpædagogisk støtte § 85'],
    ['Navn på stedet eller personen', 'Støttecentret'],
    ['Navn', true],
    ['Livssituation og behov', true],
  ];
  await worker.does(caseId, 'Borgeren giver samtykke', support, 'Gem samtykket');
  const offer: FillIn[] = [
    ['Hvilket tilbud?', 'Socialpædagogisk støtte § 85'],
    ['Navn', true],
    ['Livssituation og behov', true],
    ['Hvorfor er det den mindst indgribende indsats?', 'Hun har brug for nogen, der kommer fast, og ikke for mere.'],
    ['Begrundelse, hvis det er tidligt i forløbet (valgfrit)', 'Hun spurgte selv, om der findes nogen.'],
  ];
  await worker.does(caseId, 'Tilbyd et andet tilbud', offer, 'Send tilbuddet');
  await worker.sees(caseId, /^Socialpædagogisk støtte § 85: /);

  await worker.at('2025-08-25T13:00:00+02:00');
  await worker.setsOut(caseId, { where: { place: 'Linde Allé 4' }, backBy: 'Om 60 min' });
  await worker.app.sees('Besøg alene');
  await worker.reads('På besøg alene · tilbage senest 14.00');
  await worker.at('2025-08-25T13:25:00+02:00');
  const words: FillIn[] = [['Med borgerens egne ord (valgfrit)', '»Jeg vil ikke mere. Tak for det, men nej.«']];
  await worker.does(caseId, 'Siger borgeren nej til støtten helt?', words, 'Ja, notér borgerens afvisning');
  await worker.sees(caseId, /^Ophørt: borgerens/i);
  expect(await worker.state(caseId)).toMatchObject({
    status: 'ended',
    ended: { ground: 'citizenDeclined' },
    appointments: [{ state: 'cancelled' }, { state: 'withdrawn' }],
    handovers: [{ state: 'withdrawn' }],
  });
  await worker.visitOnToday('Gitte');
  await worker.at('2025-08-25T14:20:00+02:00');
  const overdue = await worker.visitOnToday('Gitte');
  await overdue.getByText(/^Der er slået alarm, fordi du ikke har meldt dig\./).waitFor();
  await overdue.getByRole('button', { name: 'Afmeld besøg' }).click();
  await overdue.waitFor({ state: 'hidden' });
  const lead = await sitsDown(worker, 'Lone Leder');
  await until('nobody is out any more', async () => {
    const { body } = await api().get<{ items: unknown[] }>('/v1/visits', worker.as(people.lead));
    return body.items.length === 0;
  });
  await lead.sees(caseId, /^Ophørt: borgerens/i);

  await worker.at('2025-09-15T22:10:00+02:00');
  const call: readonly FillIn[] = [
    ['Hvad bliver der sagt?', 'Gitte er set vandre rundt på Linde Allé om natten.'],
    ['Hvad bliver personen kaldt?', 'Gitte'],
    ['Hvem henvender sig?', 'Politi'],
    [/^Samme person som i sag .+, der er ophørt$/, true],
  ];
  const again = await intake.registers(call, /^Vurderes senest /);
  await worker.at('2025-09-16T08:30:00+02:00');
  await intake.opensReferral(again);
  await intake.app.page.getByRole('table', { name: 'Gitte' }).waitFor();
  await intake.reads(/^Sagen er ophørt\. Er det samme person/);
  await accepts(again);
  expect(await worker.state(again)).toMatchObject({ links: [{ kind: 'earlierCase', caseId }] });
  await worker.sees(again, 'Tidligere sag');
  await meets('2025-09-17T10:45:00+02:00', 'Hun kunne godt huske mig.');
  const no: FillIn[] = [['Med borgerens egne ord (valgfrit)', '»Nej tak, heller ikke denne gang.«']];
  await worker.does(again, 'Siger borgeren nej til støtten helt?', no, 'Ja, notér borgerens afvisning');
  const ended = await until('the second case has ended', async () => {
    const state = await worker.state<{ status: string; phase: string }>(again);
    return state.status === 'ended' && state;
  });
  expect(ended.phase).toBe('outreach');
});
