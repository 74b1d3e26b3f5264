import { createServer, type Http2Server } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { temporal } from '@temporalio/proto';
import { startTemporal } from '../../dev/temporal/start';
import { clearUp, newFolder, start } from './started';

const { GetSystemInfoResponse } = temporal.api.workflowservice.v1;

let server: Http2Server;

/** A stand-in for a Temporal server that only answers with its version. */
async function serverOfVersion(serverVersion: string): Promise<string> {
  const answer = GetSystemInfoResponse.encode({ serverVersion, capabilities: {} }).finish();
  const frame = Buffer.alloc(5);
  frame.writeUInt32BE(answer.length, 1);
  server = createServer();
  server.on('stream', (stream) => {
    stream.respond({ ':status': 200, 'content-type': 'application/grpc' }, { waitForTrailers: true });
    stream.on('wantTrailers', () => stream.sendTrailers({ 'grpc-status': '0' }));
    stream.end(Buffer.concat([frame, answer]));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

afterEach(async () => {
  await clearUp();
  await new Promise((closed) => server.close(closed));
});

const quiet = () => undefined;

describe('A Temporal server that is too old is refused with one clear sentence', () => {
  it('for all: it must be able to start and update a workflow in one step', async () => {
    const address = await serverOfVersion('1.24.2');
    const one = start(newFolder(), { TEMPORAL_ADDRESS: address });
    expect(await one.ended).toBe(1);
    expect(one.out()).toBe('');
    expect(one.said().trim()).toBe(
      `The server at ${address} is Temporal server 1.24.2, which is too old: 1.28.0 or later is needed, ` +
        'since a workflow must be started and updated in one step (update-with-start).',
    );
  });

  it('for stories and tests: it must be able to move time', async () => {
    const address = await serverOfVersion('1.31.3');
    const started = startTemporal({
      dataDir: newFolder(),
      requireTimeSkipping: true,
      env: { TEMPORAL_ADDRESS: address },
      log: quiet,
    });
    await expect(started).rejects.toThrow(
      `The server at ${address} is Temporal server 1.31.3, which is too old: 1.32.0 or later is needed, ` +
        'since rehearsals, stories and tests move time inside a workflow (time skipping).',
    );
  });
});

it('A server that does not answer at TEMPORAL_ADDRESS is named', async () => {
  const address = await serverOfVersion('1.32.0');
  await new Promise((closed) => server.close(closed));
  const started = startTemporal({ dataDir: newFolder(), env: { TEMPORAL_ADDRESS: address }, log: quiet });
  await expect(started).rejects.toThrow(`No Temporal server answers at ${address}`);
});
