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
import { EncryptingCodec, workflowIdOfPayload } from '../../temporal/payload-codec';

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
