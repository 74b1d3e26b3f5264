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

/** What the compiler says of the list of parts, and of the files that are changed, when they are written otherwise. */
function saysOf(...changes: readonly Change[]): string {
  const list = join(root, 'domain/process.ts');
  const written = new Map<string, string>();
  for (const { file, from, to } of changes) {
    const path = join(root, 'domain', file);
    const text = written.get(path) ?? ts.sys.readFile(path) ?? '';
    if (text.split(from).length !== 2) throw new Error(`"${from}" does not stand once in domain/${file}`);
    written.set(path, text.replace(from, to));
  }
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (path, target) => {
    const text = written.get(path);
    if (text !== undefined) return ts.createSourceFile(path, text, target, true);
    if (!asTheyAre.has(path)) asTheyAre.set(path, read(path, target));
    return asTheyAre.get(path);
  };
  const program = ts.createProgram([list], options, host);
  return [...new Set([...written.keys(), list])]
    .flatMap((path) => program.getSemanticDiagnostics(program.getSourceFile(path)))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
    .join('\n');
}

/** Compiling takes a second or two: changes that do not touch each other are made together. */
function once(...changes: readonly Change[]): () => string {
  let says: string | undefined;
  return () => {
    says ??= saysOf(...changes);
    return says;
  };
}

describe('The list of parts and the tables that it is held against', () => {
  test('compile as they stand', () => {
    expect(saysOf()).toBe('');
  });

  const withoutCrisis = once({ file: 'process.ts', from: '  crisis,\n  childConcern,\n', to: '  childConcern,\n' });

  test('a part that is forgotten leaves rows in the status table for no command', () => {
    expect(withoutCrisis()).toMatch(/rowInStatusTableWithoutCommand: "markCrisis" \| "closeCrisis"/);
  });

  test('and versions for no event', () => {
    expect(withoutCrisis()).toMatch(/versionWithoutEvent: "crisisMarked" \| "crisisClosed"/);
  });

  const otherTables = once(
    { file: 'case/status.ts', from: '  addNote: everywhere,\n', to: '  addNote: everywhere,\n  addMap: everywhere,\n' },
    { file: 'case/status.ts', from: '  markCrisis: beforeTheEnd,\n', to: '' },
    { file: 'case/event-versions.ts', from: '  crisisMarked: 2,\n', to: '' },
  );

  test('a row of the status table for no command is named', () => {
    expect(otherTables()).toMatch(/rowInStatusTableWithoutCommand: "addMap"/);
  });

  test('a command without a row in the status table is named', () => {
    expect(otherTables()).toMatch(/commandWithoutRowInStatusTable: "markCrisis"/);
  });

  test('an event without a version is named', () => {
    expect(otherTables()).toMatch(/eventWithoutVersion: "crisisMarked"/);
  });

  const consents = 'part<ConsentCommands, ConsentEvents, ConsentEvents & ';

  test('an event that a part decides on and that no part declares is named', () => {
    const undeclared = `${consents}{ smokeSignalSent: { readonly to: string } } & `;
    expect(saysOf({ file: 'outreach/consents.ts', from: consents, to: undeclared })).toMatch(
      /decidedButDeclaredByNoPart: "smokeSignalSent"/,
    );
  });

  test('so is one that another part declares with other data', () => {
    const otherData = `${consents}{ crisisClosed: { readonly note: number } } & `;
    expect(saysOf({ file: 'outreach/consents.ts', from: consents, to: otherData })).toMatch(
      /decidedButDeclaredByNoPart: "crisisClosed"/,
    );
  });

  test('an event that two parts declare is named', () => {
    const events = 'export type ChildConcernEvents = {\n';
    const twice = `${events}  incidentReviewed: { readonly incident: EntryId; readonly note: Sealed };\n`;
    expect(saysOf({ file: 'care/child-concern.ts', from: events, to: twice })).toMatch(
      /eventOfTwoParts: "incidentReviewed"/,
    );
  });
});

describe('A part by itself', () => {
  test('decides on no event but those it names', () => {
    const otherwise = { from: "fact('crisisClosed', { note })", to: "{ type: 'caseEnded', data: { note } }" };
    expect(saysOf({ file: 'care/crisis.ts', ...otherwise })).toMatch(
      /Type '"caseEnded"' is not assignable to type '"crisisClosed"'\.$/,
    );
  });

  const misnamed = once(
    { file: 'care/crisis.ts', from: 'crisisMarked: (state', to: 'crisisNoted: (state' },
    { file: 'care/child-concern.ts', from: 'settleChildConcern: (state', to: 'endChildConcern: (state' },
  );

  test('says for each of its events what it does to the case', () => {
    expect(misnamed()).toMatch(/'crisisNoted' does not exist/);
  });

  test('answers each of its commands', () => {
    expect(misnamed()).toMatch(/'endChildConcern' does not exist/);
  });
});
