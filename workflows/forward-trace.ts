import type { WorkflowInterceptorsFactory } from '@temporalio/workflow';

/**
 * Hands the trace that a command came with on to the next activity, which records what was decided: so the request, its
 * update and the recording are one trace. Where one recording holds several commands, it belongs to the last.
 *
 * Returns the very promise that it is given. The SDK's own interceptors await it, which changes the order of a run's
 * commands, so that what began with them cannot be replayed without.
 */
export const interceptors: WorkflowInterceptorsFactory = () => {
  let headers = {};
  return {
    inbound: [
      {
        execute(input, next) {
          headers = input.headers;
          return next(input);
        },
        handleUpdate(input, next) {
          headers = input.headers;
          return next(input);
        },
        handleSignal(input, next) {
          headers = input.headers;
          return next(input);
        },
      },
    ],
    outbound: [
      {
        scheduleActivity(input, next) {
          const forwarded = { ...headers, ...input.headers };
          headers = {};
          return next({ ...input, headers: forwarded });
        },
      },
    ],
  };
};
