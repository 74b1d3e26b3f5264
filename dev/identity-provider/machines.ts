import { seededMachine } from '../../store/seed';

/** The programs that the provider for trying out gives tokens to. */
export const trialMachines = [seededMachine('ballerup'), seededMachine('gentofte')];
