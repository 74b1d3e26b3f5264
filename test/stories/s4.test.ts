import { s4Stories } from '../../dev/story/stories/s4';
import { playAsTheySay } from './played';

describe('Gentofte: caseworker, handover rejected, then accepted; out of hours', () => playAsTheySay(s4Stories));
