import { ofAssignment } from './assignment';
import { ofEnding } from './ending';
import { ofIntake } from './intake';
import { ofMerging } from './merging';
import { ofOutreach } from './outreach';
import { ofRecord } from './record';
import { ofSafety } from './safety';
import { ofSharing } from './sharing';

/** Every act that has a dialog, as it is tried. */
export const everyPlay = [
  ...ofMerging,
  ...ofIntake,
  ...ofAssignment,
  ...ofOutreach,
  ...ofSafety,
  ...ofSharing,
  ...ofEnding,
  ...ofRecord,
];
