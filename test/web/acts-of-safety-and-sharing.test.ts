import { people } from '../api/setup/people';
import { startApiUnderTest } from '../api/setup/running-api';
import { until } from '../environment/until';
import { caseFor } from './acts/case-played';
import { tryEach } from './acts/play';
import { consent, type Played } from './acts/played';
import { ofSafety } from './acts/safety';
import { ofSharing } from './acts/sharing';
import { fillIn, openAct } from './setup/acts-on-page';
import { appUnderTest } from './setup/running-app';

const running = appUnderTest(
  (login) => startApiUnderTest({ login }),
  ({ api, system }) => ({ url: api.url, db: system.store.db }),
);

tryEach([...ofSafety, ...ofSharing], running);

describe('The dialog by which another service is offered', () => {
  const OFFER = 'Tilbyd et andet tilbud';
  const begins = (after: NonNullable<Played['after']>) => caseFor(running.api(), 'Kaptajnen', { after });

  test('says that a consent to a service comes first, where only the family may be told, and sends nothing', async () => {
    const toFamily = { to: { kind: 'person', role: 'relative' }, toWhom: 'Søsteren', what: ['name'] };
    const { caseId } = await begins([['consents', toFamily]]);
    const app = await running.open(`/cases/${caseId}`);
    await app.signInAs('Mille Prøve');
    await app.sees('Kaptajnen');
    const dialog = await openAct(app, OFFER);
    await dialog.getByText(/Borgeren har endnu ikke givet samtykke til et tilbud/).waitFor();
    await fillIn(dialog, [
      ['Hvilket tilbud?', 'Psykiatri'],
      ['Navn', true],
    ]);
    await dialog.getByRole('button', { name: 'Send tilbuddet', exact: true }).click();
    await dialog.locator('p.error').first().waitFor();
    await app.ask();
    const { body } = await running.api().get<{ state: { handovers: unknown[] } }>(`/v1/cases/${caseId}`, {
      as: people.worker,
    });
    expect(body.state.handovers).toEqual([]);
  });

  test('shows what the service will see, as it is filled in: anonymous, what no consent covers, and then the name', async () => {
    const { caseId } = await begins([consent]);
    const app = await running.open(`/cases/${caseId}`);
    await app.signInAs('Mille Prøve');
    await app.sees('Kaptajnen');
    const dialog = await openAct(app, OFFER);
    const seen = dialog.getByRole('region', { name: 'Sådan ser tilbuddet det' });
    await fillIn(dialog, [
      ['Hvilket tilbud?', 'Psykiatri'],
      ['Livssituation og behov', true],
      ['Skriv til tilbuddet (valgfrit)', 'Han vil gerne mødes på havnen.'],
    ]);
    await seen.getByText('Anonym: de får ikke at vide, hvem det er.').waitFor();
    await seen.getByText('Det får de ikke at se, for der mangler samtykke: Livssituation og behov.').waitFor();
    await seen.getByText('Han vil gerne mødes på havnen.').waitFor();
    await app.ask();
    await dialog.getByLabel('Livssituation og behov', { exact: true }).uncheck();
    await dialog.getByLabel('Navn', { exact: true }).check();
    await seen.getByText('Navnet er ikke noteret i sagen endnu.').waitFor();
    await seen.getByText(/^Det får de ikke at se/).waitFor({ state: 'hidden' });
    await fillIn(dialog, [
      ['Hvorfor er det den mindst indgribende indsats?', 'Intet andet er nok'],
      ['Begrundelse, hvis det er tidligt i forløbet (valgfrit)', 'Han beder selv om det'],
    ]);
    await app.ask();
    await dialog.getByRole('button', { name: 'Send tilbuddet', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    const handovers = await until('the offer is in the case', async () => {
      type Has = { state: { handovers: object[] } };
      const { body } = await running.api().get<Has>(`/v1/cases/${caseId}`, { as: people.worker });
      return body.state.handovers.length > 0 && body.state.handovers;
    });
    expect(handovers).toMatchObject([{ service: 'psychiatry', state: 'sent' }]);
  });
});
