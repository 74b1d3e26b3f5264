import type { FillIn } from '../setup/acts-on-page';
import type { ContactPerson } from '../setup/contact-person';
import { findsSomebody, opened } from '../setup/own-initiative';
import { storyUnderTest } from '../setup/story';

const { begin, sitsDown } = storyUnderTest();

test('S5: own initiative, outside the area, on a Saturday, at a café; she wants to be let be', async () => {
  const worker = await begin('gentofte', '2026-02-09T09:10:00+01:00');
  const { page } = worker.app;
  const name = 'Kvinden ved søen';
  const judgement = 'Hun har siddet ved søen hver dag i tre uger, alene, og går, når nogen kommer.';
  await findsSomebody(worker, name, 'Bænken ved søen', judgement);
  const age = page.getByLabel('Skønnet alder (valgfrit)');
  await age.fill('17');
  await worker.button('Opret sag').click();
  await page
    .locator('.wrong')
    .getByText(/Husk underretningspligten/)
    .waitFor();
  await worker.app.ask();
  await age.fill('35');
  await worker.button('Opret sag').click();
  const caseId = await opened(worker);
  await worker.sees(caseId, judgement);
  await worker.reads(/16\. februar/);

  const meets = (more: Partial<Parameters<ContactPerson['logs']>[1]> = {}) =>
    worker.logs(name, { outcome: 'Fik kontakt', place: 'Offentligt sted', ...more });
  await worker.at('2026-02-18T11:20:00+01:00');
  await meets({ outsideBecause: 'Hun var gået til Lyngby Sø; vi fulgtes ad tilbage.' });
  await worker.isTold(
    name,
    'Uden for kommunen',
    'Relevant uddannelse og erfaring med målgruppen er ikke registreret på medarbejderen',
  );
  await worker.at('2026-02-21T13:00:00+01:00');
  await meets();
  await worker.isTold(name, 'Uden for dagtimerne på hverdage');
  await worker.at('2026-04-07T13:15:00+02:00');
  await meets({ activity: 'Socialt samvær, f.eks. på café' });
  await worker.isTold(name, 'Borgeren betaler selv sine udgifter ved aktiviteter');
  await worker.at('2026-05-11T10:00:00+02:00');
  await worker.sees(caseId, /^Behovet skal vurderes/);
  const review: readonly FillIn[] = [
    ['Behovet fortsætter', true],
    ['Begrundelse', 'Hun er stadig alene med det hele'],
  ];
  await worker.does(caseId, 'Vurder behovet', review, 'Gem vurderingen');
  await worker.at('2026-05-22T11:00:00+02:00');
  await meets({ next: { on: '2026-06-05', reason: 'Vi ses til grundlovsmødet.' } });
  await worker.at('2026-06-16T12:10:00+02:00');
  await meets();

  await worker.at('2026-08-10T10:30:00+02:00');
  const words: readonly FillIn[] = [['Med borgerens egne ord (valgfrit)', '»Lad mig være.«']];
  await worker.does(caseId, 'Siger borgeren nej til støtten helt?', words, 'Ja, notér borgerens afvisning');
  expect(await worker.state(caseId)).toMatchObject({ status: 'ending' });
  await worker.sees(caseId, /^Vurdering efter borgerens afvisning/);
  await worker.at('2026-08-21T11:00:00+02:00');
  const assessed: readonly FillIn[] = [
    ['Din vurdering', 'Hun har sagt det roligt og tydeligt, og hun ved, hvor vi er.'],
  ];
  await worker.does(caseId, 'Vurder borgerens afvisning', assessed, 'Gem, og afslut sagen');
  await worker.sees(caseId, /^Ophørt: borgerens ønske/i);
  expect(await worker.state(caseId)).toMatchObject({ status: 'ended', ended: { ground: 'citizenDeclined' } });
});

test('S5: another is never found, the case ends by itself, and a linked one begins', async () => {
  const worker = await begin('gentofte', '2026-02-09T10:15:00+01:00');
  const name = 'Manden bag stadion';
  await findsSomebody(worker, name, 'Bag stadion', 'Sover i skuret bag stadion; går, før nogen når at hilse.');
  await worker.button('Opret sag').click();
  const caseId = await opened(worker);
  const misses = (place: string) => worker.logs(name, { outcome: 'Ikke truffet', place });
  await misses('Offentligt sted');
  for (const [at, place] of [
    ['2026-02-25T07:30:00+01:00', 'Offentligt sted'],
    ['2026-03-18T16:10:00+01:00', 'Værested'],
    ['2026-04-16T11:45:00+02:00', 'Forsorgshjem'],
  ] as const) {
    await worker.at(at);
    await misses(place);
  }
  await worker.at('2026-05-11T16:00:00+02:00');
  await worker.sees(caseId, /^Må sagen ophøre, fordi/);
  await worker.at('2026-05-27T09:00:00+02:00');
  await worker.sees(caseId, /^Afventer ophør til/);
  await worker.at('2026-06-26T09:00:00+02:00');
  await worker.sees(caseId, /^Ophørt: ikke muligt at få kontakt/i);
  expect(await worker.state(caseId)).toMatchObject({
    status: 'ended',
    ended: { ground: 'unreachable', toConfirm: true },
  });

  await worker.at('2026-06-29T10:00:00+02:00');
  const lead = await sitsDown(worker, 'Leif Lead');
  await lead.findsOnBoard('Bekræft ophør', name);
  const again = await lead.opensAgain(caseId, [
    ['Begrundelse', 'En gartner har talt med ham i går.'],
    ['Den samme: Gry Gade', true],
  ]);
  expect(again).not.toBe(caseId);
  await worker.app.go('/');
  await worker.app.page.getByRole('article', { name }).waitFor();
  await worker.app.ask();
});
