import fc from 'fast-check';
import { type LocalDate, plusDays } from '../../domain/clock/time';
import { kindOfCpr, maskedCpr, readCpr } from '../../store/identity/cpr';

const today = '2026-06-15' as LocalDate;
/** Of 1858 to 1899: nobody born then has ever been given a number, so none of these is anyone's. */
const pastDay = fc.integer({ min: 0, max: 15_000 }).map((days) => plusDays('1858-01-01' as LocalDate, days));
const serial = fc.integer({ min: 0, max: 999 }).map((number) => String(number).padStart(3, '0'));
const century = fc.constantFrom('5', '6', '7', '8');
const parts = (day: LocalDate) => [day.slice(8, 10), day.slice(5, 7), day.slice(2, 4)] as const;

describe('a CPR number', () => {
  test('is taken with any serial number of its day: modulus 11 is not asked', () => {
    fc.assert(
      fc.property(pastDay, century, serial, (day, seventh, rest) => {
        const [d, m, y] = parts(day);
        const written = `${d}${m}${y}-${seventh}${rest}`;
        expect(readCpr(written, today)).toBe(written);
        expect(readCpr(written.replace('-', ''), today)).toBe(written);
        expect(readCpr(` ${written} `, today)).toBe(written);
      }),
    );
  });

  test('is refused for a day that the calendar does not have, and for a day to come', () => {
    const refused = ['000158-5000', '320158-5000', '300258-5000', '011358-5000', '290299-5000', '160626-4000'];
    expect(refused.map((one) => readCpr(one, today))).toEqual(refused.map(() => undefined));
    expect(readCpr('150626-4000', today)).toBe('150626-4000');
    expect(readCpr('290296-5000', today)).toBe('290296-5000');
  });

  test('is refused in any other form', () => {
    const refused = ['', '010158', '0101585000 0', '010158-50000', 'ABCDEF-5000', '01-01-58-5000', '010158-XXXX'];
    expect(refused.map((one) => readCpr(one, today))).toEqual(refused.map(() => undefined));
  });

  test('that stands in for one has its day raised by sixty, and is known for it', () => {
    fc.assert(
      fc.property(pastDay, century, serial, (day, seventh, rest) => {
        const [d, m, y] = parts(day);
        const own = readCpr(`${d}${m}${y}-${seventh}${rest}`, today);
        const replacement = readCpr(`${Number(d) + 60}${m}${y}-${seventh}${rest}`, today);
        expect([own && kindOfCpr(own), replacement && kindOfCpr(replacement)]).toEqual(['own', 'replacement']);
      }),
    );
    expect(readCpr('920158-5000', today)).toBeUndefined();
  });

  test('is shown by its date alone', () => {
    fc.assert(
      fc.property(pastDay, century, serial, (day, seventh, rest) => {
        const [d, m, y] = parts(day);
        expect(maskedCpr(`${d}${m}${y}-${seventh}${rest}`)).toBe(`${d}${m}${y}-XXXX`);
      }),
    );
  });
});
