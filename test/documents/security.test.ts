import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { requirements } from './asvs-requirements';

const root = join(__dirname, '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const papers = ['docs/security.md', 'docs/security/asvs.md', 'docs/privacy.md'];

/** What is written as code and looks like a file of ours: `store/keys/aes-gcm.ts`, `docs/figures.md`, `Dockerfile`. */
const filesNamedIn = (text: string): string[] =>
  [...text.matchAll(/`([\w.-]+(?:\/[\w.-]+)*)`/g)]
    .flatMap(([, name = '']) => name)
    .filter((name) => /\.(ts|md|json|yml|js|sql)$/.test(name) || /^(Dockerfile|\.npmrc|\.dockerignore)$/.test(name));

describe.each(papers)('%s', (paper) => {
  test('names no file that is not there', () => {
    const named = filesNamedIn(read(paper));
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !existsSync(join(root, name)))).toEqual([]);
  });

  test('leads to no page that is not there', () => {
    const links = [...read(paper).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(join(root, paper, '..', link)))).toEqual([]);
  });
});

interface Row {
  readonly number: string;
  readonly level: string;
  readonly state: string;
  readonly shownBy: string;
}

const rows: readonly Row[] = read('docs/security/asvs.md')
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => {
    const [, number = '', level = '', , state = '', shownBy = ''] = line.split('|').map((cell) => cell.trim());
    return { number, level, state, shownBy };
  });

describe('The list of requirements', () => {
  test('has all of levels 1 and 2, each once and at its level, and nothing else', () => {
    expect([...requirements.values()].filter((level) => level === '1')).toHaveLength(70);
    expect([...requirements.values()].filter((level) => level === '2')).toHaveLength(183);
    const inOrder = (all: readonly string[]) => [...all].sort();
    expect(inOrder(rows.map(({ number, level }) => `${number} at ${level}`))).toEqual(
      inOrder([...requirements].map(([number, level]) => `${number} at ${level}`)),
    );
  });

  test('says of each what is so, in one of three words', () => {
    expect(rows.filter(({ state }) => !['met', 'n/a', 'open'].includes(state))).toEqual([]);
  });

  test('shows whatever is met by a test, or by the paper that is asked for', () => {
    const isShown = ({ shownBy }: Row) => /`test\/|`(docs|access|domain)\/[\w/-]+\.md`/.test(shownBy);
    expect(rows.filter((row) => row.state === 'met' && !isShown(row))).toEqual([]);
  });

  test('says of what is there nothing that it could be about, or whose affair it is', () => {
    const saysSo = ({ shownBy }: Row) => /^no \w+/.test(shownBy) || /\b(provider|municipality)\b/.test(shownBy);
    expect(rows.filter((row) => row.state === 'n/a' && !saysSo(row))).toEqual([]);
  });

  test('says of what is open what is missing, or that the municipality decides it', () => {
    const saysSo = ({ shownBy }: Row) => /\b(municipality|no|not|nothing|cannot|without|in clear)\b/.test(shownBy);
    expect(rows.filter((row) => row.state === 'open' && !saysSo(row))).toEqual([]);
  });
});
