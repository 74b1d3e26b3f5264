import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { globalHandlers } from '@temporalio/worker/lib/workflow/vm-shared';
import { parse } from 'yaml';
import { freePort } from '../../dev/processes/free-ports';
import type { CaseId, MunicipalityId } from '../../domain';
import { loadMasterKeys } from '../../store/keys/master-keys';
import { dataConverter } from '../../temporal/data-converter';
import { workflowBundle } from '../../worker/bundle';
import { caseWorkflowId } from '../../workflows/messages';
import { until } from '../environment/until';
import { type OwnProcess, ownProcess } from '../faults/arrangement/own-process';
import { type ProcessesApart, processesApart } from '../faults/arrangement/processes-apart';
import { describeOnServers, serversForTests } from '../faults/arrangement/servers';
import { request, writeUntilAcknowledged } from '../faults/load/write';
import { type Collector, startCollector } from './setup/collector';
import { textOf } from './setup/compose';

Runtime.install({ logger: new DefaultLogger('ERROR') });

describeOnServers('What a running system tells of itself', () => {
  let collector: Collector;
  let system: ProcessesApart;
  let second: OwnProcess;
  let metricsPort = 0;
  let caseId: string;

  beforeAll(async () => {
    collector = await startCollector();
    process.env.OTEL_EXPORTER_OTLP_ENDPOINT = collector.url;
    system = await processesApart(serversForTests());
    metricsPort = await freePort();
    second = ownProcess({
      script: 'worker/main.ts',
      env: { ...system.env, TEMPORAL_ADDRESS: serversForTests().temporal, METRICS_PORT: String(metricsPort) },
      ready: /worker is at work/,
    });
    await second.start();
    ({ caseId } = await writeUntilAcknowledged(system.api.url, { kind: 'start' }));
    for (let note = 0; note < 6; note += 1) {
      await Promise.all(
        (['note', 'contact', 'note'] as const).map((kind) => writeUntilAcknowledged(system.api.url, { kind, caseId })),
      );
    }
    await writeUntilAcknowledged(system.api.url, { kind: 'note', caseId });
  });
  afterAll(async () => {
    delete process.env.OTEL_EXPORTER_OTLP_ENDPOINT;
    await second?.stop();
    await system?.close();
    await collector?.close();
  });

  const metricsOf = async (url: string): Promise<string> => (await fetch(url)).text();

  it.each([
    { request: 'opens a case', route: 'POST /v1/own-initiative', update: 'UpdateWithStartWorkflow:command' },
    { request: 'comes later', route: 'POST /v1/cases/:caseId/notes', update: 'StartWorkflowUpdate:command' },
  ])('one trace goes from a request that $request through its command to what is recorded', async (way) => {
    const requested = () => collector.spans.findLast(({ name }) => name === way.route);
    const ofTrace = () => collector.spans.filter(({ traceId }) => traceId === requested()?.traceId);
    // Processes send what they have seen in their own time, so a span may come before the one that caused it.
    const path = () => {
      const recording = ofTrace().find(({ name }) => name === 'RunActivity:recordCase');
      const update = ofTrace().find(({ spanId }) => spanId === recording?.parentSpanId);
      const request = ofTrace().find(({ spanId }) => spanId === update?.parentSpanId);
      return [request, update, recording].map((span) => `${span?.program} ${span?.name}`);
    };
    await until('the whole trace', () => !path().join().includes('undefined'));
    expect(path()).toEqual([
      `fodfaeste-api ${way.route}`,
      `fodfaeste-api ${way.update}`,
      'fodfaeste-worker RunActivity:recordCase',
    ]);
  });

  it('says nothing that anyone wrote, in traces or in logs', async () => {
    await request(system.api.url, { kind: 'note', caseId: '00000000-0000-4000-8000-00000000dead' });
    await until('the refused request', () => collector.spans.filter(({ name }) => /notes/.test(name)).length > 12);
    for (const told of [collector.text(), system.api.said(), system.worker.said()]) {
      expect(told).not.toMatch(/bænken|gerne snakke|stationen|snak på gaden/);
    }
  });

  it('a case that began while it was traced goes on when it is not', async () => {
    const id = caseWorkflowId('ballerup' as MunicipalityId, caseId as CaseId);
    const history = await system.client.workflow.getHandle(id).fetchHistory();
    const keys = loadMasterKeys({ env: system.env });
    const options = { workflowBundle: await workflowBundle(), dataConverter: dataConverter(keys) };
    await expect(Worker.runReplayHistory(options, history, id)).resolves.toBeUndefined();
    globalHandlers.uninstall();
  });

  it('exposes every figure that the dashboard and the alarms name', async () => {
    const worker = () => metricsOf(`http://127.0.0.1:${metricsPort}/metrics`);
    const hasWorked = async () => {
      await writeUntilAcknowledged(system.api.url, { kind: 'start' });
      return /^fodfaeste_activity_seconds_count/m.test(await worker());
    };
    await until('the second worker to have worked', hasWorked);
    const told = `${await worker()}\n${await metricsOf(`${system.api.url}/metrics`)}`;
    const exposed = new Set([...told.matchAll(/^([a-z_]+)(?:\{| )/gm)].map(([, name]) => name));
    const named = namedFigures();
    expect(named.length).toBeGreaterThan(15);
    const missing = named.filter((name) => !exposed.has(name));
    // It is there from the first failure on, so the SDK's own program is asked whether it knows the name.
    expect(missing).toEqual(['temporal_workflow_task_execution_failed_total']);
    expect(knownToSdk('workflow_task_execution_failed')).toBe(true);
  });

  it('says which version a worker is', async () => {
    const told = await metricsOf(`http://127.0.0.1:${metricsPort}/metrics`);
    expect(told).toMatch(/^fodfaeste_worker_build_info\{release="[\d.]+",version="[\d.]+-[0-9a-f]{12}"\} 1$/m);
  });

  it('describes every alarm in docs/operations.md', () => {
    const operations = textOf('docs/operations.md');
    for (const { alert } of alarms()) expect(operations).toContain(`\`${alert}\``);
  });

  it('answers on its own port whether it takes work', async () => {
    const health = await fetch(`http://127.0.0.1:${metricsPort}/healthz`);
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
    expect((await fetch(`http://127.0.0.1:${metricsPort}/elsewhere`)).status).toBe(404);
  });
});

function alarms(): { alert: string; expr: string }[] {
  const { groups } = parse(textOf('deploy/prometheus/alerts.yml')) as { groups: { rules: never[] }[] };
  return groups.flatMap(({ rules }) => rules);
}

/** Names of metrics in the dashboard and the alarms; what Prometheus makes itself is left out. */
function namedFigures(): string[] {
  const { panels } = JSON.parse(textOf('deploy/grafana/fodfaeste.json')) as {
    panels: { targets: { expr: string }[] }[];
  };
  const expressions = [
    ...alarms().map(({ expr }) => expr),
    ...panels.flatMap(({ targets }) => targets.map((t) => t.expr)),
  ];
  const names = expressions.flatMap((text) =>
    [...text.matchAll(/\b(?:fodfaeste|temporal)_[a-z_]+/g)].map(([name]) => name),
  );
  return [...new Set(names)].sort();
}

function knownToSdk(name: string): boolean {
  const ofWorker = createRequire(require.resolve('@temporalio/worker/package.json'));
  const folder = join(dirname(ofWorker.resolve('@temporalio/core-bridge/package.json')), 'releases');
  return spawnSync('grep', ['-rqa', name, folder]).status === 0;
}
