import type { VisitMessage } from '../../../domain/visit/lone-visit';
import { visitNews as titles } from '../../matters';
import { both } from '../../text';
import type { Wording } from './wording';

/** What a visit says, at any hour. */
export const visitWording: Readonly<Record<VisitMessage['kind'], Wording>> = {
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
      'Check out, or extend the visit. Otherwise the team lead and the on-call number are alarmed shortly.',
    ),
  },
  visitAlarm: {
    title: titles.visitAlarm,
    says: both(
      'En medarbejder er på besøg alene. Besøget skulle være slut, men er ikke afmeldt, og medarbejderen har ikke svaret.',
      'A colleague is on a visit alone. It should be over, it has not been checked out, and the colleague has not answered.',
    ),
    do: both(
      'Ring til medarbejderen nu. Hvem det er, og hvor besøget er, står i Fodfæste.',
      'Call the colleague now. Fodfæste says who it is and where the visit is.',
    ),
  },
};
