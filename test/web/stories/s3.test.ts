import { people } from '../../api/setup/people';
import type { FillIn } from '../setup/acts-on-page';
import { leastIntrusive, toWorker } from '../setup/at-desk';
import { storyUnderTest } from '../setup/story';

const { begin, sitsDown } = storyUnderTest();

test('S3: long unreachable, found in the grace period, later ended; both clock changes', async () => {
  const worker = await begin('ballerup', '2025-06-02T09:20:00+02:00');
  const { page } = worker.app;
  const intake = await sitsDown(worker, 'Ida Indgang');
  const lead = await sitsDown(worker, 'Lone Leder');
  const name = 'Søsteren i kælderen';
  const call: readonly FillIn[] = [
    ['Hvad bliver der sagt?', 'Min søster bor i kælderen og taler ikke med nogen.'],
    ['Hvor er personen set?', 'Kælderlejligheden'],
    ['Hvad bliver personen kaldt?', name],
    ['Hvem henvender sig?', 'Pårørende'],
  ];
  const caseId = await intake.registers(call, /^Vurderes senest /);
  await worker.at('2025-06-03T10:00:00+02:00');
  const accepts = toWorker('Mille Prøve', [leastIntrusive]);
  await intake.decides(caseId, 'Tildel en kontaktperson', accepts, 'Tildel sagen');
  const tries = async (at: string, outcome: string, place: string, note: string) => {
    await worker.at(at);
    await worker.logs(name, { outcome, place, note });
  };
  await tries(
    '2025-06-04T13:30:00+02:00',
    'Fik kontakt',
    'Bopæl',
    'Vi sad på trappen. Hun vil gerne have, at jeg kommer.',
  );
  await worker.at('2025-07-14T10:00:00+02:00');
  await worker.goesTo(caseId, 'Afklarende');
  await tries('2025-07-28T10:00:00+02:00', 'Fik kontakt', 'Offentligt sted', 'En kort snak i parken.');
  await tries('2025-08-19T16:20:00+02:00', 'Ikke truffet', 'Bopæl', 'Der var lys, og ingen lukkede op.');
  await tries('2025-09-10T08:40:00+02:00', 'Ikke truffet', 'Offentligt sted', 'Parken var tom.');
  const still: FillIn[] = [
    ['Behovet fortsætter', true],
    ['Hvorfor er denne indsats den mindst indgribende?', 'Ingen anden indsats når hende.'],
    ['Begrundelse', 'Hun er stadig alene, og ingen andre kommer der.'],
  ];
  await worker.does(caseId, 'Vurder behovet', still, 'Gem vurderingen');
  await tries('2025-10-02T12:15:00+02:00', 'Besked lagt', 'Telefon', '»Jeg kommer forbi på torsdag.«');
  await tries('2025-10-14T18:10:00+02:00', 'Ikke truffet', 'Værested', 'Ingen havde set hende.');
  await tries('2025-10-23T10:00:00+02:00', 'Ikke truffet', 'Bopæl', 'Der blev ikke lukket op.');

  await worker.at('2025-10-27T08:05:00+01:00');
  const card = page.getByRole('article', { name });
  await card.getByText('Vurdering i sagen').waitFor();
  await card.getByText('Fik kontakt for 91 dage siden').waitFor();
  await card.getByText('derefter 5 forsøg').waitFor();
  await worker.app.ask();
  await worker.at('2025-10-30T09:30:00+01:00');
  await worker.sees(caseId, /^Må sagen ophøre, fordi/);
  await page.getByText('Vis som tabel').click();
  await page.getByRole('row', { name: /besked lagt/i }).waitFor();
  expect(await page.getByRole('row', { name: /ikke truffet/i }).count()).toBe(4);
  await worker.app.ask();
  const end = (reason: string): FillIn[] => [
    ['Ja, sagen må ophøre', true],
    ['Din vurdering', reason],
    ['Besked til borgeren (valgfrit)', 'Du kan altid komme igen: 44 77 34 43.'],
  ];
  const varied = 'Mange forsøg, på mange tider og steder, uden svar.';
  await worker.does(caseId, 'Må sagen ophøre?', end(varied), 'Gem vurderingen');
  await worker.sees(caseId, 'Afventer ophør til 01.12.2025');

  await tries('2025-11-20T14:40:00+01:00', 'Fik kontakt', 'Værested', '»Jeg troede, I havde glemt mig.«');
  expect(await worker.state(caseId)).toMatchObject({
    status: 'active',
    phase: 'outreach',
    assignment: { worker: people.worker },
  });
  await tries('2025-12-15T11:10:00+01:00', 'Fik kontakt', 'Bopæl', 'Småkager og et langt ophold i døren.');
  await tries('2026-01-12T09:00:00+01:00', 'Ikke truffet', 'Bopæl', 'Ingen svarede.');
  await tries('2026-02-04T17:30:00+01:00', 'Ikke truffet', 'Værested', 'Ingen havde set hende.');
  await tries('2026-02-27T13:00:00+01:00', 'Ikke truffet', 'Offentligt sted', 'Bænken var tom.');
  await tries('2026-03-09T11:20:00+01:00', 'Besked lagt', 'Telefon', '»Jeg er her, når du vil.«');

  await worker.at('2026-03-16T13:00:00+01:00');
  await worker.does(caseId, 'Må sagen ophøre?', end('Tre måneders forsøg uden svar.'), 'Gem vurderingen');
  await worker.sees(caseId, 'Afventer ophør til 15.04.2026');
  await worker.at('2026-03-17T09:00:00+01:00');
  await lead.findsOnBoard('Anden vurdering', name);
  const agreed: readonly FillIn[] = [
    ['Enig, sagen må ophøre', true],
    ['Din vurdering', 'Forsøgene er mange og varierede; jeg er enig.'],
  ];
  await lead.answersEnding(caseId, agreed, 'Gem vurderingen');
  await lead.reads(/^Lone Leder var enig/);
  await worker.at('2026-04-16T09:00:00+02:00');
  await worker.sees(caseId, /^Ophørt: ikke muligt at få kontakt/i);
  expect(await worker.state(caseId)).toMatchObject({
    status: 'ended',
    ended: { ground: 'unreachable', toConfirm: false },
  });
});
