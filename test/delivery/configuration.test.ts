import { readMailConfiguration, requireFallbacks } from '../../activities/delivery/configuration';
import type { MunicipalityId } from '../../domain';

const whole = {
  SMTP_URL: 'smtp://mail.example:587',
  MAIL_FROM: 'Fodfæste <no-reply@fodfaeste.example>',
  PUBLIC_URL: 'https://fodfaeste.example/',
  MAIL_FALLBACK: 'ballerup=vagt@ballerup.example, gentofte=vagt@gentofte.example',
};

describe('how mail is to be sent', () => {
  test('all of it said, mail is sent', () => {
    expect(readMailConfiguration(whole)).toMatchObject({ publicUrl: 'https://fodfaeste.example' });
    expect(readMailConfiguration(whole)?.fallback.get('gentofte' as MunicipalityId)).toBe('vagt@gentofte.example');
  });

  test('none of it said, there is no mail; in production that must be said by name', () => {
    expect(readMailConfiguration({})).toBeUndefined();
    expect(() => readMailConfiguration({ NODE_ENV: 'production' })).toThrow(/SMTP_URL: is missing/);
    expect(readMailConfiguration({ NODE_ENV: 'production', MAIL: 'off' })).toBeUndefined();
    expect(() => readMailConfiguration({ SMTP_URL_FILE: '/nowhere' })).toThrow(/MAIL_FROM: is missing/);
  });

  test.each([
    ['SMTP_URL', 'mail.example'],
    ['MAIL_FROM', 'nobody'],
    ['PUBLIC_URL', 'fodfaeste'],
    ['MAIL_FALLBACK', 'vagt@ballerup.example'],
    ['MAIL', 'yes'],
  ])('what is wrong with %s is said by its name', (name, value) => {
    expect(() => readMailConfiguration({ ...whole, [name]: value })).toThrow(new RegExp(`${name}: `));
  });

  test.each(Object.keys(whole))('the others without %s are refused', (name) => {
    expect(() => readMailConfiguration({ ...whole, [name]: undefined })).toThrow(new RegExp(`${name}: is missing`));
  });

  test('a municipality that nobody answers for is refused by its name', () => {
    const configuration = readMailConfiguration({ ...whole, MAIL_FALLBACK: 'ballerup=vagt@ballerup.example' });
    const both = ['ballerup', 'gentofte'] as MunicipalityId[];
    expect(() => configuration && requireFallbacks(configuration, both)).toThrow(/MAIL_FALLBACK: .*gentofte/);
  });
});
