import { z } from 'zod';
import { onlyDeclared } from '../../api/http/only-declared';

const endpoint = {
  method: 'get',
  path: '/somewhere',
  answer: z.object({ items: z.array(z.object({ name: z.string(), note: z.string().nullable() })).readonly() }),
} as const;
const more = { items: [{ name: 'Sag', note: null, cpr: '010158-5123' }], inner: 1 };

describe('An answer', () => {
  test('leaves with what its endpoint declares, and nothing that was carried along', () => {
    expect(onlyDeclared(endpoint, more, false)).toEqual({ items: [{ name: 'Sag', note: null }] });
  });

  test('that has more fails where answers are held against their schemas, and says where and not what', () => {
    const failing = () => onlyDeclared(endpoint, more, true);
    expect(failing).toThrow('answer.items.0.cpr, answer.inner');
    expect(failing).not.toThrow('010158');
  });

  test('that lacks something does not leave at all', () => {
    expect(() => onlyDeclared(endpoint, { items: [{ name: 'Sag' }] }, false)).toThrow();
  });
});
