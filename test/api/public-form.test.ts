import { randomUUID } from 'node:crypto';
import type { CaseId, CommandId, MunicipalityId } from '../../domain';
import { caseIdFor } from '../../temporal/derived-ids';
import { until } from '../environment/until';
import { people } from './setup/people';
import { type ApiUnderTest, startApiUnderTest } from './setup/running-api';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApiUnderTest({ trustedProxies: 1, publicForm: { perMinute: 3, perDay: 40 } });
});
afterAll(() => api?.stop());

const concern = {
  place: 'Parken bag stationen',
  lastSeen: 'i går aftes',
  alias: 'Manden med den røde hue',
  description: 'Han fryser og taler ikke med nogen.',
  referrer: 'neighbour',
  phone: '44 00 00 00',
};
type Concern = Partial<Record<string, string>>;

interface Page {
  readonly status: number;
  readonly html: string;
  readonly headers: Headers;
}

/** Like a browser without script. */
async function browse(path: string, { form, from }: { form?: URLSearchParams; from?: string } = {}): Promise<Page> {
  const response = await fetch(`${api.api.url}${path}`, {
    redirect: 'manual',
    ...(form && { method: 'POST', body: form }),
    headers: from ? { 'X-Forwarded-For': from } : {},
  });
  return { status: response.status, html: await response.text(), headers: response.headers };
}

