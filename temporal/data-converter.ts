import type { DataConverter } from '@temporalio/common';
import type { MasterKeys } from '../store/keys/master-keys';
import { EncryptingCodec, WorkerCodec } from './payload-codec';

const failureConverterPath = require.resolve('./failure-converter');

/** For every Temporal client of this product: encrypted payloads, encrypted failures. */
export function dataConverter(keys: MasterKeys): DataConverter {
  return { payloadCodecs: [new EncryptingCodec(keys)], failureConverterPath };
}

/** The same for every worker, whose workflows pass over what was not sealed for them. */
export function workerDataConverter(keys: MasterKeys): DataConverter {
  return { payloadCodecs: [new WorkerCodec(keys)], failureConverterPath };
}
