import { s5Stories } from '../../dev/story/stories/s5';
import { playAsTheySay } from './played';

describe('Gentofte: own initiative, anonymous, outside the area, declines; another never found', () =>
  playAsTheySay(s5Stories));
