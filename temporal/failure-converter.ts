import { DefaultFailureConverter } from '@temporalio/common';

/** Failure messages and stack traces go through the codec too; otherwise Temporal keeps them in clear text. */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
