import type { DataConverter } from '@temporalio/common';
import type { MasterKeys } from '../store/keys/master-keys';
import { EncryptingCodec } from './payload-codec';

/** For every Temporal client and worker of this product: encrypted payloads, encrypted failures. */
export function dataConverter(keys: MasterKeys): DataConverter {
  return { payloadCodecs: [new EncryptingCodec(keys)], failureConverterPath: require.resolve('./failure-converter') };
}
