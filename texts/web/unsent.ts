import { both, template } from '../text';

/** Ikke sendt: what was given on this device and that the server has not taken, or of which one is to be told what became. */
export const unsent = {
  title: both('Ikke sendt', 'Not sent'),
  nothing: both('Alt er sendt', 'Everything is sent'),
  nothingHelp: both(
    'Det, du noterer uden net, står her, indtil det er sendt.',
    'What you log with no connection stands here until it is sent.',
  ),
  notTaken: both('Blev ikke taget imod', 'Not accepted'),
  notTakenHelp: both(
    'Det, du skrev, er ikke i sagen. Læs hvorfor, og kopiér det, hvis det skal bruges et andet sted.',
    'What you wrote is not in the case. Read why, and copy it where it is needed elsewhere.',
  ),
  moved: both('Sendt, men sagen er flyttet', 'Sent, but the case has moved'),
  movedHelp: both(
    'Det står i sagen. Sagen har fået en anden kontaktperson, som får besked om det, du har skrevet.',
    'It is in the case. The case now has another contact person, who is told of what you wrote.',
  ),
  waiting: both('Venter', 'Waiting'),
  waitingHelp: both(
    'Det er gemt på enheden og sendes automatisk, når der er net og du er logget ind.',
    'It is kept on the device and is sent by itself when there is a connection and you are signed in.',
  ),
  long: template(
    'Noget har ventet siden {since}. Find et sted med net, og hold siden åben, til det er sendt.',
    'Something has waited since {since}. Find a place with a connection, and keep the page open until it is sent.',
  ),
  signIn: both('Log ind, så sendes det', 'Sign in, and it is sent'),
  isHeld: both('Sendes om lidt', 'Sent in a moment'),
  isSending: both('Sendes …', 'Sending …'),
  isWaiting: both('Venter på forbindelse', 'Waiting for a connection'),
  isBehind: both('Venter på det, der står før i samme sag', 'Waits for what comes before it in the same case'),
  isLocked: both('Kan først læses og sendes, når du er logget ind.', 'Can be read and sent once you are signed in.'),
  isHidden: both(
    'Sagen er ikke længere blandt dem, du kan se. Den kan være givet til en anden, lagt sammen med en anden, skærmet eller slettet. ' +
      'Kopiér det, du skrev, og giv det til din teamleder.',
    'The case is no longer among those you can see. It may have been given to another, merged, restricted or erased. ' +
      'Copy what you wrote and give it to your team lead.',
  ),
  isRefused: both(
    'Det kunne ikke noteres. Kopiér det, du skrev, eller prøv igen, hvis det er ændret.',
    'It could not be logged. Copy what you wrote, or try again where that has changed.',
  ),
  afterTheEnd: both(
    'Er I stadig i kontakt, så genåbn sagen fra sagens side, og notér det dér.',
    'If you are still in contact, reopen the case from its page and log it there.',
  ),
  isUnopened: both(
    'Sagen, det skulle stå i, blev aldrig oprettet: du smed den væk, før den var sendt. Kopiér det, du skrev, og læg det i en ' +
      'anden sag, eller smid også det væk.',
    'The case that it was for was never opened: you threw it away before it was sent. Copy what you wrote and put it in another ' +
      'case, or throw it away too.',
  ),
  given: template('Skrevet {at}', 'Written {at}'),
  openCase: both('Åbn sagen', 'Open the case'),
  copy: both('Kopiér', 'Copy'),
  copied: both('Kopieret', 'Copied'),
  sendAgain: both('Send igen', 'Send again'),
  seen: both('Set', 'Seen'),
  discard: both('Smid væk', 'Throw away'),
  discardTitle: both('Smid det væk?', 'Throw it away?'),
  discardUntaken: both(
    'Det er ikke i sagen og kan ikke findes igen.',
    'It is not in the case and cannot be found again.',
  ),
  discardTried: both(
    'Der kom ikke svar, da det blev sendt: det kan stå i sagen allerede. Her kan det ikke findes igen.',
    'No answer came when it was sent: it may be in the case already. Here it cannot be found again.',
  ),
  discardOpening: both(
    'Det, du har noteret i sagen, bliver stående under Ikke sendt, så du kan kopiere det.',
    'What you logged in the case stays under Not sent, so that you can copy it.',
  ),
  keep: both('Behold', 'Keep'),
  beingSent: both('Det sendes netop nu.', 'It is being sent just now.'),
  loose: both('Notater uden sag', 'Notes without a case'),
  looseHelp: both(
    'Dem skrev du, mens dine sager ikke kunne læses. Vælg sagen, så står teksten klar under Notér kontakt.',
    'You wrote these while your cases could not be read. Choose the case, and the text stands ready under Log a contact.',
  ),
  looseWrite: both('Skriv et notat nu', 'Write a note now'),
  looseWriteHelp: both(
    'Det gemmes låst på telefonen. Når du er logget ind, finder du det under Ikke sendt og vælger sagen.',
    'It is kept locked on this phone. Once you are signed in, you find it under Not sent and choose the case.',
  ),
  looseKeep: both('Gem notatet', 'Keep the note'),
  looseKept: both('Gemt på telefonen. Det er ikke i nogen sag endnu.', 'Kept on this phone. It is in no case yet.'),
  looseNotKept: both(
    'Telefonen kunne ikke gemme det. Lad siden stå åben, og skriv det ned et andet sted.',
    'This phone could not keep it. Leave the page open, and write it down elsewhere.',
  ),
  looseDiscard: both('Ja, smid det væk', 'Yes, throw it away'),
  looseCase: both('Hvilken sag?', 'Which case?'),
  loosePlace: both('Læg det i sagen', 'Put it in the case'),
  halfWritten: template(
    '{what}: halvt udfyldt. Åbn den igen, så står det, du skrev, der.',
    '{what}: half-written. Open it again, and what you wrote is there.',
  ),
  isOutOfReach: both(
    'Sagen er givet videre. Det, der skete, mens du havde den, tages der imod i 30 dage; dette er fra senere eller ' +
      'kan kun den nye kontaktperson afgøre. Kopiér det, og giv det til den nye kontaktperson eller din teamleder.',
    'The case was given to someone else. What happened while you had it is taken for 30 days; this is from later, or is for the ' +
      'new contact person to decide. Copy it and give it to the new contact person or your team lead.',
  ),
  isErased: both(
    'Sagen er slettet efter reglerne, og der kan ikke noteres mere i den. Smid det væk, når du har læst det.',
    'The case was erased by the rules, and nothing more can be logged in it. Throw this away once you have read it.',
  ),
  yes: both('ja', 'yes'),
} as const;
