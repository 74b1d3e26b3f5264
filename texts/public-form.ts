import { both, type Table, template } from './text';

/** What a person may write or choose in the public form, in its order. */
export type PublicFormField =
  | 'place'
  | 'lastSeen'
  | 'alias'
  | 'description'
  | 'reason'
  | 'referrer'
  | 'urgent'
  | 'phone'
  | 'name'
  | 'unnamed';

/** What each field asks. */
export const fieldLabels: Table<PublicFormField> = {
  place: both('Hvor har du set personen?', 'Where have you seen the person?'),
  lastSeen: both('Hvornår så du personen sidst?', 'When did you last see the person?'),
  alias: both('Hvordan kan vi kende personen?', 'How can we recognise the person?'),
  description: both('Hvad bekymrer dig?', 'What worries you?'),
  reason: both('Hvorfor skriver du?', 'Why do you write?'),
  referrer: both('Hvem er du?', 'Who are you?'),
  urgent: both('Det haster. Personen har brug for hjælp i dag.', 'It is urgent. The person needs help today.'),
  phone: both('Må vi ringe til dig?', 'May we call you?'),
  name: both('Dit navn', 'Your name'),
  unnamed: both(
    'Jeg vil helst ikke have, at personen får mit navn at vide.',
    'I would rather that the person did not get to know my name.',
  ),
};

export const fieldHints = {
  place: both(
    'Gade, plads, station eller opgang, så præcist du kan.',
    'Street, square, station or staircase, as exactly as you can.',
  ),
  lastSeen: both(
    'For eksempel: i går aftes ved 22-tiden, eller hver morgen.',
    'For example: last night around ten, or every morning.',
  ),
  alias: both(
    'Udseende, tøj, sprog, eller hvad personen bliver kaldt. Skriv aldrig CPR-nummer.',
    'Looks, clothes, language, or what the person is called. Never write a CPR number.',
  ),
  description: both('Skriv, hvad du selv har set eller hørt.', 'Write what you have seen or heard yourself.'),
  phone: both(
    'Skriv dit nummer, hvis vi må. Så kan vi spørge, hvis vi ikke kan finde personen.',
    'Give your number if we may. Then we can ask if we cannot find the person.',
  ),
  unnamed: both(
    'En medarbejder tager stilling til det hver gang. Vi kan ikke love det på forhånd.',
    'A member of staff decides each time. We cannot promise it beforehand.',
  ),
} as const satisfies Partial<Table<PublicFormField>>;

/** What is wrong in a field, and what would be right. */
export const fieldErrors = {
  placeMissing: both('Skriv, hvor du har set personen.', 'Write where you have seen the person.'),
  descriptionMissing: both('Skriv, hvad der bekymrer dig.', 'Write what worries you.'),
  cprNumber: both(
    'Skriv ikke CPR-nummer. Slet det, og send igen.',
    'Do not write a CPR number. Delete it, and send again.',
  ),
  notListed: both('Vælg et af svarene på listen.', 'Choose one of the answers in the list.'),
} as const;

export const tooLong = template('Skriv højst {maximum} tegn.', 'Write at most {maximum} characters.');

/** What stands above the form when it comes back unsent; what was written stands in it. */
export const formNotices = {
  errors: both('Henvendelsen er ikke sendt endnu. Ret dette:', 'Your message has not been sent yet. Please mend this:'),
  sendAgain: both(
    'Henvendelsen er ikke sendt endnu. Se den igennem, og tryk på Send igen.',
    'Your message has not been sent yet. Look it through, and press Send again.',
  ),
  alreadySent: both(
    'Du har allerede sendt en henvendelse herfra. Har du mere at fortælle, så send det, der står herunder, som en ny.',
    'You have already sent a message from here. If there is more to tell, send what stands below as a new one.',
  ),
  tooOften: both(
    'Der er sendt mange henvendelser herfra på kort tid. Vent lidt, og tryk på Send igen.',
    'Many messages have been sent from here in a short time. Wait a little, and press Send again.',
  ),
  unavailable: both(
    'Vi kan ikke tage imod lige nu. Det, du har skrevet, står herunder: vent lidt, og tryk på Send igen.',
    'We cannot take your message just now. What you have written stands below: wait a little, and press Send again.',
  ),
  tooMuch: both(
    'Det blev for langt til at sende. Skriv kortere, og send igen.',
    'It was too long to send. Write less, and send again.',
  ),
} as const;

