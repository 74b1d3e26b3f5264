import { both } from '../../text';
import type { StandardNewsKind } from '../kinds';
import type { Wording } from './wording';

/** What concerns the quality standard itself: it promises to be looked at again by a date (G-clauses; years ahead). */
export const standardNews: Readonly<Record<StandardNewsKind, Wording>> = {
  standardReview: {
    title: both('Kvalitetsstandarden skal revideres', 'The quality standard is to be reviewed'),
    overdue: both('Kvalitetsstandarden er ikke revideret til tiden', 'The quality standard is overdue for review'),
    says: both(
      'Standarden siger selv, at den skal tages op igen inden en bestemt dato.',
      'The standard itself says that it is to be taken up again by a certain date.',
    ),
    do: both(
      'Lav et udkast til en ny version, eller skriv ned, at den nuværende fortsætter. Husk høringen, før noget vedtages.',
      'Draft a new version, or record that the present one goes on. Remember the hearing before anything is adopted.',
    ),
  },
};
