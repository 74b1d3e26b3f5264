import { randomUUID } from 'node:crypto';
import type { StaffId } from '../../../domain';
import { hireOne } from '../../api/setup/people';
import { until } from '../../environment/until';
import type { FillIn } from '../setup/acts-on-page';
import { toWorker } from '../setup/at-desk';
import { storyUnderTest } from '../setup/story';

const { api, begin, opensForm, sitsDown } = storyUnderTest();

const AUTHORITY = 'Sara Sagsbehandler';
beforeAll(() =>
  hireOne(api().system.store, 'gentofte', { id: randomUUID() as StaffId, name: AUTHORITY, roles: ['caseworker'] }),
);

const SUPPORT = 'Socialpædagogisk støtte § 85';

test('S4: overdue, met, an offer that is rejected, and one that she lands in', async () => {
  const worker = await begin('gentofte', '2026-01-12T10:20:00+01:00');
  const lead = await sitsDown(worker, 'Leif Lead');
  const name = 'Birthe Sandhøj';
  const authority = await sitsDown(worker, AUTHORITY);
  const referral: readonly FillIn[] = [
    ['Hvad bliver der sagt?', 'Sover på skift hos bekendte og møder ikke op til samtaler.'],
    ['Hvor er personen set?', 'Hos en bekendt'],
    ['Hvad hedder borgeren? (valgfrit)', name],
    ['Hvor gammel er borgeren? (valgfrit)', '44'],
    ['Funktionelt hjemløs', true],
    ['Lever isoleret', true],
    ['Sideløbende indsatser', true],
  ];
  const caseId = await authority.registers(referral, /^Vurderes senest 14\.01\.2026/);
  await authority.reads(/^Der mangler oplysninger/);
  await worker.at('2026-01-13T09:00:00+01:00');
  const notAll = 'Borgeren opfylder ikke alle standardens kriterier: din begrundelse er noteret';
  await lead.decides(caseId, 'Tildel en kontaktperson', toWorker('Gry Gade'), 'Tildel sagen', notAll);
  await lead.app.sees('Gry Gade har sagen');

  await worker.at('2026-01-20T09:30:00+01:00');
  const card = worker.app.page.getByRole('article', { name });
  await card.getByText('1 dag efter fristen').waitFor();
  await worker.app.ask();
  await worker.at('2026-01-20T11:00:00+01:00');
  const meets = (note: string, place = 'Bopæl') => worker.logs(name, { outcome: 'Fik kontakt', place, note });
  await meets('Hun lukkede op og bød på te.');
  await worker.isTold(name, 'Relevant uddannelse og erfaring med målgruppen er ikke registreret på medarbejderen');
  await worker.goesTo(caseId, 'Kontakt etableret');
  await worker.sees(caseId, /^Behovet skal vurderes/);
  await worker.at('2026-02-03T10:00:00+01:00');
  const goes: readonly FillIn[] = [
    ['Behovet fortsætter', true],
    ['Begrundelse', 'Hun kan ikke klare det uden støtte endnu'],
  ];
  await worker.does(caseId, 'Vurder behovet', goes, 'Gem vurderingen');

  await worker.at('2026-03-10T10:30:00+01:00');
  await meets('Hun kom selv ud og hilste.');
  await worker.does(caseId, 'Stabil kontakt er nået', [], 'Notér stabil kontakt');
  await worker.goesTo(caseId, 'Behov vurderet');
  const consent = (...what: readonly string[]): FillIn[] => [
    ['Et tilbud', true],
    ['Hvilket tilbud?', SUPPORT],
    ['Navn på stedet eller personen', 'Bostøtten'],
    ...what.map((one) => [one, true] as const),
  ];
  const shared = ['Navn', 'Livssituation og behov'];
  const offer = (...more: readonly FillIn[]): FillIn[] => [
    ['Hvilket tilbud?', SUPPORT],
    ...more,
    ...shared.map((one) => [one, true] as const),
  ];
  await worker.does(caseId, 'Borgeren giver samtykke', consent(...shared), 'Gem samtykket');
  expect(await worker.does(caseId, 'Tilbyd et andet tilbud', offer(), 'Send tilbuddet')).toBeUndefined();
  await worker.sees(caseId, `${SUPPORT}: henvist (10.03.2026)`);

  await worker.at('2026-03-30T10:00:00+02:00');
  await worker.sees(caseId, /^Svar fra tilbuddet mangler/);
  await worker.reads('6 dage efter fristen');
  await worker.at('2026-05-04T13:00:00+02:00');
  const no: readonly FillIn[] = [
    ['De siger nej', true],
    ['Hvad begrunder de det med?', 'Misbrug skal afklares først.'],
  ];
  await worker.does(caseId, 'Tilbuddet har svaret', no, 'Gem');
  await worker.sees(caseId, 'Misbrug skal afklares først.');
  await meets('Vi talte om, hvad afslaget betyder.');
  expect(await worker.state(caseId)).toMatchObject({ status: 'active', handovers: [{ state: 'rejected' }] });

  await worker.at('2026-05-14T22:40:00+02:00');
  const citizen = await opensForm(worker, 'gentofte');
  const written = 'Jeg kan ikke sove. Kan nogen ringe?';
  await citizen.sends({ alias: name, place: 'Hos en bekendt', description: written, referrer: 'self' });
  await citizen.app.page.getByText(/akut/i).first().waitFor();
  await worker.at('2026-05-15T09:00:00+02:00');
  await lead.readsNewest(written);
  await lead.joinsTo(name, 'Hun skrev sit navn og stedet.');
  await until('her case has it', async () => {
    await worker.opens(caseId);
    return worker.app.page.getByText(written).first().isVisible();
  });

  await worker.at('2026-06-12T10:00:00+02:00');
  await meets('Hun viste selv brevet fra behandlingen.');
  const parallel: readonly FillIn[] = [
    ...goes,
    ['Mål, med borgerens egne ord (valgfrit)', '»Jeg vil have et sted, der er mit.«'],
    ['Stofmisbrugsbehandling § 101', true],
  ];
  await worker.does(caseId, 'Vurder behovet', parallel, 'Gem vurderingen');
  await worker.sees(caseId, '»Jeg vil have et sted, der er mit.«');
  await worker.does(caseId, 'Borgeren giver samtykke', consent(...shared, 'Andre indsatser'), 'Gem samtykket');
  const again = offer(['Bostøtten: navn, livssituation og behov, andre indsatser', true]);
  await worker.does(caseId, 'Tilbyd et andet tilbud', again, 'Send tilbuddet');
  await worker.at('2026-06-29T10:00:00+02:00');
  await worker.sees(caseId, /^Svar fra tilbuddet mangler/);
  await worker.reads('3 dage efter fristen');
  await worker.at('2026-08-10T11:00:00+02:00');
  const yes: readonly FillIn[] = [
    ['De siger ja', true],
    ['Første møde (valgfrit)', '2026-08-21'],
  ];
  await worker.does(caseId, 'Tilbuddet har svaret', yes, 'Gem');
  await worker.sees(caseId, /^Er borgeren mødt frem\?/);
  await meets('Vi øvede turen derhen.', 'Offentligt sted');
  await worker.at('2026-09-14T13:30:00+02:00');
  await worker.does(caseId, 'Mødte borgeren frem?', [['Ja', true]], 'Gem');
  expect(await worker.state(caseId)).toMatchObject({ handovers: [{ state: 'rejected' }, { state: 'bridging' }] });
  await meets('Hun gik selv ind.', 'Andet sted');
  await worker.at('2026-10-12T14:00:00+02:00');
  const landed: readonly FillIn[] = [
    ['Ja', true],
    ['Begrundelse', 'Hun møder selv op og har et værelse for vinteren.'],
  ];
  await worker.does(caseId, 'Er borgeren landet i tilbuddet?', landed, 'Gem');
  await worker.sees(caseId, /^Ophørt: videre i andet tilbud/i);
  expect(await worker.state(caseId)).toMatchObject({ status: 'ended', ended: { ground: 'handedOver' } });
});
