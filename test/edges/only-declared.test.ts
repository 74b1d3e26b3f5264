import { z } from 'zod';
import { onlyDeclared } from '../../api/http/only-declared';

const schema = z.object({ items: z.array(z.object({ name: z.string(), note: z.string().nullable() })).readonly() });
const where = 'GET /somewhere';
const more = { items: [{ name: 'Sag', note: null, cpr: '010158-5123' }], inner: 1 };

describe('An answer', () => {
  test('leaves with what its endpoint declares, and nothing that was carried along', () => {
    expect(onlyDeclared(where, schema, more, false)).toEqual({ items: [{ name: 'Sag', note: null }] });
  });

  test('that has more fails where answers are held against their schemas, and says where and not what', () => {
    const failing = () => onlyDeclared(where, schema, more, true);
    expect(failing).toThrow('answer.items.0.cpr, answer.inner');
    expect(failing).not.toThrow('010158');
  });

  test('that lacks something does not leave at all', () => {
    expect(() => onlyDeclared(where, schema, { items: [{ name: 'Sag' }] }, false)).toThrow();
  });
});
