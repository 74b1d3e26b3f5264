import type { Language } from '../../domain/rules/schema-parts';
import { both, type Table, template } from '../text';

/** Mail that could not be sent: why, to whom, what it was about, and what is done about it. */
export const deliveries = {
  intro: both(
    'Det, der skulle have været sendt som mail og ikke kunne. Beskederne står i Fodfæste, men den, de er til, har måske ikke set dem.',
    'What should have been mailed and could not be. The messages stand in Fodfæste, but those they are for may not have seen them.',
  ),
  list: both('Mail', 'Mail'),
  digest: template('Dagens oversigt for {day}', 'The day’s digest for {day}'),
  weekly: template('Ugens oversigt, sendt {day}', 'The week’s digest, sent {day}'),
  message: both('En besked', 'A message'),
  to: template('Til {name}, {roles}', 'To {name}, {roles}'),
  toFallback: both('Til kommunens egen adresse', 'To the municipality’s own address'),
  toService: both('Til et tilbud uden for teamet', 'To a service outside the team'),
  givenUpAt: template('Opgivet {at}, {ago}', 'Given up {at}, {ago}'),
  today: both('i dag', 'today'),
  yesterday: both('i går', 'yesterday'),
  daysAgo: template('for {days} dage siden', '{days} days ago'),
  triedOnce: both('prøvet én gang', 'tried once'),
  tried: template('prøvet {times} gange', 'tried {times} times'),
  openCase: both('Åbn sagen', 'Open the case'),
  openVisit: both('Åbn besøget', 'Open the visit'),
  sendAgain: both('Send igen', 'Send again'),
  setAside: both('Sæt til side', 'Set aside'),
  over: both(
    'Den sendes ikke igen: næste dags oversigt er nyere og er gået ud for sig.',
    'It is not sent again: the next day’s digest is newer, and went out on its own.',
  ),
  none: both('Al mail er kommet af sted', 'All mail has gone out'),
  noneHelp: both(
    'Når en mail ikke kan sendes, prøves den igen i op til fem dage. Lykkes det ikke, står den her.',
    'When a mail cannot be sent, it is tried again for up to five days. If that fails, it stands here.',
  ),
} as const;

/** The two things that can be done about it, each in its dialog. */
export const deliveryDialogs = {
  againTitle: both('Send mailen igen?', 'Send the mail again?'),
  againFollows: both(
    'Den sendes ved næste udsendelse, om nogle minutter. Er det, den handler om, klaret imens, sendes den ikke.',
    'It is sent with the next round, in some minutes. If what it is about has been dealt with meanwhile, it is not sent.',
  ),
  againConfirm: both('Ja, send igen', 'Yes, send again'),
  asideTitle: both('Sæt mailen til side', 'Set the mail aside'),
  asideFollows: both(
    'Den forsvinder fra listen, og ingen oversigt nævner den mere. Det kan ikke fortrydes.',
    'It leaves the list, and no digest mentions it again. This cannot be undone.',
  ),
  why: both('Hvorfor?', 'Why?'),
  whyMissing: both('Vælg, hvorfor mailen sættes til side.', 'Choose why the mail is set aside.'),
  cancel: both('Nej', 'No'),
} as const;

/** Why something is left at that. */
export const setAsideReasons: Table<'toldAnotherWay' | 'noLongerNeeded' | 'wrongRecipient'> = {
  toldAnotherWay: both('Modtageren har fået det at vide på en anden måde', 'The recipient was told another way'),
  noLongerNeeded: both('Det er ikke aktuelt mere', 'It is no longer needed'),
  wrongRecipient: both('Den var til den forkerte', 'It was for the wrong person'),
};

const remedies = {
  noAddress: both(
    'Giv medarbejderen en mailadresse på siden Medarbejdere, og send den igen.',
    'Give the person a mail address on the page Staff, and send it again.',
  ),
  nobodyTook: both('Ring til den, der skal handle. Sæt den så til side.', 'Call whoever is to act. Then set it aside.'),
  failed: both(
    'Send den igen. Sker det en gang til, så giv it-afdelingen besked.',
    'Send it again. If it happens once more, tell the IT department.',
  ),
  refused: both(
    'Adressen er forkert, eller postkassen findes ikke mere. Ret adressen, og send den igen.',
    'The address is wrong, or the mailbox is gone. Correct the address, and send it again.',
  ),
  later: both(
    'Mailserveren svarede, at det måtte vente, til der ikke blev prøvet mere. Send den igen, eller ring.',
    'The mail server said to wait until no more was tried. Send it again, or call.',
  ),
} as const;

/** What to do about it, by the code of why: ours, or the mail server’s, of which those from 500 on are for good. */
export function remedyOf(code: string | null, language: Language): string {
  const own = code !== null && isOurs(code) ? remedies[code] : undefined;
  return (own ?? (code?.startsWith('5') ? remedies.refused : remedies.later))[language];
}

const isOurs = (code: string): code is keyof typeof remedies => Object.hasOwn(remedies, code);
