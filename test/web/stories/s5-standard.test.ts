import { until } from '../../environment/until';
import { findsSomebody, opened } from '../setup/own-initiative';
import { RulesAtDesk } from '../setup/rules-at-desk';
import { storyUnderTest } from '../setup/story';

const { begin, sitsDown } = storyUnderTest();

test('S5, a new standard: the case stays on its version until it is moved with a reason, and a day that was set keeps what it rests on', async () => {
  const worker = await begin('gentofte', '2026-02-09T09:10:00+01:00');
  const { page } = worker.app;
  const name = 'Kvinden ved mosen';
  await findsSomebody(worker, name, 'Stien ved mosen', 'Hun går der hver dag, alene, og undgår alle.');
  await worker.button('Opret sag').click();
  const caseId = await opened(worker);
  const meets = async (at: string) => {
    await worker.at(at);
    await worker.logs(name, { outcome: 'Fik kontakt', place: 'Offentligt sted' });
  };
  await meets('2026-02-18T11:20:00+01:00');
  await meets('2026-04-07T13:15:00+02:00');
  const lead = await sitsDown(worker, 'Leif Lead');
  const rules = new RulesAtDesk(lead);
  const before = await rules.nameOf(1);
  const after = 'Støtte og kontakt i Gentofte, som vedtaget i 2026';
  const isBy = async (shown: string, notShown: string) => {
    await worker.sees(caseId, shown);
    expect(await page.getByText(notShown, { exact: true }).count()).toBe(0);
  };

  await worker.at('2026-05-18T09:30:00+02:00');
  await rules.writes(2, after);
  await rules.cannotBePutIntoForce();
  await rules.records('Høringen er holdt', '2026-05-11');
  await rules.records('Den er vedtaget', '2026-05-15');
  await rules.putsIntoForce('2026-05-18');
  expect(await worker.state(caseId)).toMatchObject({ standard: { version: 1 } });
  await isBy(before, after);

  await meets('2026-05-22T11:00:00+02:00');
  await meets('2026-06-16T12:10:00+02:00');
  await worker.at('2026-06-22T10:00:00+02:00');
  await rules.movesCases({ from: 1, to: 2 }, 'Gennemgået sammen med kontaktpersonen.');
  await isBy(after, before);
  await worker.reads('Flyttet til en anden version af kvalitetsstandarden');
  expect(await worker.state(caseId)).toMatchObject({
    standard: { version: 2 },
    status: 'active',
    phase: 'seekingContact',
  });
  const clauseOfFollowUp = async () => {
    await worker.opens(caseId);
    await page
      .getByRole('button', { name: /^Opfølgning.*: se hvorfor$/i })
      .first()
      .click();
    const link = page.getByRole('dialog').getByRole('link').first();
    await link.waitFor();
    await worker.app.ask();
    return link.getAttribute('href');
  };
  expect(await clauseOfFollowUp()).toBe('/standards/gentofte/1#G15');
  await meets('2026-06-23T12:10:00+02:00');
  await until(
    'the next day cites the version that the case is on',
    async () => (await clauseOfFollowUp()) === '/standards/gentofte/2#G15',
  );
});
