import type { HandoverState } from '../../domain/case/handover-states';
import { offerSeen, sharedBy } from '../../domain/handover/offer-seen';
import { endingActs } from '../../texts/web/acts/ending';
import { outreachActs } from '../../texts/web/acts/outreach';
import { sharingActs as words } from '../../texts/web/acts/sharing';
import { caseCommand } from '../api/case-command';
import { capitalised } from '../parts/dates';
import { showOffer } from '../parts/offer-seen/offer-seen';
import { act } from './act';
import type { OptionsOf } from './act-field';
import { namedAs, oneOf, someOf, whether } from './chosen-fields';
import { consentInWords, information, whichService } from './consents';
import { day, dayIfAny, text, textIfAny, today } from './written-fields';

const consentsToServices: OptionsOf = (about) =>
  about.shown.consents
    .filter(({ covers }) => covers?.to.kind === 'service')
    .map((consent) => ({ value: consent.id, label: consentInWords(consent, about) }));

export const offerHandover = act({
  title: words.offerHandover,
  fields: {
    service: whichService,
    consent: oneOf({ label: words.onConsent, options: consentsToServices, none: words.noConsent }),
    share: someOf({ label: words.share, options: information }),
    identityGiven: whether({ label: words.identityGiven }),
    message: textIfAny({ label: words.message, hint: words.messageHint }),
    leastIntrusive: text({ label: words.leastIntrusive }),
    reason: textIfAny({ label: words.reasonIfEarly }),
  },
  leavesOut: ({ about: { shown } }) =>
    shown.choices.leastIntrusiveAskedAt.includes('handover') ? [] : ['leastIntrusive'],
  shows: ({ about: { shown }, read }) => {
    const [service, share = [], identityGiven = false] = [read('service'), read('share'), read('identityGiven')];
    if (!service) return undefined;
    const seen = offerSeen({ service, items: sharedBy({ share, identityGiven }) }, shown.consents);
    return showOffer({ shown, seen, message: read('message') ?? null, replyBy: shown.choices.handoverReplyBy });
  },
  follows: ({ about }) => about.say(words.offerHandoverFollows),
  verb: words.offerHandoverVerb,
  command: ({ about: { shown }, said, read }) => {
    const [leastIntrusive, reason, message] = [read('leastIntrusive'), said('reason'), said('message')];
    return caseCommand(
      '/v1/cases/{caseId}/handovers',
      { caseId: shown.caseId },
      {
        service: said('service'),
        consent: said('consent'),
        share: [...said('share')],
        ...(said('identityGiven') && { identityGiven: true }),
        ...(message && { message }),
        ...(leastIntrusive && { leastIntrusive }),
        ...(reason && { reason }),
      },
    );
  },
});

/** The handovers under way in one of these states; all of them where none is named. */
const underWay =
  (...states: readonly HandoverState[]): OptionsOf =>
  ({ shown: { handovers } }) =>
    handovers
      .filter(({ state }) => states.length === 0 || states.includes(state))
      .map(({ id, serviceName, serviceText, stateText }) => ({
        value: id,
        label: `${capitalised(serviceName ?? serviceText)} (${stateText})`,
      }));

const handoverIn = (...states: readonly HandoverState[]) =>
  oneOf({ label: words.whichHandover, options: underWay(...states) });

export const sendHandover = act({
  title: words.sendHandover,
  fields: { handover: handoverIn('offered') },
  shows: ({ about: { shown }, read }) => {
    const found = shown.handovers.find(({ id }) => id === read('handover'));
    return found && showOffer({ shown, seen: found.seen, message: found.message, replyBy: found.seen.replyBy });
  },
  follows: ({ about }) => about.say(words.offerHandoverFollows),
  verb: words.offerHandoverVerb,
  command: ({ about: { shown }, said }) =>
    caseCommand(
      '/v1/cases/{caseId}/handovers/{handover}/send',
      { caseId: shown.caseId, handover: said('handover') },
      {},
    ),
});