/** The switch to the other language, in that language. */
export const inOtherLanguage = both('Dansk', 'English');

/** All else on the form's page and its receipt's. */
export const publicFormWords = {
  title: both('Er du bekymret for nogen?', 'Are you worried about someone?'),
  errorTitle: template('Fejl: {title}', 'Error: {title}'),
  intro: both(
    'Skriv til os, hvis du er bekymret for en voksen, der lever udsat, er isoleret eller har det svært. Alle kan skrive. Du behøver ikke vide, hvem personen er.',
    'Write to us if you are worried about an adult who lives exposed, is isolated or is having a hard time. Anyone can write. You need not know who the person is.',
  ),
  optional: both('(valgfrit)', '(optional)'),
  acute: template(
    'Aften, nat og weekend kan {forWhom} kontakte {name} i {area}.',
    'In the evening, at night and at weekends, {forWhom} can turn to {name} in {area}.',
  ),
  choose: both('Vælg', 'Choose'),
  other: both('En anden', 'Someone else'),
  otherReason: both('En anden grund', 'Another reason'),
  self: both('Det handler om mig selv', 'It is about myself'),
  aboutYou: both('Om dig', 'About you'),
  nameNotice: both(
    'Du behøver ikke skrive dit navn. Gør du det, skal vi notere det, og personen kan i nogle tilfælde få det at vide.',
    'You need not give your name. If you do, we must note it, and the person may in some cases get to know it.',
  ),
  leaveEmpty: both('Lad dette felt være tomt', 'Leave this field empty'),
  send: both('Send henvendelsen', 'Send your message'),
  whoReceives: both('Hvem får din henvendelse?', 'Who gets your message?'),
  aboutSupport: both('Om støtten', 'About the support'),
  anonymous: both(
    'Personen kan være anonym over for os og kan altid sige nej til støtten.',
    'The person may be anonymous with us, and can always say no to the support.',
  ),
  phoneOf: template('Telefon {phone}', 'Phone {phone}'),
  whatHappens: both('Hvad sker der så?', 'What happens then?'),
  notTold: both(
    'Vi har tavshedspligt. Derfor må vi ikke fortælle dig, om vi får kontakt, eller hvad vi taler om. Personen bestemmer selv, om han eller hun vil tage imod hjælpen.',
    'We are bound by confidentiality. So we may not tell you whether we get in contact, or what we talk about. The person decides whether to accept the help.',
  ),
  yourData: both('Dine oplysninger', 'Your data'),
  dataUse: template(
    '{municipality} er dataansvarlig. Vi bruger det, du skriver, til at finde personen og vurdere, om der er brug for støtte efter serviceloven § 99.',
    '{municipality} is the data controller. We use what you write to find the person and to judge whether support under section 99 of the Act on Social Services is needed.',
  ),
  privacy: both('Læs, hvordan vi behandler personoplysninger', 'Read how we process personal data'),
  accessibility: both('Tilgængelighedserklæring', 'Accessibility statement'),
  receiptTitle: both('Tak. Vi har fået din henvendelse.', 'Thank you. We have received your message.'),
  receiptNumber: both('Dit kvitteringsnummer', 'Your receipt number'),
  receiptUse: both(
    'Gem nummeret. Har du mere at fortælle, så kontakt os, og oplys nummeret.',
    'Keep the number. If there is more to tell, contact us and give the number.',
  ),
  another: both('Skriv om en anden person', 'Write about another person'),
  notHere: both('Siden findes ikke', 'There is no such page'),
  notHereWhat: both(
    'Adressen fører ikke til en formular. Se efter, om den er skrevet rigtigt.',
    'The address does not lead to a form. Check that it is written correctly.',
  ),
  unavailable: both('Siden kan ikke vises lige nu', 'The page cannot be shown just now'),
  unavailableWhat: both('Prøv igen om lidt.', 'Please try again in a little while.'),
} as const;

/** How what was seen when is kept with the concern itself. */
export const concernWithLastSeen = template('{concern}\n\nSidst set: {lastSeen}', '{concern}\n\nLast seen: {lastSeen}');
