import { LocalSettings } from '../../domain/rules/settings';
import { Standard } from '../../domain/rules/standard';
import { loadShippedSettings, loadShippedStandards } from '../../standards/load';

const words = { da: 'Hej', en: 'Hello' };
const voice = { name: 'Fronten', greeting: words, closing: words, signature: words };
const retention = { years: 5, afterwards: 'discard', basis: 'Besluttet' } as const;
const ground = { id: 'ownGround', name: words, assessment: false };
const rules = [
  ...loadShippedStandards().map((standard) => ({ schema: Standard, file: standard })),
  ...loadShippedSettings().map((settings) => {
    return { schema: LocalSettings, file: { ...settings, mail: voice, retention, additionalGrounds: [ground] } };
  }),
];

/** The value with something put after one of its texts, for each of them in turn. */
function eachTextWith(more: string, value: unknown): unknown[] {
  if (typeof value === 'string') return [`${value}${more}`];
  if (Array.isArray(value))
    return value.flatMap((one, at) => eachTextWith(more, one).map((put) => value.with(at, put)));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, one]) =>
    eachTextWith(more, one).map((put) => ({ ...value, [name]: put })),
  );
}

test.each(['\u0000', '\ud800', '\u001b'])('no text of a standard or of settings has %j in it', (sign) => {
  for (const { schema, file } of rules) {
    expect(schema.safeParse(file).success).toBe(true);
    const spoilt = eachTextWith(sign, file);
    expect(spoilt.length).toBeGreaterThan(10);
    expect(spoilt.filter((one) => schema.safeParse(one).success)).toEqual([]);
  }
});
