import { join } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '../..');
const options = {
  ...ts.parseJsonConfigFileContent(ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile).config, ts.sys, root)
    .options,
  types: [],
  incremental: false,
  tsBuildInfoFile: undefined,
  noErrorTruncation: true,
};

/** A place in a file of domain/ that is written otherwise. */
type Change = { readonly file: string; readonly from: string; readonly to: string };

const asTheyAre = new Map<string, ts.SourceFile | undefined>();

/** What the compiler says of the list of parts, and of the file that is changed, when it is written otherwise. */
function saysOf({ file, from, to }: Change): string {
  const changed = join(root, 'domain', file);
  const text = ts.sys.readFile(changed) ?? '';
  if (text.split(from).length !== 2) throw new Error(`"${from}" does not stand once in domain/${file}`);
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (path, target) => {
    if (path === changed) return ts.createSourceFile(path, text.replace(from, to), target, true);
    if (!asTheyAre.has(path)) asTheyAre.set(path, read(path, target));
    return asTheyAre.get(path);
  };
  const list = join(root, 'domain/process.ts');
  const program = ts.createProgram([list], options, host);
  return [...new Set([changed, list])]
    .flatMap((path) => program.getSemanticDiagnostics(program.getSourceFile(path)))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
    .join('\n');
}

const theList = { file: 'process.ts', from: '  crisis,\n  childConcern,\n' };

describe('The list of parts and what it is held against', () => {
  test('compiles as it stands', () => {
    expect(saysOf({ ...theList, to: theList.from })).toBe('');
  });

  test('a part that is forgotten leaves rows and versions that nobody speaks of', () => {
    const says = saysOf({ ...theList, to: '  childConcern,\n' });
    expect(says).toMatch(/rowInStatusTableWithoutCommand: "markCrisis" \| "closeCrisis"/);
    expect(says).toMatch(/versionWithoutEvent: "crisisMarked" \| "crisisClosed"/);
  });

  test('a row of the status table for no command is named', () => {
    const row = { file: 'case/status.ts', from: '  addNote: everywhere,\n' };
    expect(saysOf({ ...row, to: '  addNote: everywhere,\n  addMap: everywhere,\n' })).toMatch(
      /rowInStatusTableWithoutCommand: "addMap"/,
    );
  });

  test('a command without a row in the status table is named', () => {
    expect(saysOf({ file: 'case/status.ts', from: '  markCrisis: beforeTheEnd,\n', to: '' })).toMatch(
      /commandWithoutRowInStatusTable: "markCrisis"/,
    );
  });

  test('an event without a version is named', () => {
    expect(saysOf({ file: 'case/event-versions.ts', from: '  crisisMarked: 1,\n', to: '' })).toMatch(
      /eventWithoutVersion: "crisisMarked"/,
    );
  });

  const emits = { file: 'outreach/consents.ts', from: 'part<ConsentCommands, ConsentEvents, ConsentEvents & ' };

  test('an event that a part decides on and that no part declares is named', () => {
    const undeclared = '{ smokeSignalSent: { readonly to: string } } & ';
    expect(saysOf({ ...emits, to: `${emits.from}${undeclared}` })).toMatch(
      /decidedButDeclaredByNoPart: "smokeSignalSent"/,
    );
  });

  test('so is one that is declared with other data', () => {
    const otherData = '{ crisisClosed: { readonly note: number } } & ';
    expect(saysOf({ ...emits, to: `${emits.from}${otherData}` })).toMatch(/decidedButDeclaredByNoPart: "crisisClosed"/);
  });

  test('no two parts declare the same event', () => {
    const twice = { file: 'care/crisis.ts', from: 'export type CrisisEvents = {\n' };
    expect(saysOf({ ...twice, to: `${twice.from}  childConcernSettled: { readonly reason: Sealed };\n` })).toMatch(
      /eventOfTwoParts: "childConcernSettled"/,
    );
  });
});

describe('A part by itself', () => {
  test('decides on no event but those it names', () => {
    expect(
      saysOf({
        file: 'care/crisis.ts',
        from: "fact('crisisClosed', { note })",
        to: "{ type: 'caseEnded', data: { note } }",
      }),
    ).toMatch(/Type '"caseEnded"' is not assignable to type '"crisisClosed"'\.$/);
  });

  test('says for each of its events what it does to the case', () => {
    expect(saysOf({ file: 'care/crisis.ts', from: 'crisisMarked: (state', to: 'crisisNoted: (state' })).toMatch(
      /'crisisNoted' does not exist/,
    );
  });

  test('answers each of its commands', () => {
    expect(saysOf({ file: 'care/crisis.ts', from: 'closeCrisis: (state', to: 'endCrisis: (state' })).toMatch(
      /'endCrisis' does not exist/,
    );
  });
});
