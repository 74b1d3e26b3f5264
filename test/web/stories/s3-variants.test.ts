import { people } from '../../api/setup/people';
import { until } from '../../environment/until';
import type { FillIn } from '../setup/acts-on-page';
import { leastIntrusive, toWorker } from '../setup/at-desk';
import type { ContactPerson } from '../setup/contact-person';
import { storyUnderTest } from '../setup/story';

/** The ends that S3 may take: Mille on her phone, intake and the team lead at their desks. */
const { begin, sitsDown } = storyUnderTest();

const NAME = 'Søsteren på tredje';

interface InGrace {
  readonly worker: ContactPerson;
  readonly caseId: string;
}

/** Met once and never since, tried in many ways; the worker and the team lead let the case end on 15.04.2026. */
async function inGrace(): Promise<InGrace> {
  const worker = await begin('ballerup', '2025-12-09T09:00:00+01:00');
  const intake = await sitsDown(worker, 'Ida Indgang');
  const call: readonly FillIn[] = [
    ['Hvad bliver der sagt?', 'Min søster bor på tredje sal og taler ikke med nogen.'],
    ['Hvor er personen set?', 'Tredje sal'],
    ['Hvad bliver personen kaldt?', NAME],
    ['Hvem henvender sig?', 'Pårørende'],
  ];
  const caseId = await intake.registers(call, /^Vurderes senest /);
  const accepts = toWorker('Mille Prøve', [leastIntrusive]);
  await intake.decides(caseId, 'Tildel en kontaktperson', accepts, 'Tildel sagen');
  for (const [at, outcome, place] of [
    ['2025-12-15T11:10:00+01:00', 'Fik kontakt', 'Bopæl'],
    ['2026-01-12T09:00:00+01:00', 'Ikke truffet', 'Bopæl'],
    ['2026-02-04T17:30:00+01:00', 'Ikke truffet', 'Værested'],
    ['2026-02-27T13:00:00+01:00', 'Ikke truffet', 'Offentligt sted'],
    ['2026-03-09T11:20:00+01:00', 'Besked lagt', 'Telefon'],
  ] as const) {
    await worker.at(at);
    await worker.logs(NAME, { outcome, place });
  }
  await worker.at('2026-03-16T13:00:00+01:00');
  const end: readonly FillIn[] = [
    ['Ja, sagen må ophøre', true],
    ['Din vurdering', 'Tre måneders forsøg uden svar.'],
    ['Besked til borgeren (valgfrit)', 'Du kan altid komme igen: 44 77 34 43.'],
  ];
  await worker.does(caseId, 'Må sagen ophøre?', end, 'Gem vurderingen');
  await worker.sees(caseId, 'Afventer ophør til 15.04.2026');
  await worker.at('2026-03-17T09:00:00+01:00');
  const lead = await sitsDown(worker, 'Lone Leder');
  const agreed: readonly FillIn[] = [
    ['Enig, sagen må ophøre', true],
    ['Din vurdering', 'Forsøgene er mange og varierede; jeg er enig.'],
  ];
  await lead.answersEnding(caseId, agreed, 'Gem vurderingen');
  return { worker, caseId };
}

/** The case is with the same worker again, in the first phase, and its page says nothing of an end. */
async function goesOn({ worker, caseId }: InGrace): Promise<void> {
  const isAgain = { status: 'active', phase: 'outreach', assignment: { worker: people.worker } };
  await until('the case goes on', async () => {
    const { status } = await worker.state<{ status: string }>(caseId);
    return status === isAgain.status;
  });
  expect(await worker.state(caseId)).toMatchObject(isAgain);
  await worker.opens(caseId);
  const { page } = worker.app;
  await page.getByRole('button', { name: 'Notér kontakt' }).waitFor();
  expect(await page.getByText(/^(Ophørt:|Afventer ophør til)/).count()).toBe(0);
  await worker.app.ask();
}

test('S3, found that day: met on the last day of the grace period, the case does not end', async () => {
  const begun = await inGrace();
  const { worker } = begun;
  await worker.at('2026-04-15T16:10:00+02:00');
  await worker.logs(NAME, { outcome: 'Fik kontakt', place: 'Offentligt sted', note: 'Ved busstoppestedet.' });
  await goesOn(begun);
  await worker.at('2026-04-17T09:00:00+02:00');
  await goesOn(begun);
});

test('S3, told the day after: what is logged from the ended case takes the ending back', async () => {
  const begun = await inGrace();
  const { worker, caseId } = begun;
  await worker.at('2026-04-16T08:30:00+02:00');
  await worker.sees(caseId, /^Ophørt: ikke muligt at få kontakt/i);
  await worker.at('2026-04-16T09:10:00+02:00');
  await worker.logsInCase(caseId, NAME, {
    outcome: 'Fik kontakt',
    place: 'Offentligt sted',
    note: 'Ved busstoppestedet.',
    yesterdayAt: '16:10',
  });
  await goesOn(begun);
});

test('S3, seen by the shop: news holds the ending, and the question is asked anew', async () => {
  const begun = await inGrace();
  const { worker, caseId } = begun;
  await worker.at('2026-04-10T12:00:00+02:00');
  await worker.logs(NAME, {
    outcome: 'Nyt fra andre',
    place: 'Andet sted',
    note: 'Hun købte mælk og brød.',
    yesterdayAt: '15:00',
  });
  await worker.sees(caseId, 'Afventer ophør til 15.04.2026');
  await worker.at('2026-04-16T09:00:00+02:00');
  await worker.sees(caseId, /^Må sagen ophøre, fordi/);
  await goesOn(begun);
});
