import { ApplicationFailure } from '@temporalio/workflow';

type Refused = { readonly rejected: string; readonly params: Readonly<Record<string, unknown>> };

/**
 * Refuses an update: the code is the failure's type, what would be right its details. Any other error would block the
 * workflow instead.
 */
export function refuse({ rejected, params }: Refused): never {
  throw ApplicationFailure.create({ message: rejected, type: rejected, nonRetryable: true, details: [{ params }] });
}
