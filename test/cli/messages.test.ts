import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lettersIn } from '../../dev/messages/preview';
import { ourProgram } from '../../dev/processes/our-program';
import { mailKinds } from '../../texts/mail/message';

const root = join(__dirname, '../..');

describe('npm run messages -- preview', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fodfaeste-messages-'));
  const env = { ...process.env, CHROMIUM: join(folder, 'no-such-browser') };
  const args = [...ourProgram('dev/messages.ts'), 'preview', '--out', folder, '--language', 'da'];
  const ran = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('writes every letter as HTML and text, and a page that shows them', () => {
    expect(ran.status).toBe(0);
    expect(ran.stdout.trim()).toBe(join(folder, 'index.html'));
    const names = readdirSync(join(folder, 'da')).map((file) => file.replace(/\.\w+$/, ''));
    expect([...new Set(names)].sort()).toEqual([...lettersIn('da').keys()].sort());
    expect(readFileSync(join(folder, 'da', 'digest.txt'), 'utf8')).toContain('Din dag, mandag den 23. november');
    const index = readFileSync(join(folder, 'index.html'), 'utf8');
    for (const [, link] of index.matchAll(/href="([^"]+)"/g)) expect(existsSync(join(folder, link ?? ''))).toBe(true);
  });

  test('without a browser says why there are no pictures, and in one language writes just that one', () => {
    expect(ran.stderr).toContain('No pictures: a browser cannot be had: CHROMIUM is ');
    expect(existsSync(join(folder, 'en'))).toBe(false);
  });

  test('leaves out no kind of message', () => {
    const shown = [...lettersIn('en').keys()];
    expect(mailKinds.filter((kind) => !shown.some((name) => name.startsWith(kind)))).toEqual([]);
  });
});
