import { s2Stories } from '../../dev/story/stories/s2';
import { playAsTheySay } from './played';

describe('Ballerup: declines after months, comes back', () => playAsTheySay(s2Stories));
