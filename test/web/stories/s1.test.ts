import { until } from '../../environment/until';
import type { FillIn } from '../setup/acts-on-page';
import { leastIntrusive, toWorker } from '../setup/at-desk';
import { storyUnderTest } from '../setup/story';

const { begin, sitsDown } = storyUnderTest();

const NOBODY_WATCHES = 'Ingen holder øje (det er en øvelse): ring Team 1, 00 00 00 00.';

test('S1: anonymous, Christmas, a threat, visits in pairs; the isolation is broken', async () => {
  const worker = await begin('ballerup', '2025-12-19T14:30:00+01:00');
  const { page } = worker.app;
  const intake = await sitsDown(worker, 'Ida Indgang');
  const lead = await sitsDown(worker, 'Lone Leder');
  const neighbour = 'Nanna Nabo';
  const call: readonly FillIn[] = [
    ['Hvad bliver der sagt?', 'Manden med den grå jakke sidder ved stationen hver dag og fryser.'],
    ['Hvor er personen set?', 'Ved stationen'],
    ['Hvad bliver personen kaldt?', 'Grå Jakke'],
    ['Hvem henvender sig?', 'Nabo'],
    ['Navn (valgfrit)', neighbour],
    ['Vil helst ikke have, at personen får navnet at vide', true],
  ];
  const caseId = await intake.registers(call, /^Vurderes senest 23\.12\.2025/);
  await worker.at('2025-12-22T09:10:00+01:00');
  await intake.decides(caseId, 'Tildel en kontaktperson', toWorker('Mille Prøve', [leastIntrusive]), 'Tildel sagen');
  await intake.app.sees('Mille Prøve har sagen');
  await worker.sees(caseId, /2\. januar/);

  await worker.at('2025-12-22T13:20:00+01:00');
  await worker.logs('Grå Jakke', { outcome: 'Ikke truffet', place: 'Offentligt sted', note: 'Bænken var tom.' });
  await worker.at('2025-12-29T10:40:00+01:00');
  await worker.logs('Grå Jakke', { outcome: 'Ville ikke tale i dag', place: 'Offentligt sted', note: '»Ikke i dag.«' });
  expect(await worker.state(caseId)).toMatchObject({ status: 'active', phase: 'outreach' });

  await worker.at('2026-01-02T10:40:00+01:00');
  await worker.setsOut(caseId, { where: { place: 'Ved stationen' }, backBy: 'Om 30 min' });
  await worker.app.sees('Besøg alene');
  await worker.reads('På besøg alene · tilbage senest 11.10');
  await worker.reads(NOBODY_WATCHES);
  await worker.at('2026-01-02T11:15:00+01:00');
  await worker.reads(/^Tiden er gået\. Afmeld besøget, eller forlæng/);
  await worker.button('Forlæng 15 min').click();
  await worker.reads(/tilbage senest 11\.30/);
  const first = await worker.visitOnToday('Grå Jakke');
  await first.getByText(NOBODY_WATCHES).waitFor();
  await first.getByRole('button', { name: 'Afmeld besøg' }).click();
  await first.waitFor({ state: 'hidden' });
  await worker.logs('Grå Jakke', { outcome: 'Fik kontakt', place: 'Offentligt sted', note: 'En kop kaffe i kiosken.' });

  await worker.at('2026-01-12T14:05:00+01:00');
  const threat: FillIn[] = [
    ['Trussel', true],
    ['Hvad skete der?', 'Han råbte: »Kom her igen, så skal du se!«'],
    ['Besøg skal være med to medarbejdere', true],
  ];
  await worker.does(caseId, 'Notér en hændelse', threat, 'Notér hændelsen');
  await worker.sees(caseId, /^Besøg med to medarbejdere siden/);
  await worker.setsOut(caseId, { where: { place: 'Ved stationen' }, backBy: 'Om 30 min' });
  await worker.reads('Vælg, hvem der går med, eller bed teamlederen om at sende dig alene.');
  await lead.findsOnBoard('Hændelser', 'Grå Jakke');
  await lead.sendsAlone(caseId, [
    ['Hvem tager af sted?', 'Mille Prøve'],
    ['Et andet sted', true],
    ['Nøjagtig adresse', 'Hovedbiblioteket'],
    ['Hvad imødegår faren?', 'Aftalt på forhånd, på biblioteket, hvor der er folk.'],
    ['Om 30 min', true],
  ]);
  const allowed = await worker.visitOnToday('Grå Jakke');
  await allowed.getByText(/^På besøg alene · tilbage senest 14\./).waitFor();
  await allowed.getByRole('link', { name: 'Grå Jakke' }).click();
  await worker.app.sees('Besøg alene');
  await worker.reads('Hovedbiblioteket');
  await worker.button('Afmeld besøg').click();
  await worker.reads('Besøget er afmeldt.');

  await worker.at('2026-01-13T09:00:00+01:00');
  const agreed: readonly FillIn[] = [['Hvad har I talt om og aftalt?', 'Vi mødes med ham i kiosken, og altid to.']];
  await lead.does(caseId, 'Se på en hændelse', agreed, 'Notér, at du har set på den');
  expect(await worker.state(caseId)).toMatchObject({ status: 'active', incidents: [{ reviewed: true }] });

  await worker.at('2026-01-20T10:30:00+01:00');
  await worker.logs('Grå Jakke', {
    outcome: 'Fik kontakt',
    place: 'Offentligt sted',
    with: 'Karl Kollega',
    wishes: '»Et sted at være om natten.«',
  });
  await worker.goesTo(caseId, 'Afklarende');
  await worker.at('2026-02-18T13:00:00+01:00');
  await lead.sees(caseId, /^Besøg med to medarbejdere siden/);
  const calm: readonly FillIn[] = [['Begrundelse', 'Rolige besøg siden midten af januar.']];
  await lead.does(caseId, 'Ophæv besøg med to medarbejdere', calm, 'Ophæv reglen');
  await until('the case speaks of no visits in pairs', async () => {
    await worker.opens(caseId);
    return (await page.getByText(/^Besøg med to medarbejdere siden/).count()) === 0;
  });
  await worker.goesTo(caseId, 'Motiverende');

  await worker.at('2026-03-10T10:00:00+01:00');
  await worker.logs('Grå Jakke', {
    outcome: 'Fik kontakt',
    place: 'Andet sted',
    note: 'Vi tog til boligselskabet sammen.',
  });
  const saysWho = 'Borgeren siger, hvem han eller hun er';
  const name: FillIn[] = [
    ['Navn', true],
    ['Hvad hedder borgeren?', 'Mogens Granlund'],
    ['CPR-nummer', true],
  ];
  const impossible: FillIn[] = [...name, ['Hvad er CPR-nummeret?', '310258-5123']];
  const dialog = await worker.isRefused(caseId, saysWho, impossible, 'Gem', /^Udfyld dette\.$/);
  await dialog.getByLabel('Borgeren har selv valgt at sige det').check();
  await dialog.getByRole('button', { name: 'Gem', exact: true }).click();
  await dialog.locator('.wrong').getByText(/CPR/).first().waitFor();
  await worker.app.ask();
  const invented: FillIn[] = [
    ...name,
    ['Hvad er CPR-nummeret?', '010158-5123'],
    ['Borgeren har selv valgt at sige det', true],
  ];
  await worker.does(caseId, saysWho, invented, 'Gem');
  await page.getByRole('heading', { name: 'Mogens Granlund', level: 1 }).waitFor();
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
  await worker.logs('Mogens Granlund', {
    outcome: 'Fik kontakt',
    place: 'Andet sted',
    note: 'Han førte selv ordet på jobcentret.',
  });
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
  expect(await worker.state(caseId)).toMatchObject({ status: 'ended', ended: { ground: 'isolationBroken' } });
  for (const never of ['5123', neighbour])
    expect(await page.evaluate<string>('document.body.innerText')).not.toContain(never);
});