export const answerHandover = act({
  title: words.answerHandover,
  fields: {
    handover: handoverIn('sent'),
    answer: oneOf({ label: words.theirAnswer, options: namedAs(['accepted', 'rejected'], words) }),
    reason: text({ label: words.theirReason }),
    meetingOn: dayIfAny({ label: words.firstMeetingIfAny, from: today }),
  },
  leavesOut: ({ read }) => {
    const answer = read('answer');
    return [
      ...(answer === 'accepted' ? [] : (['meetingOn'] as const)),
      ...(answer === 'rejected' ? [] : (['reason'] as const)),
    ];
  },
  follows: ({ about: { say }, read }) => {
    const answer = read('answer');
    return answer && say(answer === 'accepted' ? words.acceptedFollows : words.rejectedFollows);
  },
  verb: outreachActs.save,
  command: ({ about: { shown }, said }) => {
    const path = '/v1/cases/{caseId}/handovers/{handover}/answer';
    const ids = { caseId: shown.caseId, handover: said('handover') };
    if (said('answer') === 'rejected') return caseCommand(path, ids, { answer: 'rejected', reason: said('reason') });
    const meetingOn = said('meetingOn');
    return caseCommand(path, ids, { answer: 'accepted', ...(meetingOn && { meetingOn }) });
  },
});

export const withdrawHandover = act({
  title: words.withdrawHandover,
  fields: { handover: handoverIn(), reason: text({ label: outreachActs.reason }) },
  follows: ({ about }) => about.say(words.withdrawHandoverFollows),
  verb: words.withdrawHandoverVerb,
  command: ({ about: { shown }, said }) =>
    caseCommand(
      '/v1/cases/{caseId}/handovers/{handover}/withdraw',
      { caseId: shown.caseId, handover: said('handover') },
      { reason: said('reason') },
    ),
});

export const agreeFirstMeeting = act({
  title: words.agreeFirstMeeting,
  fields: { handover: handoverIn('accepted', 'meetingAgreed'), on: day({ label: words.meetingOn, from: today }) },
  follows: ({ about }) => about.say(words.agreeFirstMeetingFollows),
  verb: words.agreeFirstMeetingVerb,
  command: ({ about: { shown }, said }) =>
    caseCommand(
      '/v1/cases/{caseId}/handovers/{handover}/first-meeting',
      { caseId: shown.caseId, handover: said('handover') },
      { on: said('on') },
    ),
});

export const recordAttendance = act({
  title: words.recordAttendance,
  fields: {
    handover: handoverIn('accepted', 'meetingAgreed'),
    attended: oneOf({ label: words.attended, options: namedAs(['yes', 'no'], words) }),
    reason: textIfAny({ label: outreachActs.noteIfAny, hint: outreachActs.noteHint }),
  },
  follows: ({ about: { say }, read }) => {
    const attended = read('attended');
    return attended && say(attended === 'yes' ? words.attendedFollows : words.notAttendedFollows);
  },
  verb: outreachActs.save,
  command: ({ about: { shown }, said }) => {
    const reason = said('reason');
    return caseCommand(
      '/v1/cases/{caseId}/handovers/{handover}/attendance',
      { caseId: shown.caseId, handover: said('handover') },
      { attended: said('attended') === 'yes', ...(reason && { reason }) },
    );
  },
});

export const assessLanding = act({
  title: words.assessLanding,
  fields: {
    handover: handoverIn('bridging', 'landingAsked'),
    landed: oneOf({ label: words.landed, options: namedAs(['yes', 'no'], words) }),
    reasons: text({ label: outreachActs.reason, hint: endingActs.assessmentHint }),
  },
  follows: ({ about: { say }, read }) => {
    const landed = read('landed');
    return landed && say(landed === 'yes' ? words.landedFollows : words.notLandedFollows);
  },
  verb: outreachActs.save,
  command: ({ about: { shown }, said }) =>
    caseCommand(
      '/v1/cases/{caseId}/handovers/{handover}/landing',
      { caseId: shown.caseId, handover: said('handover') },
      { landed: said('landed') === 'yes', reasons: said('reasons') },
    ),
});
