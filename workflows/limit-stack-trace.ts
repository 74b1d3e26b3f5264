/**
 * The SDK notes for every promise of a workflow where in the code it was made, as deep as stacks are cut off. Ten frames,
 * as is usual, cost more than all that a case decides, and most of all when a case is opened by replay; with three, an
 * error still says where it arose.
 */
Error.stackTraceLimit = 3;
