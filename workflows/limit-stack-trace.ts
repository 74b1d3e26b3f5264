/**
 * The SDK captures a stack trace for every promise of a workflow. The default ten frames cost more than all decisions of a
 * case, above all in replay; three still show where an error arose.
 */
Error.stackTraceLimit = 3;
