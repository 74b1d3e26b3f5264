/** What runs inside Temporal. The worker bundles this file. */
export { caseWorkflow } from './case';
export { housekeepingWorkflow } from './housekeeping';
export { rollOutWorkflow } from './roll-out';
export { visitWorkflow } from './visit';
