import type { Story } from '../story';
import { s1Stories } from './s1';
import { s2Stories } from './s2';
import { s3Stories } from './s3';
import { s4Stories } from './s4';
import { s5Stories } from './s5';

/** The five stories, each followed by its variants. */
export const stories: readonly Story[] = [...s1Stories, ...s2Stories, ...s3Stories, ...s4Stories, ...s5Stories];
