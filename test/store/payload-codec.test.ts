import { createHash, randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { ApplicationFailure, defaultPayloadConverter, type Payload } from '@temporalio/common';
import {
  decodeOptionalFailureToOptionalError,
  encodeErrorToFailure,
  loadDataConverter,
} from '@temporalio/common/lib/internal-non-workflow';
import { temporal } from '@temporalio/proto';
import { CannotOpen, decrypt, encrypt } from '../../store/keys/aes-gcm';
import { masterKeysOf, UnknownKey } from '../../store/keys/master-keys';
import { UnknownDictionary } from '../../temporal/compression';
import { dataConverter } from '../../temporal/data-converter';
import { dictionary1 } from '../../temporal/dictionary-1';
import { EncryptingCodec, WorkerCodec, workflowIdOfPayload } from '../../temporal/payload-codec';
import { notSealed } from '../../workflows/messages';

const keys = masterKeysOf([randomBytes(32)]);
const codec = new EncryptingCodec(keys);
const secret = { outcome: 'notMet', place: 'homeless shelter' };

async function encoded() {
  const [payload] = await codec.encode([defaultPayloadConverter.toPayload(secret)]);
  if (!payload?.data) throw new Error('nothing was encoded');
  return { ...payload, data: payload.data };
}

describe('what Temporal keeps', () => {
  test('comes back as it went in', async () => {
    const [payload] = await codec.decode([await encoded()]);
    expect(payload && defaultPayloadConverter.fromPayload(payload)).toEqual(secret);
  });

  test('shows a reader of the namespace nothing but which key it is under', async () => {
    const payload = await encoded();
    expect(Buffer.from(payload.data).toString('utf8')).not.toContain('notMet');
    expect(Buffer.from(payload.metadata?.encoding ?? []).toString()).toBe('binary/encrypted');
    expect(Buffer.from(payload.metadata?.['encryption-key-id'] ?? []).toString()).toBe(keys.currentId);
  });

  test('says which workflow it belongs to, and opens as no other’s', async () => {
    const context = { type: 'workflow', namespace: 'fodfaeste', workflowId: 'case/ballerup/one' } as const;
    const [payload] = await codec.encode([defaultPayloadConverter.toPayload(secret)], context);
    if (!payload) throw new Error('nothing was encoded');
    expect(workflowIdOfPayload(payload)).toBe('case/ballerup/one');
    expect((await codec.decode([payload])).map((one) => defaultPayloadConverter.fromPayload(one))).toEqual([secret]);
    const metadata = { ...payload.metadata, 'belongs-to': Buffer.from('case/ballerup/two') };
    await expect(codec.decode([{ ...payload, metadata }])).rejects.toThrow(CannotOpen);
    await expect(codec.decode([payload], context)).resolves.toHaveLength(1);
    const elsewhere = { ...context, workflowId: 'case/ballerup/two' };
    await expect(codec.decode([payload], elsewhere)).rejects.toThrow(CannotOpen);
  });

  describe('of a run of a Schedule', () => {
    const at = (workflowId: string) => ({ type: 'workflow', namespace: 'fodfaeste', workflowId }) as const;
    const opens = async (owner: string, workflowId: string): Promise<boolean> => {
      const [payload] = await codec.encode([defaultPayloadConverter.toPayload(undefined)], at(owner));
      if (!payload) throw new Error('nothing was encoded');
      return codec.decode([payload], at(workflowId)).then(
        () => true,
        (error: unknown) => {
          if (error instanceof CannotOpen) return false;
          throw error;
        },
      );
    };
    const run = 'opening/ballerup-workflow-2026-03-05T07:00:00Z';

    test('opens at the runs that follow, and what the Schedule was given opens at each', async () => {
      expect(await opens('opening/ballerup-workflow-2026-03-04T07:00:00Z', run)).toBe(true);
      expect(await opens('opening/ballerup-workflow', run)).toBe(true);
    });

    test.each([
      ['a run of another Schedule', 'opening/gentofte-workflow-2026-03-04T07:00:00Z', run],
      [
        'a Schedule whose name begins like its',
        'opening/ballerup-workflow',
        'opening/ballerup-2-workflow-2026-03-05T07:00:00Z',
      ],
      ['one that begins like a run', run, `${run}-2`],
      ['one that ends like a run', run, `x${run}`],
      ['a run of what is named like a run', run, `${run}-2026-03-06T07:00:00Z`],
      ['a run without its moment', run, 'opening/ballerup-workflow'],
      ['a run of no whole moment', 'opening/ballerup-workflow', 'opening/ballerup-workflow-2026-03-05'],
      ['a run that says more behind', 'opening/ballerup-workflow', `${run}\n`],
      ['a case named like a run of another', 'case/ballerup/one', 'case/ballerup/one-2026-03-05T07:00:00Z'],
      ['a case whose name begins like its', 'case/ballerup/one', 'case/ballerup/one-2'],
      ['a case named like a Schedule’s', 'case/ballerup/one', 'case/ballerup/one-workflow-2026-03-05T07:00:00Z'],
    ])('opens at no other workflow: %s', async (_what, owner, workflowId) => {
      expect(await opens(owner, workflowId)).toBe(false);
    });
  });

  test('is refused when a single bit was changed', async () => {
    const payload = await encoded();
    const data = Buffer.from(payload.data);
    data[data.length - 1] = (data[data.length - 1] ?? 0) ^ 1;
    await expect(codec.decode([{ ...payload, data }])).rejects.toThrow(CannotOpen);
  });

  test('says which key is missing when it was sealed under one that is not given', async () => {
    const payload = await encoded();
    const stranger = new EncryptingCodec(masterKeysOf([randomBytes(32)]));
    await expect(stranger.decode([payload])).rejects.toThrow(UnknownKey);
    await expect(stranger.decode([payload])).rejects.toThrow(keys.currentId);
  });

  test('is not taken from whoever has no key: what was never encrypted is refused', async () => {
    await expect(codec.decode([defaultPayloadConverter.toPayload('plain')])).rejects.toThrow(CannotOpen);
  });

  test('holds no failure in clear text: neither its message nor where in the code it arose', async () => {
    const loaded = loadDataConverter(dataConverter(keys));
    const failure = await encodeErrorToFailure(
      loaded,
      ApplicationFailure.nonRetryable('the drop-in centre is closed', 'closed'),
    );
    expect(JSON.stringify(failure)).not.toContain('drop-in centre');
    expect(failure.stackTrace).toBeFalsy();
    const back = await decodeOptionalFailureToOptionalError(loaded, failure);
    expect(back?.message).toBe('the drop-in centre is closed');
  });
});

describe('what is compressed before it is sealed', () => {
  const { Payload: Message } = temporal.api.common.v1;
  const key = keys.derived('payload', keys.currentId);
  const [first, deflatedBy1] = [0, 1];

  /** A payload as somebody with the key would send it: these very bytes sealed. */
  const sealed = (bytes: Uint8Array): Payload => ({
    metadata: { encoding: Buffer.from('binary/encrypted'), 'encryption-key-id': Buffer.from(keys.currentId) },
    data: encrypt(key, bytes, 'temporal-payload'),
  });
  const insideOf = ({ data }: Payload): Buffer => decrypt(key, data ?? Buffer.alloc(0), 'temporal-payload');
  const deflated = (bytes: Uint8Array): Buffer => deflateRawSync(bytes, { dictionary: dictionary1 });
  const open = async (payload: Payload) => (await codec.decode([payload])).map(plain);
  const plain = (payload: Payload) => defaultPayloadConverter.fromPayload(payload);

  const contact = { outcome: 'contactMade', channel: 'visit', place: 'home', minutes: 40, note: 's1.æøå👋' };
  const stranger = {
    metadata: { encoding: Buffer.from('json/protobuf'), own: randomBytes(40) },
    data: randomBytes(900),
  };

  test.each<[string, Payload]>([
    ['nothing', defaultPayloadConverter.toPayload(undefined)],
    ['null', defaultPayloadConverter.toPayload(null)],
    ['a number', defaultPayloadConverter.toPayload({ recorded: 9 })],
    ['an event', defaultPayloadConverter.toPayload(contact)],
    ['a year of contacts', defaultPayloadConverter.toPayload(Array.from({ length: 2_000 }, () => contact))],
    ['bytes', defaultPayloadConverter.toPayload(randomBytes(2_000))],
    ['what begins with a nought', { metadata: { encoding: Buffer.from('binary/plain') }, data: Buffer.alloc(3) }],
    ['what carries names of its own', stranger],
    ['what has no data', { metadata: { encoding: Buffer.from('binary/null') } }],
    ['what has no encoding', { data: Buffer.from('x') }],
    ['an empty one', {}],
  ])('comes back to the byte: %s', async (_what, payload) => {
    const [kept] = await codec.encode([payload]);
    const [back] = await codec.decode([kept ?? {}]);
    expect(Buffer.from(Message.encode(back ?? {}).finish())).toEqual(Buffer.from(Message.encode(payload).finish()));
  });

  test('is smaller by far where it consists of our words, and never larger than it was', async () => {
    const sizes = async (value: unknown) => {
      const payload = defaultPayloadConverter.toPayload(value);
      const [kept] = await codec.encode([payload]);
      return { before: Message.encode(payload).finish().length, after: insideOf(kept ?? {}).length };
    };
    const asked = { type: 'logContact', data: contact, nextFollowUpOn: '2026-12-14', by: { kind: 'staff' } };
    const ours = await sizes(asked);
    expect(ours.after).toBeLessThan(0.7 * ours.before);
    const random = await sizes(randomBytes(1_000));
    expect(random.after).toBeLessThanOrEqual(random.before);
  });

  test('opens as it always did where it was sealed before there was compression', async () => {
    const old = sealed(Message.encode(defaultPayloadConverter.toPayload(secret)).finish());
    expect(await open(old)).toEqual([secret]);
  });

  test('shows a reader nothing: neither its words nor those of the dictionary', async () => {
    const [kept] = await codec.encode([defaultPayloadConverter.toPayload({ ...contact, command: 'logContact' })]);
    const shown = Buffer.from(Message.encode(kept ?? {}).finish()).toString('latin1');
    for (const word of ['contactMade', 'outcome', 'visit', 'logContact', 'json/plain'])
      expect(shown).not.toContain(word);
  });

  test('is refused where it would inflate without end', async () => {
    const bomb = sealed(Buffer.concat([Buffer.of(first, deflatedBy1), deflated(Buffer.alloc(64 * 1_024 * 1_024))]));
    expect(bomb.data?.length).toBeLessThan(100_000);
    await expect(codec.decode([bomb])).rejects.toThrow(CannotOpen);
  });

  test.each([
    ['what does not inflate', Buffer.of(first, deflatedBy1, 255, 255, 255)],
    ['what is cut off', Buffer.concat([Buffer.of(first, deflatedBy1), deflated(randomBytes(200))]).subarray(0, 150)],
    ['nothing behind the number', Buffer.of(first, deflatedBy1)],
  ])('is refused: %s', async (_what, bytes) => {
    await expect(codec.decode([sealed(bytes)])).rejects.toThrow(CannotOpen);
  });

  test('says which dictionary is missing, and a worker stops there instead of passing it over', async () => {
    const later = sealed(Buffer.concat([Buffer.of(first, 2), deflated(Buffer.from('{}'))]));
    await expect(codec.decode([later])).rejects.toThrow(UnknownDictionary);
    await expect(codec.decode([later])).rejects.toThrow('dictionary 2');
    const worker = new WorkerCodec(keys);
    await expect(worker.decode([later])).rejects.toThrow(UnknownDictionary);
    const broken = await worker.decode([sealed(Buffer.of(first, deflatedBy1, 255))]);
    expect(broken.map(plain)).toEqual([notSealed]);
  });

  test('is compressed by the dictionary that it was released with, to the byte', () => {
    const digest = createHash('sha256').update(dictionary1).digest('hex');
    expect(digest).toBe('6cd17876d86f953683e825b7d9393dc1cdc4ce5d475c03315b20da78e0bbfe27');
  });
});
