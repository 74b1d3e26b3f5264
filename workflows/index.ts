/** What runs inside Temporal. The worker bundles this file. */
import './limit-stack-trace';

export { advanceWorkflow } from './advance';
export { auditAnchorWorkflow, auditCheckWorkflow } from './audit';
export { caseWorkflow } from './case';
export { deliveryWorkflow, openingTimesWorkflow, openingWorkflow } from './delivery';
export { housekeepingWorkflow } from './housekeeping';
export { rollOutWorkflow } from './roll-out';
export { sagaWorkflow } from './saga';
export { visitWorkflow } from './visit';
