import { endpoints } from '../../api/routes';

const withBody = endpoints.flatMap(({ method, path, body }) => (body ? [[`${method} ${path}`, body] as const] : []));
const withQuery = endpoints.flatMap(({ path, query }) => (query ? [[path, query] as const] : []));

describe.each(withBody)('what is sent to %s', (_endpoint, body) => {
  test('gives no object another prototype, and no field that was not asked for', () => {
    const sent: unknown = JSON.parse('{"__proto__": {"isLead": true}, "constructor": {"prototype": {"isLead": true}}}');
    const read = body.safeParse(sent);
    expect(read.success ? Object.keys(read.data as object) : 'refused').not.toContain('constructor');
    expect(Object.hasOwn(Object.prototype, 'isLead')).toBe(false);
    expect((read.success ? (read.data as { isLead?: true }) : {}).isLead).toBeUndefined();
  });

  test('is no list, no text and no number', () => {
    for (const other of [[], [{}], 'text', 7, null])
      expect([other, body.safeParse(other).success]).toEqual([other, false]);
  });
});

test.each(withQuery)('a filter of %s that is given twice is not silently one of the two', (_path, query) => {
  for (const name of Object.keys(query.shape)) {
    const read = query.safeParse({ [name]: ['one', 'two'] });
    expect([name, read.success]).toEqual([name, false]);
  }
});
