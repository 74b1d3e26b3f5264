import { addressOf, asAsked, countOf, filtersIn } from '../../web/screens/cases/filters';

const queryOf = (address: string) => Object.fromEntries(new URL(address, 'https://fodfaeste.example').searchParams);

describe('The filters of Sager', () => {
  test.each([
    '/cases',
    '/cases?status=paused&worker=00000000-0000-4000-8000-000000000001&phase=outreach',
    '/cases?status=ended&ground=local%3Amoved',
    '/cases?overdue=true&attemptsOnly=true&escalated=true&unassigned=true',
    '/cases?silentForDays=30&sort=silentSince',
  ])('stand in the address and are read from it again: %s', (address) => {
    expect(addressOf(filtersIn(queryOf(address)))).toBe(address);
  });

  test.each([
    ['a status that there is not', { status: 'asleep' }],
    ['words where a code belongs', { phase: 'Ole Bent bor i gården', worker: 'Ole Bent' }],
    ['a ground of what has not ended', { ground: 'unreachable' }],
    ['a silence that is not offered', { silentForDays: '31' }],
    ['anything else', { words: 'Ole Bent', overdue: 'maybe', sort: 'name' }],
  ])('pass over %s', (_what, query) => {
    expect(addressOf(filtersIn(query))).toBe('/cases');
  });

  test('leave the ended out until they are asked for, and ask for all that hold together', () => {
    expect(asAsked(filtersIn({})).status.split(',')).not.toContain('ended');
    const all = filtersIn({ status: 'ended', ground: 'unreachable', overdue: 'true', sort: 'referredAt' });
    expect(countOf(all)).toBe(3);
    expect(asAsked(all)).toEqual({
      status: 'ended',
      ground: 'unreachable',
      overdue: 'true',
      sort: 'referredAt',
      order: 'desc',
      counted: 'true',
    });
  });
});
