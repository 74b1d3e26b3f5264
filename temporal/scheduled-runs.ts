/** The workflow id that a Schedule is given; the server puts the second behind it at which each run was due. */
export function workflowIdOf(scheduleId: string): string {
  return `${scheduleId}-workflow`;
}

const RUN = /^(.+)-workflow-\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

/** The Schedule that a workflow is a run of; undefined for any other workflow. */
export function scheduleOfRun(workflowId: string): string | undefined {
  return RUN.exec(workflowId)?.[1];
}
