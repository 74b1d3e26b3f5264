import type { TaskKind } from '../../../domain/tasks/open-task';
import { both } from '../../text';
import { commentMatters } from './comments';
import type { MatterWording } from './wording';

const withTheWorker = both(
  'Tal med kontaktpersonen om det. Giv sagen til en anden, hvis der er brug for det.',
  'Talk it through with the contact person. Move the case to someone else if need be.',
);
const withIntake = both(
  'Tal med visitationen, eller visitér henvendelsen selv.',
  'Talk with intake, or triage it yourself.',
);

/** Each open matter: what it is called in lists, and what its reminders and its escalation say. */
export const matterWording: Readonly<Record<TaskKind, MatterWording>> = {
  triage: {
    title: both('Henvendelse skal visiteres', 'A referral is to be triaged'),
    overdue: both('Henvendelsen er ikke visiteret til tiden', 'The referral was not triaged in time'),
    says: both('En henvendelse venter på at blive visiteret.', 'A referral is waiting to be triaged.'),
    do: both(
      'Læs den, og vurder, om borgeren er i målgruppen: tildel sagen, sæt den på venteliste, tilføj den til en sag, I allerede har, eller afslut den med en begrundelse.',
      'Read it and assess it against the target group: assign the case, put it on the waiting list, join it to a case you have, or end it with reasons.',
    ),
    leadCan: withIntake,
    asks: 'decision',
  },
  waiting: {
    title: both('Ventelisten skal ses igennem igen', 'Look at the waiting list again'),
    overdue: both('Sagen står stadig på venteliste', 'The case is still on the waiting list'),
    says: both(
      'Sagen står på venteliste og skal ses på igen i dag.',
      'The case is on the waiting list, and this is the day on which it was to be looked at again.',
    ),
    saysOverdue: both(
      'Sagen står på venteliste, og den skulle have været set på igen.',
      'The case is on the waiting list, and the day on which it was to be looked at again has passed.',
    ),
    do: both(
      'Tildel sagen, hvis der er plads nu. Fastsæt ellers en ny dato.',
      'If there is room now, assign the case. If not, set a new date.',
    ),
    leadCan: 'same',
    asks: 'decision',
  },
  unassigned: {
    title: both('Sagen har ingen kontaktperson', 'Nobody has the case'),
    overdue: both('Sagen mangler stadig en kontaktperson', 'The case still has no contact person'),
    says: both('Sagen har ingen kontaktperson lige nu.', 'Nobody has the case at the moment.'),
    do: both('Tildel den til en kontaktperson.', 'Assign it to a contact person.'),
    leadCan: 'same',
    asks: 'decision',
  },
  firstAttempt: {
    title: both('Første kontaktforsøg', 'First attempt'),
    overdue: both('Første kontaktforsøg er overskredet', 'The first attempt is overdue'),
    says: both(
      'Sagen er ny, og der er ikke gjort kontaktforsøg endnu.',
      'The case is new, and no attempt has been made yet.',
    ),
    do: both(
      'Gør det første forsøg på at få kontakt, og skriv i sagen, hvordan det gik.',
      'Make the first attempt at contact, and write in the case how it went.',
    ),
    leadCan: withTheWorker,
    asks: 'work',
  },
  followUp: {
    title: both('Opfølgning', 'Follow-up'),
    overdue: both('Opfølgningen er overskredet', 'The follow-up is overdue'),
    says: both('Det er tid til at følge op i sagen.', 'It is time to follow up in the case.'),
    saysOverdue: both(
      'Der skulle have været fulgt op, men det fremgår ikke af sagen.',
      'The case should have been followed up, but it does not yet say that it was.',
    ),
    do: both(
      'Følg op, og skriv i sagen, hvordan det gik. Passer dagen ikke, kan du udsætte opfølgningen med en begrundelse.',
      'Follow up, and write in the case how it went. If the day does not suit, snooze it with a reason.',
    ),
    leadCan: withTheWorker,
    asks: 'work',
  },
  needReview: {
    title: both('Behovet skal vurderes', 'The need is to be reviewed'),
    overdue: both('Behovsvurderingen er overskredet', 'The need review is overdue'),
    says: both(
      'Det skal vurderes, om der stadig er behov for støtten.',
      'Whether the support is still needed is to be reviewed again.',
    ),
    do: both(
      'Vurder behovet, målene og planen i sagen, gerne sammen med borgeren.',
      'Review need, goals and plan in the case, with the citizen if possible.',
    ),
    leadCan: withTheWorker,
    asks: 'work',
  },
  pauseOver: {
    title: both('Pausen er slut: hvordan går det?', 'The pause is over: how are things?'),
    overdue: both('Pausen er slut, men sagen er ikke genoptaget', 'The pause is over, and the case stands still'),
    says: both('Sagen er på pause til og med i dag.', 'The case is paused, and the pause runs until today.'),
    saysOverdue: both(
      'Sagen er stadig på pause, men pausen skulle være slut.',
      'The case is still paused, though the pause should be over.',
    ),
    do: both(
      'Genoptag sagen, eller forlæng pausen til en ny dato.',
      'Resume the case, or extend the pause to a new date.',
    ),
    leadCan: withTheWorker,
    asks: 'decision',
  },
  crisis: {
    title: both('Krise: følg op i dag', 'Crisis: follow up today'),
    overdue: both('Krisen er stadig åben', 'The crisis is still open'),
    says: both('Der er meldt en krise i sagen.', 'A crisis has been marked in the case.'),
    do: both(
      'Følg op i dag. Skriv i sagen, hvad der er gjort, og afslut krisen, når den er forbi.',
      'Follow up today. Write in the case what was done, and close the crisis when it is over.',
    ),
    leadCan: 'same',
    asks: 'work',
  },
  childConcern: {
    title: both('Underretning om et barn', 'Notice about a child'),
    overdue: both('Underretningen er ikke afsluttet', 'The notice has not been settled'),
    says: both(
      'Der er noteret en bekymring for et barn, og det fremgår endnu ikke, hvordan den er afsluttet.',
      'A concern for a child was recorded, and the case does not yet say what came of it.',
    ),
    do: both(
      'Send underretningen, hvis den ikke er sendt, og skriv i sagen, hvordan bekymringen er afsluttet.',
      'Send the notice if it has not been sent, and write in the case how the concern was settled.',
    ),
    leadCan: withTheWorker,
    asks: 'work',
  },
  moreAttempts: {
    title: both('Gør flere kontaktforsøg', 'Make more attempts'),
    overdue: both('Der mangler stadig kontaktforsøg', 'There are still too few attempts'),
    says: both(
      'Der har længe ikke været kontakt, og kontaktforsøgene er færre end planlagt eller ligner hinanden for meget.',
      'There has been no contact for long, and the attempts are fewer than planned or too much alike.',
    ),
    do: both(
      'Se i sagen, hvad der mangler. Prøv igen på andre dage, tider og måder, og skriv hvert forsøg i sagen. Når fristen er udløbet, bliver du spurgt, om sagen må ophøre.',
      'See in the case what is missing. Try again on other days, at other times and in other ways, and write each attempt in the case. When the time is up you are asked whether the case may end.',
    ),
    leadCan: withTheWorker,
    asks: 'work',
  },
  mayItEnd: {
    title: both('Må sagen ophøre?', 'May the case end?'),
    inLists: both(
      'Må sagen ophøre, fordi kontakt har været umulig?',
      'May the case end because contact has been impossible?',
    ),
    overdue: both('Må sagen ophøre? Svaret mangler', 'May the case end? No answer yet'),
    says: both(
      'Kontakt har været umulig så længe, at det skal vurderes konkret, om sagen må ophøre.',
      'Contact has been impossible for so long that someone must assess whether the case may end.',
    ),
    do: both(
      'Se forsøgene igennem, og svar i sagen med en begrundelse: må den ophøre, eller fortsætter indsatsen?',
      'Look through the attempts, and answer in the case with your reasons: may it end, or does the work go on?',
    ),
    leadCan: 'same',
    asks: 'decision',
  },
  endingToCome: {
    title: both('Sagen afventer ophør: sidste kontaktforsøg', 'The case is about to end: last attempts'),
    overdue: both('Sagen skulle være ophørt', 'The case is due to end'),
    says: both(
      'Sagen ophører automatisk, når fristen er udløbet, hvis I ikke får kontakt inden.',
      'The case ends by itself when the time is up, unless there is contact before.',
    ),
    do: both(
      'Gør de sidste kontaktforsøg, og læg besked om, hvordan borgeren kan kontakte jer igen. Skriv det i sagen, hvis du får kontakt; så standses ophøret.',
      'Make the last attempts, and leave word of how the citizen can reach you again. If there is contact, write it in the case; that stops the ending.',
    ),
    leadCan: withTheWorker,
    asks: 'work',
  },
  secondWord: {
    title: both('Er du enig i, at sagen må ophøre?', 'Do you agree that the case may end?'),
    overdue: both('Sagen ophører uden en leders ord', 'The case ends without a lead’s word'),
    says: both(
      'Det er vurderet, at sagen må ophøre, fordi kontakt har været umulig, og en leder skal se på det, før den gør.',
      'It has been assessed that the case may end because contact has been impossible, and a lead is to look at it before it does.',
    ),
    do: both(
      'Læs begrundelsen og forsøgene, og svar i sagen: er du enig, eller fortsætter indsatsen? Svarer ingen, ophører den og skal bekræftes.',
      'Read the reason and the attempts, and answer in the case: do you agree, or does the work go on? If nobody answers it ends, to be confirmed.',
    ),
    leadCan: 'same',
    asks: 'decision',
  },
  declineAssessment: {
    title: both('Vurdering efter borgerens afvisning', 'Assessment after the citizen declined'),
    overdue: both('Vurderingen efter borgerens afvisning mangler', 'The assessment after the decline is missing'),
    says: both(
      'Borgeren har takket nej til støtten. Sagen ophører, når vurderingen er skrevet, eller automatisk, når fristen er udløbet.',
      'The citizen has declined the support. The case ends with an assessment, or by itself when the time is up.',
    ),
    do: both(
      'Skriv vurderingen i sagen. Opsøg ikke borgeren imens.',
      'Write the assessment in the case. Do not seek the citizen out meanwhile.',
    ),
    leadCan: 'same',
    asks: 'decision',
  },
  handoverToSend: {
    title: both('Henvisning til andet tilbud skal sendes', 'A handover is to be sent'),
    overdue: both('Henvisningen er ikke sendt', 'The handover has not been sent'),
    says: both(
      'Borgeren har fået foreslået et andet tilbud, og henvisningen er ikke sendt endnu.',
      'The citizen was offered a handover to another service, and it has not been sent yet.',
    ),
    do: both(
      'Send henvisningen med det, borgeren har samtykket til at dele, eller træk den tilbage.',
      'Send it with what the citizen agreed to share, or withdraw it.',
    ),
    leadCan: withTheWorker,
    asks: 'work',
  },
  handoverConsent: {
    title: both('Samtykke mangler til en henvisning', 'A handover needs a consent'),
    overdue: both('Henvisningen venter stadig på samtykke', 'The handover is still waiting for a consent'),
    says: both(
      'En henvisning er gjort klar, men samtykket gælder ikke længere, eller det dækker ikke alt. Den er ikke sendt.',
      'A handover is prepared, but its consent no longer holds, or does not cover all of it. It has not been sent.',
    ),
    do: both(
      'Spørg borgeren om et nyt samtykke, og send henvisningen på det. Træk den tilbage, hvis borgeren siger nej.',
      'Ask the citizen for a new consent, and send the handover on it. Withdraw it if the citizen says no.',
    ),
    leadCan: withTheWorker,
    asks: 'work',
  },
  handoverReply: {
    title: both('Svar fra tilbuddet mangler', 'The service has not replied'),
    overdue: both('Tilbuddet har stadig ikke svaret', 'The service has still not replied'),
    says: both(
      'Borgeren er henvist til tilbuddet, som ikke har svaret.',
      'The handover was sent, and the service has not replied.',
    ),
    do: both('Ring til tilbuddet, og skriv svaret i sagen.', 'Call the service, and write the reply in the case.'),
    leadCan: withTheWorker,
    asks: 'work',
  },
  firstMeeting: {
    title: both('Første møde skal aftales', 'The first meeting is to be agreed'),
    overdue: both('Første møde er stadig ikke aftalt', 'The first meeting is still not agreed'),
    says: both(
      'Tilbuddet har accepteret, og det første møde er ikke aftalt endnu.',
      'The service has accepted, and the first meeting is not agreed yet.',
    ),
    do: both(
      'Aftal mødet med borgeren og tilbuddet, og skriv det i sagen.',
      'Agree it with the citizen and the service, and write it in the case.',
    ),
    leadCan: withTheWorker,
    asks: 'work',
  },
  attendance: {
    title: both('Er borgeren mødt frem?', 'Has the citizen attended?'),
    overdue: both('Fremmødet er ikke bekræftet', 'Attendance has not been confirmed'),
    says: both(
      'Det er ikke bekræftet, at borgeren er mødt frem i det nye tilbud.',
      'Nobody has confirmed that the citizen attended the new service.',
    ),
    do: both(
      'Spørg borgeren eller tilbuddet, og skriv svaret i sagen.',
      'Ask the citizen or the service, and write the answer in the case.',
    ),
    leadCan: withTheWorker,
    asks: 'work',
  },
  landing: {
    title: both('Er borgeren landet?', 'Has the citizen landed?'),
    overdue: both('Er borgeren landet? Svaret mangler', 'Has the citizen landed? No answer yet'),
    says: both(
      'Brobygningen slutter, og det skal vurderes, om borgeren er landet i det nye tilbud.',
      'Bridging comes to its end, and someone must say whether the citizen has landed in the new service.',
    ),
    do: both(
      'Svar i sagen. Er borgeren landet, ophører sagen; ellers fortsætter støtten. Svarer ingen, ophører den automatisk og skal bekræftes.',
      'Answer in the case. If the citizen has landed it ends; if not, the support goes on. If nobody answers it ends by itself, to be confirmed.',
    ),
    leadCan: 'same',
    asks: 'decision',
  },
  ...commentMatters,
  incident: {
    title: both('Hændelse skal gennemgås', 'An incident is to be reviewed'),
    overdue: both('Hændelsen er ikke gennemgået', 'The incident has not been reviewed'),
    says: both('Der er noteret en hændelse i sagen.', 'An incident was recorded in the case.'),
    do: both(
      'Gennemgå den med dem, der var der, og tag stilling til, om besøg skal ske med to medarbejdere.',
      'Go through it with those who were there, and decide whether visits are to be made in pairs.',
    ),
    leadCan: 'same',
    asks: 'decision',
  },
  pairRule: {
    title: both('Besøg med to medarbejdere skal vurderes igen', 'Visits in pairs are to be looked at again'),
    overdue: both('Besøg med to medarbejdere er ikke vurderet igen', 'Visits in pairs have not been looked at again'),
    says: both(
      'Besøg i sagen sker med to medarbejdere, og det skal vurderes, om det stadig er nødvendigt.',
      'Visits in the case are made in pairs, and whether that is still needed is to be assessed.',
    ),
    do: both('Ophæv reglen, eller forlæng den til en ny dato.', 'Lift the rule, or extend it to a new date.'),
    leadCan: 'same',
    asks: 'decision',
  },
  appointmentOutcome: {
    title: both('Aftale i dag', 'Appointment today'),
    inLists: both('Aftale', 'Appointment'),
    overdue: both('Hvordan gik aftalen?', 'How did the appointment go?'),
    says: both('Der er en aftale i sagen.', 'There is an appointment in the case.'),
    saysOverdue: both(
      'Der var en aftale i sagen, men der står ikke, hvordan den gik.',
      'There was an appointment in the case, but nothing says how it went.',
    ),
    do: both(
      'Skriv i sagen, om aftalen blev holdt, flyttet eller aflyst.',
      'Write in the case whether it was kept, moved or cancelled.',
    ),
    leadCan: withTheWorker,
    asks: 'work',
  },
  toConfirm: {
    title: both('Ophør skal bekræftes', 'An ending is to be confirmed'),
    overdue: both('Ophøret er ikke bekræftet', 'The ending has not been confirmed'),
    says: both(
      'Sagen er ophørt automatisk og mangler en leders ord.',
      'The case ended by itself, and no lead has had their word on it.',
    ),
    do: both('Bekræft ophøret, eller genåbn sagen.', 'Confirm the ending, or reopen the case.'),
    leadCan: 'same',
    asks: 'decision',
  },
};
