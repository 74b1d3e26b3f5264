import pMap from 'p-map';
import { isLong } from '../environment/form';
import { accepted, contact, storedCase, type Written } from './setup/cases';
import { people } from './setup/people';
import { type ApiUnderTest, startApiUnderTest } from './setup/running-api';

const CASES = 200;
const whole = isLong ? test : test.skip;

let api: ApiUnderTest | undefined;
afterAll(() => api?.stop());

type Answer = { cases: { caseId: string; version: string }[]; left: number };

/** As a device asks: until nothing is left. Answers what is held by then, in how many answers, bytes and milliseconds. */
async function carry(held: { caseId: string; version: string }[], { post }: ApiUnderTest) {
  const began = performance.now();
  const has = new Map(held.map((one) => [one.caseId, one]));
  let [answers, bytes, left] = [0, 0, 1];
  while (left > 0) {
    const { body } = await post<Answer>('/v1/carry', { held: [...has.values()] });
    for (const { caseId, version } of body.cases) has.set(caseId, { caseId, version });
    left = body.left;
    answers += 1;
    bytes += JSON.stringify(body).length;
  }
  return { held: [...has.values()], answers, kB: Math.round(bytes / 1_000), ms: Math.round(performance.now() - began) };
}

whole('two hundred cases are carried the first time, and then a change of three', async () => {
  api = await startApiUnderTest();
  const running = api;
  const begun = await pMap(Array.from({ length: CASES }), () => accepted(running, {}, { as: people.everything }), {
    concurrency: 6,
  });
  const log = async ({ caseId }: Written) => {
    const { body } = await running.post<Written>(`/v1/cases/${caseId}/contacts`, { ...contact, note: 'Drak kaffe' });
    await storedCase(running, caseId, body.version);
  };
  await pMap(begun, log, { concurrency: 6 });
  const first = await carry([], running);
  await pMap(begun.slice(0, 3), log);
  const change = await carry(first.held, running);
  const nothing = await carry(change.held, running);
  const shown = ({ answers, kB, ms }: typeof first) => ({ answers, kB, ms });
  process.stderr.write(
    `carried: ${JSON.stringify({ first: shown(first), changeOfThree: shown(change), nothing: shown(nothing) })}\n`,
  );
  expect(first.held).toHaveLength(CASES);
  expect(change.answers).toBe(1);
});
