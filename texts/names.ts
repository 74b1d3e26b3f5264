import type { StaffRole } from '../domain/access/roles';
import type { LinkKind } from '../domain/case/case-state';
import type { HandoverState } from '../domain/case/handover-states';
import type { Status } from '../domain/case/status';
import type { BasisTopic } from '../domain/rules/basis';
import type { NamedGround } from '../domain/rules/grounds';
import type { StepKind } from '../domain/tasks/part';
import { both, type Table } from './text';

export const statusNames: Table<Status> = {
  referred: both('modtaget', 'received'),
  waiting: both('venter', 'waiting'),
  active: both('aktiv', 'active'),
  paused: both('på pause', 'paused'),
  ending: both('under ophør', 'ending'),
  ended: both('ophørt', 'ended'),
};

/** Why cases end. A ground that the municipality added itself has its name in the settings. */
export const groundNames: Table<NamedGround> = {
  citizenDeclined: both('borgerens ønske', 'the citizen’s wish'),
  isolationBroken: both('isolationen er brudt', 'isolation broken'),
  unreachable: both('ikke muligt at få kontakt', 'unreachable'),
  handedOver: both('videre i andet tilbud', 'handed over'),
  outsideTargetGroup: both('uden for målgruppen', 'outside the target group'),
  joined: both('tilføjet til anden sag', 'joined to another case'),
  deceased: both('død', 'deceased'),
  movedAway: both('fraflyttet', 'moved away'),
  openedInError: both('fejloprettet', 'opened in error'),
  merged: both('lagt sammen', 'merged'),
};

/** How another case about the same citizen relates to the one that is read. */
export const linkNames: Table<LinkKind> = {
  earlierCase: both('tidligere sag', 'earlier case'),
  joinedTo: both('henvendelsen hører til', 'the referral belongs to'),
  joinedFrom: both('endnu en henvendelse', 'a further referral'),
  mergedInto: both('fortsætter i', 'goes on in'),
  mergedFrom: both('lagt sammen med', 'merged with'),
  reopenedFrom: both('genåbnet efter', 'reopened after'),
  reopenedAs: both('genåbnet som', 'reopened as'),
};

export const handoverStates: Table<HandoverState> = {
  offered: both('foreslået', 'offered'),
  sent: both('henvist', 'sent'),
  accepted: both('accepteret', 'accepted'),
  meetingAgreed: both('første møde aftalt', 'first meeting agreed'),
  bridging: both('brobygning', 'bridging'),
  landingAsked: both('spurgt, om borgeren er landet', 'asked whether landed'),
  landed: both('landet', 'landed'),
  rejected: both('afslået af tilbuddet', 'rejected'),
  withdrawn: both('trukket tilbage', 'withdrawn'),
  neverAttended: both('aldrig mødt frem', 'never attended'),
};

/** What happens by itself when its moment comes. */
export const stepNames: Table<StepKind> = {
  reminder: both('påmindelse', 'reminder'),
  escalation: both('sendes videre til teamlederen', 'escalation to the team lead'),
  unreachableReached: both(
    'længe uden kontakt: der spørges, om sagen må ophøre',
    'silent for so long that it is asked whether the case may end',
  ),
  moreAttemptsOver: both('fristen for flere kontaktforsøg udløber', 'the time for more attempts is over'),
  assessmentOver: both('fristen for vurderingen udløber', 'the time to assess is over'),
  graceOver: both('sagen ophører automatisk', 'ending: the grace period is over'),
  declineAssessmentOver: both(
    'sagen ophører automatisk: fristen for vurderingen udløber',
    'ending: the time to assess is over',
  ),
  bridgingOver: both('brobygningen slutter', 'bridging is over'),
  landingOver: both(
    'sagen ophører automatisk: ingen har svaret, om borgeren er landet',
    'ending: nobody said whether the citizen has landed',
  ),
  consentExpires: both('et samtykke udløber', 'a consent expires'),
  correctionWindowOver: both('rettefristen udløber', 'the correction window closes'),
  settingsTakeEffect: both('nye indstillinger træder i kraft', 'new settings take effect'),
};

export const topicNames: Table<BasisTopic> = {
  triage: both('visitation', 'triage'),
  urgentTriage: both('hastevisitation', 'urgent triage'),
  waiting: both('venteliste', 'waiting list'),
  firstAttempt: both('første kontaktforsøg', 'first attempt'),
  followUp: both('opfølgning', 'follow-up'),
  needReview: both('behovsvurdering', 'need review'),
  unreachable: both('tid uden kontakt', 'time without contact'),
  assessment: both('vurdering før ophør', 'assessment before ending'),
  grace: both('afventer ophør', 'grace period'),
  declineAssessment: both('vurdering efter borgerens afvisning', 'assessment after a decline'),
  handoverReply: both('svar fra det modtagende tilbud', 'reply from a service'),
  attendance: both('fremmøde', 'attendance'),
  bridging: both('brobygning', 'bridging'),
  pairRule: both('besøg med to medarbejdere', 'visits in pairs'),
  pause: both('pause', 'pause'),
  crisis: both('krise', 'crisis'),
  childConcern: both('underretning om et barn', 'notice about a child'),
  consent: both('samtykke', 'consent'),
  appointment: both('aftale', 'appointment'),
  correctionWindow: both('rettefrist', 'correction window'),
  loneVisit: both('alenearbejde', 'lone visit'),
  ending: both('ophør', 'ending'),
  assignment: both('kontaktperson', 'assignment'),
  comment: both('kommentar til en kontakt', 'comment on a contact'),
  settings: both('indstillinger', 'settings'),
  standardReview: both('revision af standarden', 'review of the standard'),
};

export const roleNames: Table<StaffRole> = {
  outreachWorker: both('kontaktperson', 'contact person'),
  teamLead: both('teamleder', 'team lead'),
  intakeOfficer: both('visitator', 'intake officer'),
  caseworker: both('sagsbehandler', 'caseworker'),
  receivingService: both('modtagende tilbud', 'receiving service'),
  admin: both('administrator', 'administrator'),
  auditor: both('tilsynsførende', 'auditor'),
};
