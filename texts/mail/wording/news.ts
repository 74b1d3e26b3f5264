import type { NewsKind } from '../../../domain/tasks/message-kinds';
import { news as titles } from '../../matters';
import { both } from '../../text';
import type { Wording } from './wording';

/** What is told once, and what one can do about it. */
export const newsWording: Readonly<Record<NewsKind, Wording>> = {
  assigned: {
    title: titles.assigned,
    says: both('Sagen er tildelt dig.', 'The case has been assigned to you.'),
    do: both(
      'Se i sagen, hvad der er aftalt, og hvornår der skal gøres noget næste gang.',
      'See in the case what has been agreed, and when something is to be done next.',
    ),
  },
  movedAway: {
    title: titles.movedAway,
    says: both('En anden er nu kontaktperson i sagen.', 'Someone else is now the contact person.'),
    do: both(
      'Du behøver ikke at gøre noget. Ved du noget, der ikke står i sagen, så skriv det, eller giv det videre.',
      'There is nothing you need to do. If you know something that the case does not say, write it or pass it on.',
    ),
  },
  entryByAnother: {
    title: titles.entryByAnother,
    says: both('En kollega har skrevet en kontakt i sagen.', 'A colleague has logged a contact in the case.'),
    do: both('Læs det, før du selv går videre.', 'Read it before you take the next step yourself.'),
  },
  concernAdded: {
    title: titles.concernAdded,
    says: both('Der er kommet en ny henvendelse om borgeren.', 'There is a new referral about the citizen.'),
    do: both(
      'Læs bekymringen, og vurder, om den haster eller ændrer noget i planen.',
      'Read the concern, and assess whether it is urgent or changes the plan.',
    ),
  },
  handoverAccepted: {
    title: titles.handoverAccepted,
    says: both('Tilbuddet har accepteret henvisningen.', 'The service has accepted the handover.'),
    do: both('Aftal det første møde, og skriv det i sagen.', 'Agree the first meeting, and write it in the case.'),
  },
  handoverRejected: {
    title: titles.handoverRejected,
    says: both(
      'Tilbuddet har afslået henvisningen. Begrundelsen står i sagen.',
      'The service has rejected the handover. The reason is in the case.',
    ),
    do: both(
      'Tal med borgeren om, hvad der så er muligt. Indsatsen fortsætter imens.',
      'Talk with the citizen about what is possible instead. Your work goes on meanwhile.',
    ),
  },
  firstMeetingAgreed: {
    title: titles.firstMeetingAgreed,
    says: both(
      'Tilbuddet har selv sat eller flyttet dagen for det første møde. Dagen står i sagen, og borgeren er ikke spurgt endnu.',
      'The service has set or moved the day of the first meeting itself. The day is in the case, and the citizen has not been asked yet.',
    ),
    do: both(
      'Aftal dagen med borgeren. Passer den ikke, så skriv en anden dag i sagen, og ring til tilbuddet.',
      'Agree the day with the citizen. If it does not suit, write another day in the case, and call the service.',
    ),
  },
  attendanceConfirmed: {
    title: titles.attendanceConfirmed,
    says: both(
      'Tilbuddet har bekræftet, at borgeren kom til det første møde. Brobygningen er begyndt, og du er stadig kontaktperson.',
      'The service has confirmed that the citizen came to the first meeting. Bridging has begun, and you are still the contact person.',
    ),
    do: both(
      'Spørg borgeren, hvordan det gik, og aftal, hvornår I ses igen. Se i sagen, hvornår du skal vurdere, om borgeren er landet.',
      'Ask the citizen how it went, and agree when you meet again. See in the case when you are to assess whether the citizen has landed.',
    ),
  },
  neverAttended: {
    title: titles.neverAttended,
    says: both(
      'Det er meldt, at borgeren ikke mødte frem i det nye tilbud. Overgangen er afsluttet, og sagen fortsætter.',
      'It has been reported that the citizen did not attend the new service. The handover is over, and the case goes on.',
    ),
    do: both(
      'Tag kontakt til borgeren, og find ud af, hvad der skete.',
      'Contact the citizen and find out what happened.',
    ),
  },
  endingStopped: {
    title: titles.endingStopped,
    says: both(
      'Sagen ophører ikke alligevel. Den fortsætter hos den samme kontaktperson.',
      'The case does not end after all. It goes on with the same contact person.',
    ),
    do: both('Se i sagen, hvad der skete, og følg op.', 'See in the case what happened, and follow up.'),
  },
  endingAgreedTo: {
    title: titles.endingAgreedTo,
    says: both(
      'Teamlederen har set på svaret og er enig: sagen ophører, når fristen er udløbet, hvis I ikke får kontakt inden.',
      'The team lead has looked at the answer and agrees: the case ends when the time is up, unless there is contact before.',
    ),
    do: both('Gør de sidste kontaktforsøg som aftalt.', 'Make the last attempts as agreed.'),
  },
  continuedInstead: {
    title: titles.continuedInstead,
    says: both(
      'Teamlederen vil have, at indsatsen fortsætter. Begrundelsen og den nye plan står i sagen.',
      'The team lead wants the work to go on. The reason and the new plan are in the case.',
    ),
    do: both('Læs begrundelsen, og følg op efter den nye plan.', 'Read the reason, and follow up by the new plan.'),
  },
  answerTakenBack: {
    title: titles.answerTakenBack,
    says: both(
      'Svaret om, at sagen må ophøre, er taget tilbage, og der spørges igen. Begrundelsen står i sagen.',
      'The answer that the case may end was taken back, and the question is asked again. The reason is in the case.',
    ),
    do: both('Læs begrundelsen, og svar på spørgsmålet igen.', 'Read the reason, and answer the question again.'),
  },
  ended: {
    title: titles.ended,
    says: both(
      'Sagen er ophørt, og alle påmindelser i den er stoppet. Grunden står i sagen.',
      'The case has ended, and all its reminders have stopped. The ground is in the case.',
    ),
    do: both(
      'Du behøver ikke at gøre noget. Er det en fejl, så sig det til teamlederen; ophøret kan rettes, indtil rettefristen er udløbet.',
      'There is nothing you need to do. If it is a mistake, tell the team lead; it can be corrected for a while.',
    ),
  },
  endedToConfirm: {
    title: titles.endedToConfirm,
    says: both(
      'Sagen er ophørt automatisk og mangler en leders ord.',
      'The case ended by itself, and no lead has had their word on it.',
    ),
    do: both(
      'Se sagen igennem, og bekræft ophøret, eller genåbn den.',
      'Look through the case, and confirm the ending or reopen it.',
    ),
  },
  declined: {
    title: titles.declined,
    says: both(
      'Borgeren vil ikke have støtten. Den opsøgende indsats stopper med det samme, og aftaler og påmindelser er trukket tilbage.',
      'The citizen does not want the support. Outreach stops at once, and appointments and reminders have been withdrawn.',
    ),
    do: both(
      'Opsøg ikke borgeren. Er du på vej, så vend om. Se i sagen, om der mangler en vurdering.',
      'Do not seek the citizen out. If you are on your way, turn back. See in the case whether an assessment is missing.',
    ),
  },
  declineHeard: {
    title: titles.declineHeard,
    says: both(
      'En medarbejder med nødadgang har noteret, at borgeren ikke vil have støtten. Der er ikke taget stilling til det endnu.',
      'Someone with emergency access has noted that the citizen does not want the support. Nobody has decided on it yet.',
    ),
    do: both(
      'Er du på vej, så vend om. Læs notatet, spørg borgeren, hvis du er i tvivl, og registrér afvisningen.',
      'If you are on your way, turn back. Read the note, ask the citizen where you are in doubt, and record the decline.',
    ),
  },
  threatRecorded: {
    title: titles.threatRecorded,
    says: both(
      'Der er lige noteret en trussel eller vold i sagen.',
      'A threat or violence has just been recorded in the case.',
    ),
    do: both(
      'Er nogen på vej ud, så ring til dem nu. Læs hændelsen, før nogen tager af sted, og se, om besøg skal ske med to medarbejdere.',
      'If anyone is on their way there, call them now. Read the incident before anyone sets out, and see whether visits are to be made in pairs.',
    ),
  },
  consentWithdrawn: {
    title: titles.consentWithdrawn,
    says: both(
      'Borgeren har trukket et samtykke tilbage, eller det er slettet ved en rettelse. Det, der var sendt på det, er trukket tilbage.',
      'The citizen has withdrawn a consent, or it was struck out. What had been sent on it is withdrawn.',
    ),
    do: both(
      'Del ikke flere oplysninger på grundlag af det. En henvisning, der kun er gjort klar, kræver et nyt samtykke.',
      'Share nothing more on it. A handover that is only prepared needs a new consent.',
    ),
  },
  consentExpired: {
    title: titles.consentExpired,
    says: both('Et samtykke i sagen gælder ikke længere.', 'A consent in the case is no longer valid.'),
    do: both(
      'Del ikke flere oplysninger på grundlag af det. Spørg borgeren om et nyt, hvis der stadig er brug for det.',
      'Share nothing more on it. Ask the citizen for a new one if it is still needed.',
    ),
  },
  endingUndone: {
    title: titles.endingUndone,
    says: both('Sagen er åben igen, som den var før ophøret.', 'The case is open again, as it was before the ending.'),
    do: both('Se i sagen, hvad der nu skal gøres, og hvornår.', 'See in the case what is to be done now, and when.'),
  },
};
