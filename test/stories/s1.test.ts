import { s1Stories } from '../../dev/story/stories/s1';
import { playAsTheySay } from './played';

describe('Ballerup: anonymous, a neighbour, Christmas, a threat; isolation broken', () => playAsTheySay(s1Stories));
