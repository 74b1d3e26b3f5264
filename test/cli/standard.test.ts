import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ourProgram } from '../../dev/processes/our-program';

const root = join(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'standard-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What `npm run standard -- …` does. */
function standard(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...ourProgram('cli/standard.ts'), ...words], {
    cwd: root,
    env: { ...process.env, INIT_CWD: folder },
    encoding: 'utf8',
  });
  return { status, out: stdout, err: stderr };
}

describe('npm run standard', () => {
  it('check: a shipped standard and shipped settings are good', () => {
    expect(standard('check', join(root, 'standards/gentofte.yaml'))).toMatchObject({
      status: 0,
      out: expect.stringContaining('kan bruges: gentofte version 1, 4 faser, 20 punkter'),
    });
    expect(standard('check', join(root, 'standards/settings/ballerup.yaml'), '--lang', 'en')).toMatchObject({
      status: 0,
      out: expect.stringContaining('they fit ballerup version 1'),
    });
  });

  it('check: settings that do not fit the standard, found from the folder the person stands in', () => {
    const shipped = readFileSync(join(root, 'standards/settings/gentofte.yaml'), 'utf8');
    writeFileSync(join(folder, 'draft.yaml'), shipped.replace('onward: 28', 'closing: 28'));
    expect(standard('check', 'draft.yaml', '--lang', 'en')).toEqual({
      status: 1,
      out: '',
      err: [
        'draft.yaml, line 30: days between follow-ups in the phase “closing”: proposes days for the phase closing, which gentofte version 1 does not have. Write: one of seekingContact, contactEstablished, needAssessed, onward.',
        'draft.yaml, line 26: days between follow-ups: has no proposal for the phase onward of gentofte version 1. Write: onward: a number of days, at most 90.',
        '',
      ].join('\n'),
    });
    expect(standard('check', 'draft.yaml').err).toContain(
      'draft.yaml, linje 26: dage mellem opfølgninger: mangler dage for fasen onward i gentofte version 1. Skriv: onward: et antal dage, højst 90.',
    );
  });

  it('new: makes both files where the person stands, writes over nothing, and what is filled in is good and goes as JSON', () => {
    const made = standard('new', 'Høje-Taastrup');
    const files = ['standards/hoeje-taastrup.yaml', 'standards/settings/hoeje-taastrup.yaml'] as const;
    expect([made.status, made.err]).toEqual([0, '']);
    for (const file of files) expect(made.out).toContain(file);
    const unfinished = standard('check', ...files);
    expect(unfinished.status).toBe(1);
    expect(unfinished.err).toContain(`${files[0]}, linje`);
    expect(unfinished.err).toContain(`${files[1]}, linje`);
    expect(standard('new', 'hoeje-taastrup')).toMatchObject({
      status: 1,
      err: 'standards/hoeje-taastrup.yaml findes allerede og er ikke ændret\n',
    });
    for (const file of files) {
      const path = join(folder, file);
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll('???', 'Byrådet'));
    }
    const good = standard('check', ...files);
    expect([good.status, good.err]).toEqual([0, '']);
    expect(good.out).toContain('de passer til hoeje-taastrup version 1');
    expect(JSON.parse(standard('json', files[0]).out)).toMatchObject({ municipality: 'hoeje-taastrup', version: 1 });
  });

  it('check: a file that is not there is one clear line', () => {
    const { status, out, err } = standard('check', 'nowhere.yaml');
    expect([status, out, err.trim().split('\n').length]).toEqual([1, '', 1]);
    expect(err).toMatch(/^nowhere.yaml cannot be read/);
  });

  it('show: the page quotes the clauses and tells settings from the adopted text, in both languages', () => {
    const danish = standard('show', 'ballerup').out;
    expect(danish).toContain('isolationen er brudt, efter en konkret og individuel vurdering [B20]');
    expect(danish).toContain('lokalt fastsat af Fodfæste (leveret værdi) fra 01.01.2025');
    expect(danish).toMatch(/Ikke muligt at få kontakt +90 dage og mindst 4 forsøg \[efter B21\]/);
    expect(danish).toMatch(/Afventer ophør +30 dage \[standarden siger intet om det\]/);
    expect(danish).toContain('B15  »Indsatsen er midlertidig, men kan ikke på forhånd tidsafgrænses.«');
    const english = standard('show', 'gentofte', '--lang', 'en').out;
    expect(english).toMatch(/Working hours +Mon Tue Wed Thu Fri 08.00-16.00 \[serves G7\]/);
    expect(english).toContain('Activities [set locally]');
  });

  it('show: an unknown standard says which there are', () => {
    expect(standard('show', 'herlev')).toEqual({
      status: 1,
      out: '',
      err: 'There is no standard "herlev". There are: ballerup, gentofte\n',
    });
  });
});
