import { both, template } from '../../text';

/** The mails to a service about the link of an offer. They say whose offer it is and nothing of the citizen. */
export const offerMails = {
  offered: {
    subject: template(
      '{municipality} spørger, om I kan hjælpe en borger',
      '{municipality} asks whether you can help a citizen',
    ),
    says: both(
      'En kontaktperson har sendt jer et tilbud om at overtage støtten til en borger. Åbn linket for at se, hvad borgeren har givet samtykke til, at I får at vide, og for at svare.',
      'A contact person offers you to take over the support of a citizen. Open the link to see what the citizen has consented to you being told, and to answer.',
    ),
  },
  reminder: {
    subject: template('{municipality} venter på jeres svar', '{municipality} is waiting for your answer'),
    says: both(
      'I har fået tilsendt et tilbud om at overtage støtten til en borger, og der er ikke svaret endnu. Åbn linket, og sig ja eller nej.',
      'You have been offered to take over the support of a citizen, and there is no answer yet. Open the link, and say yes or no.',
    ),
  },
  over: {
    subject: template('{municipality}: linket gælder ikke mere', '{municipality}: the link no longer works'),
    says: both(
      'Det link, I fik tilsendt, gælder ikke mere. I skal ikke gøre noget. Har I spørgsmål, så ring til kontaktpersonen eller kommunen.',
      'The link that you were sent no longer works. There is nothing for you to do. If you have questions, call the contact person or the municipality.',
    ),
  },
} as const;

export const offerMailWords = {
  replyBy: both('Svar senest', 'Answer by'),
  usableUntil: both('Linket gælder til', 'The link works until'),
  code: both('Kode', 'Code'),
  codeByPhone: both(
    'Kontaktpersonen ringer med den. Den står aldrig i en mail.',
    'The contact person calls you with it. It never stands in a mail.',
  ),
  open: both('Se tilbuddet, og svar', 'See the offer, and answer'),
  phone: both('Telefon', 'Phone'),
} as const;
