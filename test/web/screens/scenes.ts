import { ofAbsences } from './absence-scenes';
import { ofActs, ofActsOfGentofte } from './act-scenes';
import { ofCases } from './case-scenes';
import { ofContactPerson } from './day-scenes';
import { ofHandovers } from './handover-scenes';
import { ofAdministrator, ofHouse } from './house-scenes';
import { ofCaseworker, ofIntakeOfficer, ofWhoeverReassigns } from './inbox-scenes';
import { ofTeamLead } from './lead-scenes';
import { ofLists } from './list-scenes';
import { ofNewPerson } from './new-person-scenes';
import { ofPublicForm } from './public-form-scenes';
import { ofRehearsals } from './rehearsal-scenes';
import { ofRuleKeeper } from './rule-keeping-scenes';
import { ofRules } from './rules-scenes';
import { ofSessions } from './session-scenes';
import { ofStaff } from './staff-scenes';
import { ofAuditor, ofRecordGivenAndErased } from './supervision-scenes';
import { ofWhoeverHasUnsent } from './unsent-scenes';
import { ofVisitor } from './visit-scenes';
import { ofWithoutNet } from './without-net-scenes';

/** What each person sees, a browser each, in this order, since each scene begins where the one before ended. */
export const scenesOfEach = [
  ofPublicForm,
  ofSessions,
  [...ofContactPerson, ...ofLists],
  ofWhoeverHasUnsent,
  ofTeamLead,
  ofCases,
  ofActs,
  ofActsOfGentofte,
  ofHandovers,
  ofAbsences,
  ofHouse,
  ofAdministrator,
  ofAuditor,
  ofRecordGivenAndErased,
  ofStaff,
  ofRules,
  ofRuleKeeper,
  ofVisitor,
  ofNewPerson,
  ofIntakeOfficer,
  ofCaseworker,
  ofWhoeverReassigns,
  ofRehearsals,
  ofWithoutNet,
];
