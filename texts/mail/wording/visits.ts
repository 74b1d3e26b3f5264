import type { VisitMessageKind } from '../../../domain/visit/visit-messages';
import { visitNews as titles } from '../../matters';
import { both } from '../../text';
import type { Wording } from './wording';

/** What a visit says, at any hour. */
export const visitWording: Readonly<Record<VisitMessageKind, Wording>> = {
  goesAlong: {
    title: titles.goesAlong,
    says: both(
      'Et besøg er begyndt, og du står som den, der går med.',
      'A visit has begun, and you are down as going along.',
    ),
    do: both(
      'Er du ikke med, så ring til kollegaen nu: så går vedkommende alene.',
      'If you are not there, call your colleague now: they are going alone.',
    ),
  },
  checkOutAsked: {
    title: titles.checkOutAsked,
    says: both(
      'Dit besøg skulle være slut nu, og det er ikke afmeldt.',
      'Your visit should be over by now, and you have not checked out.',
    ),
    do: both(
      'Afmeld besøget, eller forlæng det. Ellers slås der om lidt alarm hos teamlederen og vagten.',
      'Check out, or extend the visit. Otherwise the team lead and whoever is on call are alarmed shortly.',
    ),
  },
  ownVisitAlarm: {
    title: titles.ownVisitAlarm,
    says: both(
      'Dit besøg er ikke afmeldt, så teamlederen og vagten er alarmeret.',
      'Your visit has not been checked out, so the team lead and whoever is on call have been alarmed.',
    ),
    do: both(
      'Er alt vel, så afmeld besøget eller forlæng det nu. Ellers tilkald hjælp.',
      'If all is well, check out or extend the visit now. Otherwise call for help.',
    ),
  },
  visitAlarm: {
    title: titles.visitAlarm,
    says: both(
      'En medarbejder er på besøg alene. Besøget skulle være slut, men er ikke afmeldt, og medarbejderen har ikke svaret.',
      'A colleague is on a visit alone. It should be over, it has not been checked out, and the colleague has not answered.',
    ),
    do: both(
      'Ring til medarbejderen nu, og tag alarmen i Fodfæste, så de andre ved det.',
      'Call the colleague now, and take the alarm in Fodfæste, so that the others know.',
    ),
  },
  helpCalled: {
    title: titles.helpCalled,
    says: both(
      'En medarbejder på besøg har tilkaldt hjælp i stilhed og kan måske ikke tale.',
      'A colleague on a visit has called for help in silence, and may not be able to talk.',
    ),
    do: both(
      'Send hjælp til stedet nu. Ring ikke til medarbejderen først: telefonen kan røbe opkaldet. Tag alarmen i Fodfæste, så de andre ved det.',
      'Send help to the place now. Do not call the colleague first: the phone may give them away. Take the alarm in Fodfæste, so that the others know.',
    ),
  },
  alarmTaken: {
    title: titles.alarmTaken,
    says: both(
      'En af de alarmerede har taget alarmen og tager sig af den.',
      'One of those who were alarmed has taken the alarm and sees to it.',
    ),
    do: both(
      'Du skal ikke gøre mere, medmindre den, der har taget den, beder dig om det.',
      'You need do nothing more, unless whoever has taken it asks you.',
    ),
  },
  alarmOver: {
    title: titles.alarmOver,
    says: both(
      'Besøget er afmeldt eller forlænget, så alarmen er slut.',
      'The visit has been checked out or extended, so the alarm is over.',
    ),
    do: both('Ring til medarbejderen, og hør, om alt er vel.', 'Call the colleague and hear whether all is well.'),
  },
};
