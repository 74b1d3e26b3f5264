import { s3Stories } from '../../dev/story/stories/s3';
import { playAsTheySay } from './played';

describe('Ballerup: long unreachable, found in the grace period, later ended; both clock changes', () =>
  playAsTheySay(s3Stories));
