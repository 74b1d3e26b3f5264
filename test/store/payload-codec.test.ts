import { randomBytes } from 'node:crypto';
import { ApplicationFailure, defaultPayloadConverter } from '@temporalio/common';
import {
  decodeOptionalFailureToOptionalError,
  encodeErrorToFailure,
  loadDataConverter,
} from '@temporalio/common/lib/internal-non-workflow';
import { CannotOpen } from '../../store/keys/aes-gcm';
import { masterKeysOf, UnknownKey } from '../../store/keys/master-keys';
import { dataConverter } from '../../temporal/data-converter';
import { belongsTo, EncryptingCodec } from '../../temporal/payload-codec';

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
    expect(belongsTo(payload)).toBe('case/ballerup/one');
    expect((await codec.decode([payload])).map((one) => defaultPayloadConverter.fromPayload(one))).toEqual([secret]);
    const metadata = { ...payload.metadata, 'belongs-to': Buffer.from('case/ballerup/two') };
    await expect(codec.decode([{ ...payload, metadata }])).rejects.toThrow(CannotOpen);
    await expect(codec.decode([payload], context)).resolves.toHaveLength(1);
    const elsewhere = { ...context, workflowId: 'case/ballerup/two' };
    await expect(codec.decode([payload], elsewhere)).rejects.toThrow(CannotOpen);
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
