import { apiClient } from '../../client';
import { instant } from '../../domain/clock/time';
import {
  arrivalOf,
  askFirst,
  askFirstByRight,
  boardFirst,
  caseFirst,
  firstAddresses,
  firstAnswerTo,
} from '../../web/api/first-asked';
import { ServerClock } from '../../web/api/server-clock';
import { asAsked, filtersIn, PAGE } from '../../web/screens/cases/filters';

/** What is asked of the API before the app's own code is there. */

const ORIGIN = 'https://fodfaeste.test';
const answering = (text: string) => async () => new Response(text);
const asks = (address: string, { language = 'da', method = 'GET' } = {}) =>
  firstAnswerTo(new Request(`${ORIGIN}${address}`, { method, headers: { 'Accept-Language': language } }));

const START = Date.parse('2026-02-10T09:00:00Z');
beforeEach(() => {
  jest.useFakeTimers({ now: START });
});
afterEach(() => {
  jest.useRealTimers();
});

test('The app gets the answer that is on its way already, and asks anew the next time', async () => {
  askFirst('/v1/once', 'da', answering('my day'));
  expect(await (await asks('/v1/once'))?.text()).toBe('my day');
  expect(asks('/v1/once')).toBeUndefined();
});

test('The list of open cases is asked for as its page asks for it', async () => {
  const asked: string[] = [];
  const fetch = async ({ url }: Request) => {
    asked.push(url);
    return Response.json({});
  };
  const query = { ...asAsked(filtersIn({})), limit: PAGE };
  await apiClient({ baseUrl: ORIGIN, fetch }).GET('/v1/cases', { params: { query } });
  expect(asked).toEqual([`${ORIGIN}${firstAddresses.openCases}`]);
});

test('Each question has its own answer, whichever is taken first', async () => {
  askFirst('/v1/first', 'da', answering('one'));
  askFirst('/v1/second', 'da', answering('two'));
  expect(await (await asks('/v1/second'))?.text()).toBe('two');
  expect(await (await asks('/v1/first'))?.text()).toBe('one');
});

test.each([
  ['another address', '/v1/asked/other', {}],
  ['the same with a query', '/v1/asked?of=1', {}],
  ['another language', '/v1/asked', { language: 'en' }],
  ['a command', '/v1/asked', { method: 'POST' }],
])('It answers nothing else: %s', (_what, address, otherwise) => {
  askFirst('/v1/asked', 'da', answering('my day'));
  expect(asks(address, otherwise)).toBeUndefined();
});

test('What has lain for long is asked anew', () => {
  askFirst('/v1/old', 'da', answering('my day'));
  jest.setSystemTime(START + 60_000);
  expect(asks('/v1/old')).toBeUndefined();
});

test('That no answer came is told to whoever takes it, and to nobody else', async () => {
  const noNet = async () => Promise.reject(new TypeError('no net'));
  askFirst('/v1/nobody', 'da', noNet);
  askFirst('/v1/taken', 'da', noNet);
  await expect(asks('/v1/taken')).rejects.toThrow('no net');
});

test('An answer that lay until the app’s code had come does not put the clock back', async () => {
  askFirst('/v1/lay', 'da', async () => new Response('', { headers: { Date: new Date(START).toUTCString() } }));
  await Promise.resolve();
  await Promise.resolve();
  jest.setSystemTime(START + 8_000);
  const answer = await asks('/v1/lay');
  if (!answer) throw new Error('the answer is gone');
  const clock = new ServerClock();
  clock.correctBy(answer, arrivalOf(answer));
  expect(clock.now()).toBe(instant(START + 8_000));
});

const caseId = '0b51ae1e-58e6-43e2-9a1c-ffb5aa1a3ba0';

describe.each([
  ['The board', boardFirst, 'readWorklist'],
  ['A case', caseFirst(caseId), 'seeBoard'],
] as const)('%s is asked for', (_what, wanted, otherAct) => {
  afterEach(() => {
    // What nobody came for would be another test's answer.
    while (asks(firstAddresses.me));
  });

  const signedInWith = async (acts: readonly string[]) => {
    const asked: string[] = [];
    const send = async (address: unknown) => {
      asked.push(String(address));
      return Response.json({ acts });
    };
    await askFirstByRight(wanted, 'da', send as typeof fetch);
    return asked;
  };

  test('ahead by whoever may see it, and they are still told once who they are', async () => {
    expect(await signedInWith([otherAct, wanted.act])).toEqual([firstAddresses.me, wanted.address]);
    expect(await (await asks(firstAddresses.me))?.json()).toEqual({ acts: [otherAct, wanted.act] });
    expect(await asks(wanted.address)).toBeDefined();
  });

  test('not by whoever may not see it', async () => {
    expect(await signedInWith([otherAct])).toEqual([firstAddresses.me]);
    expect(asks(wanted.address)).toBeUndefined();
  });

  test('not where nobody is signed in, nor where no answer comes', async () => {
    await askFirstByRight(wanted, 'da', async () => Response.json({ code: 'notSignedIn' }, { status: 401 }));
    await askFirstByRight(wanted, 'da', async () => {
      throw new Error('no net');
    });
    expect(asks(wanted.address)).toBeUndefined();
  });
});
