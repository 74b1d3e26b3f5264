import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { z } from 'zod';

export interface Fuzzing {
  readonly program: string;
  /** Of the API; its OpenAPI document is at /openapi.json. */
  readonly url: string;
  /** Who asks. */
  readonly headers: Readonly<Record<string, string>>;
  /** Ids of what is really there, by the name they have in paths. */
  readonly ids: Readonly<Record<string, string>>;
  /** Only these paths; all where none is given. */
  readonly paths?: readonly string[];
  readonly phases: readonly ('examples' | 'coverage' | 'fuzzing' | 'stateful')[];
  /** How many requests are made up for each operation, at the most. */
  readonly casesEach: number;
  /** The same seed makes up the same requests. */
  readonly seed: number;
}

const Report = z.object({
  complete: z.boolean(),
  operations: z.object({ selected: z.number(), tested: z.number() }),
  test_cases: z.object({ generated: z.number() }),
  failures: z.array(z.object({ title: z.string(), operations: z.array(z.unknown()) })),
  errors: z.array(z.unknown()),
});

export interface Fuzzed {
  /** How many operations were asked, and how many were left out. */
  readonly operations: number;
  readonly unasked: number;
  readonly requests: number;
  /** What was wrong, and where. */
  readonly failures: readonly string[];
}

/** Answers that no document of ours foresees, and errors of ours. */
const CHECKS = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_schema_conformance',
];

/** Asks the API everything its document allows, and much that it does not, as one caller. */
export async function fuzz({
  program,
  url,
  headers,
  ids,
  paths = [],
  phases,
  casesEach,
  seed,
}: Fuzzing): Promise<Fuzzed> {
  const folder = mkdtempSync(join(tmpdir(), 'fodfaeste-fuzz-'));
  try {
    const [config, report] = [join(folder, 'schemathesis.toml'), join(folder, 'report.json')];
    const known = Object.entries(ids).map(([name, id]) => `"path.${name}" = "${id}"`);
    writeFileSync(config, `[parameters]\n${known.join('\n')}\n`);
    const said = await run(program, folder, [
      ...['--config-file', config, 'run', `${url}/openapi.json`, '--checks', CHECKS.join(',')],
      ...['--phases', phases.join(','), '--max-examples', String(casesEach), '--seed', String(seed)],
      ...['--continue-on-failure', '--workers', '2', '--suppress-health-check', 'all'],
      // A safety net: by itself it waits ten seconds for an answer, and a busy machine may take longer.
      ...['--request-timeout', '120'],
      ...['--report', 'json', '--report-json-path', report, '--generation-database', 'none', '--warnings', 'off'],
      // A stream does not end by itself: test/api/changes.test.ts reads it.
      ...['--exclude-path', '/v1/changes'],
      ...paths.flatMap((path) => ['--include-path', path]),
      ...Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]),
    ]);
    const read = Report.parse(JSON.parse(readFileSync(report, 'utf8')));
    const failures = read.failures.map(
      ({ title, operations }) => `${title}: ${JSON.stringify(operations).slice(0, 600)}`,
    );
    const errors = read.errors.map((error) => `not asked: ${JSON.stringify(error).slice(0, 600)}`);
    return {
      operations: read.operations.tested,
      unasked: read.operations.selected - read.operations.tested,
      requests: read.test_cases.generated,
      failures: [...failures, ...errors, ...told(said)],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What it printed: of each failure the request and the answer. Its exit code says no more than the report does. */
async function run(program: string, cwd: string, args: readonly string[]): Promise<string> {
  return (await execa(program, args, { cwd, stdin: 'ignore', stderr: 'ignore', reject: false })).stdout;
}

/** The first few of what it could not ask and of the failures as it tells them, for whoever is to mend them. */
function told(said: string): string[] {
  return ['ERRORS', 'FAILURES'].flatMap((part) => {
    const [, wrong = ''] = new RegExp(`=+ ${part} =+([\\s\\S]*?)\\n=+ [A-Z]`).exec(said) ?? [];
    return wrong.trim() ? [wrong.trim().slice(0, 4_000)] : [];
  });
}