const hiddenIn = ({ html }: Page, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

/** What a browser would send of a page: its hidden fields, and what somebody wrote after reading it for a minute. */
const filledIn = (page: Page, written: Concern): URLSearchParams =>
  new URLSearchParams({
    lang: hiddenIn(page, 'lang'),
    key: hiddenIn(page, 'key'),
    shownAt: String(Number(hiddenIn(page, 'shownAt')) - 60_000),
    website: '',
    ...written,
  });

const send = (written: Concern, path = '/henvendelse/ballerup') =>
  browse(path).then((page) => browse(path, { form: filledIn(page, written) }));

/** The case that the concern written on a page opens. */
const caseOf = (page: Page): CaseId =>
  caseIdFor({ municipality: 'ballerup' as MunicipalityId, rehearsalId: null }, hiddenIn(page, 'key') as CommandId);

const receiptIn = ({ headers }: Page): string => headers.get('location')?.split('/').at(-1)?.split('?')[0] ?? '';

interface Listed {
  readonly items: readonly { readonly caseId: string; readonly alias?: string | null }[];
}
const casesNow = async (): Promise<Listed['items']> =>
  (await api.get<Listed>('/v1/cases?limit=200', { as: people.everything })).body.items;

describe('The public form', () => {
  test('is taken from anyone: a receipt whose page says its number, and a case as it was told', async () => {
    const before = await casesNow();
    const sent = await send(concern);
    expect([sent.status, sent.headers.get('location')]).toEqual([
      303,
      expect.stringMatching(/^\/henvendelse\/ballerup\/kvittering\/[2-9A-Z]{4}-[2-9A-Z]{4}$/),
    ]);
    const receipt = await browse(sent.headers.get('location') ?? '');
    expect([receipt.status, receipt.html]).toEqual([200, expect.stringContaining(receiptIn(sent))]);
    expect(receipt.html).not.toContain(concern.alias);

    const [made] = await until('the case is listed', async () => {
      const fresh = (await casesNow()).filter(({ caseId }) => !before.some((one) => one.caseId === caseId));
      return fresh.length > 0 ? fresh : undefined;
    });
    const { body } = await api.get<{ citizen: object }>(`/v1/cases/${made?.caseId}`, { as: people.everything });
    expect(body.citizen).toMatchObject({ alias: concern.alias, place: concern.place });
    const timeline = await api.get<{ items: { data: { description: string; referrer: string } }[] }>(
      `/v1/cases/${made?.caseId}/timeline`,
      { as: people.everything },
    );
    const [first] = timeline.body.items;
    expect(first?.data).toMatchObject({ channel: 'publicForm', referrer: 'neighbour' });
    expect(first?.data.description).toBe(`${concern.description}\n\nSidst set: ${concern.lastSeen}`);
  });

  test('sent twice at once, as by a second press, is one concern with one receipt', async () => {
    const page = await browse('/henvendelse/ballerup');
    const form = filledIn(page, concern);
    const sent = await Promise.all([1, 2, 3].map(() => browse('/henvendelse/ballerup', { form })));
    expect(new Set(sent.map(receiptIn)).size).toBe(1);
    expect(sent.map(({ status }) => status)).toEqual([303, 303, 303]);
    await until('the case is listed', async () => (await casesNow()).some(({ caseId }) => caseId === caseOf(page)));
  });

  test('changed after it was sent comes back as a new one, which is taken', async () => {
    const page = await browse('/henvendelse/ballerup');
    const first = await browse('/henvendelse/ballerup', { form: filledIn(page, concern) });
    const changed = { ...concern, description: 'Nu er han væk.' };
    const again = await browse('/henvendelse/ballerup', { form: filledIn(page, changed) });
    expect([again.status, again.html]).toEqual([409, expect.stringContaining('Du har allerede sendt')]);
    expect(again.html).toContain('Nu er han væk.');
    const second = await browse('/henvendelse/ballerup', { form: filledIn(again, changed) });
    expect(second.status).toBe(303);
    expect(receiptIn(second)).not.toBe(receiptIn(first));
  });

  const wrong: readonly [string, Concern, string][] = [
    ['without a place', { place: '  ' }, 'Skriv, hvor du har set personen.'],
    ['without a concern', { description: '' }, 'Skriv, hvad der bekymrer dig.'],
    ['with a CPR number in a line', { alias: 'Jens 6704901234' }, 'Skriv ikke CPR-nummer.'],
    [
      'with a CPR number in the text',
      { description: 'Han hedder Jens, 670490-1234, og fryser' },
      'Skriv ikke CPR-nummer.',
    ],
    ['with too long a line', { place: 'x'.repeat(201) }, 'Skriv højst 200 tegn.'],
    ['with too long a text', { description: 'x'.repeat(9_001) }, 'Skriv højst 9000 tegn.'],
    ['as somebody who is not on the list', { referrer: 'king' }, 'Vælg et af svarene på listen.'],
  ];
  test.each(wrong)(
    '%s comes back with what would be right, all that was written, and nothing recorded',
    async (_what, change, says) => {
      const page = await browse('/henvendelse/ballerup');
      const written = { ...concern, name: 'Inger <b>Holm</b>', unnamed: 'yes', ...change };
      const sent = await browse('/henvendelse/ballerup', { form: filledIn(page, written) });
      expect([sent.status, sent.html]).toEqual([422, expect.stringContaining(says)]);
      expect(sent.html).toContain('value="Inger &lt;b&gt;Holm&lt;/b&gt;"');
      expect(sent.html).toContain('name="unnamed" value="yes" checked');
      expect(sent.html).toMatch(/aria-invalid="true"/);
      const asked = await api.get(`/v1/cases/${caseOf(page)}`, { as: people.everything });
      expect(asked.status).toBe(404);
    },
  );

  test('that looks filled in by a program comes back to be looked through, and is taken when it is sent again', async () => {
    const page = await browse('/henvendelse/ballerup');
    const tooFast = filledIn(page, { ...concern, shownAt: String(Date.now()) });
    const trapped = filledIn(page, { ...concern, website: 'https://spam.example' });
    const forged = filledIn(page, { ...concern, key: 'not a key' });
    for (const form of [tooFast, trapped, forged]) {
      const back = await browse('/henvendelse/ballerup', { form });
      expect([back.status, back.html]).toEqual([422, expect.stringContaining('Se den igennem, og tryk på Send igen')]);
      expect(back.html).toContain(concern.description);
      expect((await browse('/henvendelse/ballerup', { form: filledIn(back, concern) })).status).toBe(303);
    }
  });

  test('that is sent very often from one address waits, and keeps what was written', async () => {
    const page = await browse('/henvendelse/ballerup');
    const from = '203.0.113.7';
    const answers = [];
    for (const _ of [1, 2, 3, 4]) {
      const form = filledIn(page, { ...concern, key: randomUUID() });
      answers.push(await browse('/henvendelse/ballerup', { form, from }));
    }
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 429]);
    expect(answers[3]?.html).toContain(concern.description);
    expect(Number(answers[3]?.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  test('is in English by a switch, also where it comes back and in its receipt', async () => {
    const english = await browse('/henvendelse/ballerup?lang=en');
    expect(english.html).toContain('<html lang="en">');
    expect(english.html).toContain('Are you worried about someone?');
    const back = await browse('/henvendelse/ballerup', { form: filledIn(english, { ...concern, place: '' }) });
    expect(back.html).toContain('Write where you have seen the person.');
    const sent = await browse('/henvendelse/ballerup', { form: filledIn(back, concern) });
    const receipt = await browse(sent.headers.get('location') ?? '');
    expect(receipt.html).toContain('Thank you. We have received your message.');
  });

  test('says 112, the acute service with whom it is for, who the provider is, that it is free, and what naming oneself means', async () => {
    const { html } = await browse('/henvendelse/gentofte');
    expect(html).toContain('112');
    expect(html).toContain('borgere med psykisk sygdom eller pårørende kontakte akuttilbuddet i Lyngby-Taarbæk');
    expect(html).toContain('Ydelsen er gratis for borgeren.');
    expect(html).toContain('Der er ikke frit valg af leverandør.');
    expect(html).toContain('Borgeren betaler egne udgifter i forbindelse med eventuelle aktiviteter.');
    expect(html).not.toContain('name="reason"');
    const ballerup = (await browse('/henvendelse/ballerup')).html;
    expect(ballerup).toContain('Fronten');
    expect(ballerup).toContain('44 77 34 43');
    expect(ballerup).toContain('<option value="othersAreWorried">Andre er bekymrede</option>');
    expect(ballerup).not.toContain('akuttilbuddet');
    const notice = ballerup.indexOf('Du behøver ikke skrive dit navn. Gør du det, skal vi notere det');
    expect(notice).toBeGreaterThan(0);
    expect(notice).toBeLessThan(ballerup.indexOf('name="name"'));
  });

  test('runs no script and sets no cookie', async () => {
    const page = await browse('/henvendelse/ballerup');
    expect(page.html).not.toMatch(/<script|onclick|style="/);
    expect(page.headers.get('set-cookie')).toBeNull();
  });

  test('is not there for a municipality that does not work with this, nor a receipt that was never given', async () => {
    const { headers } = await send(concern);
    const given = headers.get('location') ?? '';
    for (const path of [
      '/henvendelse/atlantis',
      '/henvendelse/ballerup/kvittering/2222-2222',
      given.replace('ballerup', 'gentofte'),
    ]) {
      const page = await browse(path);
      expect([path, page.status, page.headers.get('content-type')]).toEqual([path, 404, 'text/html; charset=utf-8']);
    }
  });
});

describe('While the system is away', () => {
  test('the form comes back with all that was written, and is taken afterwards', async () => {
    const full = await startApiUnderTest({ inFlightLimit: 0 });
    const here = api;
    try {
      api = full;
      const back = await send(concern);
      expect([back.status, back.html]).toEqual([503, expect.stringContaining('Vi kan ikke tage imod lige nu')]);
      expect(back.html).toContain(concern.description);
    } finally {
      api = here;
      await full.stop();
    }
  });
});
