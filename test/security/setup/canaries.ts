import { randomBytes } from 'node:crypto';

/** Strings that stand nowhere else, put where people put what is personal. */
export const newCanary = (): string => `Kanarie${randomBytes(6).toString('hex')}`;

/** Every form in which a string may stand in bytes: as it is, in UTF-16, in hex, and in base64 at each of its three places. */
function formsOf(secret: string): Buffer[] {
  const bytes = Buffer.from(secret, 'utf8');
  const shifted = [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    const from = before === 0 ? 0 : before + 1;
    const whole = Math.floor((before + bytes.length) / 3) * 4;
    return text.slice(from, whole);
  });
  const asText = shifted.flatMap((one) => [one, one.replaceAll('+', '-').replaceAll('/', '_')]);
  return [bytes, Buffer.from(secret, 'utf16le'), ...[...asText, bytes.toString('hex')].map((one) => Buffer.from(one))];
}

/** Which of the secrets stand in these bytes, in whatever form. */
export function foundIn(place: Buffer, secrets: readonly string[]): string[] {
  return secrets.filter((secret) => formsOf(secret).some((form) => place.includes(form)));
}
