import type { CallerEndpoint, Endpoint } from '../endpoint';
import { absences } from './absences';
import { acts } from './acts';
import { appointments } from './appointments';
import { assessments } from './assessments';
import { assignments } from './assignments';
import { attention } from './attention';
import { audit } from './audit';
import { board } from './board';
import { candidates } from './candidates';
import { carry } from './carry';
import { caseListFiles } from './case-list-files';
import { casePages } from './case-pages';
import { cases } from './cases';
import { changes } from './changes';
import { childConcerns } from './child-concerns';
import { citizenSearch } from './citizen-search';
import { comments } from './comments';
import { consents } from './consents';
import { contactReports } from './contact-reports';
import { contacts } from './contacts';
import { corrections } from './corrections';
import { courses } from './courses';
import { crises } from './crises';
import { declines } from './declines';
import { deliveries } from './deliveries';
import { devices } from './devices';
import { emergencyAccess } from './emergency-access';
import { endings } from './endings';
import { erasures } from './erasures';
import { recordExports } from './exports';
import { followUps } from './follow-ups';
import { forNextTime } from './for-next-time';
import { handovers } from './handovers';
import { identities } from './identities';
import { incidents } from './incidents';
import { joining } from './joining';
import { me } from './me';
import { merging } from './merging';
import { movingIn } from './moving-in';
import { notifications } from './notifications';
import { offerLinks } from './offer-links';
import { offers } from './offers';
import { ownInitiative } from './own-initiative';
import { pauses } from './pauses';
import { phases } from './phases';
import { places } from './places';
import { programs } from './programs';
import { proposals } from './proposals';
import { protectedIdentity } from './protected-identity';
import { publicReferrals } from './public-referrals';
import { readers } from './readers';
import { referrals } from './referrals';
import { referrers } from './referrers';
import { rehearsals } from './rehearsals';
import { reopening } from './reopening';
import { restrictions } from './restrictions';
import { revealing } from './revealing';
import { reviews } from './reviews';
import { rules } from './rules';
import { search } from './search';
import { sessions } from './sessions';
import { settings } from './settings';
import { staff } from './staff';
import { standardMoves } from './standard-moves';
import { standards } from './standards';
import { systemStatus } from './system-status';
import { teams } from './teams';
import { timelines } from './timelines';
import { today } from './today';
import { triage } from './triage';
import { unattendedCases } from './unattended';
import { visits } from './visits';
import { why } from './why';

/** Every endpoint of the API that answers and is done, a file a resource. */
export const endpoints: readonly Endpoint[] = [
  ...acts,
  ...referrals,
  ...publicReferrals,
  ...ownInitiative,
  ...movingIn,
  ...cases,
  ...caseListFiles,
  ...casePages,
  ...courses,
  ...timelines,
  ...why,
  ...proposals,
  ...identities,
  ...search,
  ...citizenSearch,
  ...revealing,
  ...protectedIdentity,
  ...referrers,
  ...recordExports,
  ...erasures,
  ...candidates,
  ...triage,
  ...joining,
  ...contacts,
  ...contactReports,
  ...comments,
  ...corrections,
  ...appointments,
  ...followUps,
  ...phases,
  ...reviews,
  ...pauses,
  ...places,
  ...forNextTime,
  ...crises,
  ...childConcerns,
  ...consents,
  ...assessments,
  ...declines,
  ...handovers,
  ...offerLinks,
  ...offers,
  ...incidents,
  ...assignments,
  ...endings,
  ...reopening,
  ...merging,
  ...restrictions,
  ...unattendedCases,
  ...emergencyAccess,
  ...visits,
  ...today,
  ...carry,
  ...attention,
  ...board,
  ...notifications,
  ...deliveries,
  ...systemStatus,
  ...me,
  ...sessions,
  ...devices,
  ...staff,
  ...teams,
  ...programs,
  ...absences,
  ...audit,
  ...readers,
  ...standards,
  ...rules,
  ...standardMoves,
  ...settings,
  ...rehearsals,
];

/** Those whose answer goes on. */
export const streams: readonly CallerEndpoint[] = changes;
