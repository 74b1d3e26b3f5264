import type { Bilingual } from '../../domain/rules/schema-parts';
import { both, type Table, template } from '../text';

type Finding =
  | 'temporalSilent'
  | 'workersSilent'
  | 'identityProviderSilent'
  | 'mailOff'
  | 'mailSilent'
  | 'recordingsStopped'
  | 'auditDamaged'
  | 'actsStuck'
  | 'casesLate'
  | 'jobsLate'
  | 'auditNotAnchored'
  | 'mailsGivenUp'
  | 'noBackup'
  | 'backupOld'
  | 'backupUntried';

/** What somebody has to see to: what it means for people, and what is done about it. */
export const findingTexts: Readonly<Record<Finding, { readonly is: Bilingual; readonly todo: Bilingual }>> = {
  temporalSilent: {
    is: both('Temporal svarer ikke: ingen kan skrive noget', 'Temporal does not answer: nobody can write anything'),
    todo: both(
      'Ring til it-afdelingen nu. Det, der skrives på telefonerne, bliver liggende og sendes, når den svarer.',
      'Call the IT department now. What is written on phones stays there, and is sent when it answers.',
    ),
  },
  workersSilent: {
    is: both(
      'Ingen arbejdsproces kører: frister og påmindelser står stille',
      'No worker runs: deadlines and reminders stand still',
    ),
    todo: both(
      'Ring til it-afdelingen nu, og bed dem starte en arbejdsproces. Intet går tabt imens.',
      'Call the IT department now, and have them start a worker. Nothing is lost meanwhile.',
    ),
  },
  identityProviderSilent: {
    is: both('Login svarer ikke: ingen kan logge ind', 'Sign-in does not answer: nobody can sign in'),
    todo: both(
      'Ring til dem, der driver kommunens login. Den, der er logget ind, kan arbejde videre.',
      'Call those who run the municipality’s sign-in. Whoever is signed in can go on working.',
    ),
  },
  mailOff: {
    is: both('Der sendes ingen mail herfra', 'No mail is sent from here'),
    todo: both(
      'Er det ikke meningen, så bed it-afdelingen slå mail til. Indtil da kan et besøg alene ikke alarmere nogen.',
      'If that is not intended, have the IT department switch mail on. Until then a lone visit can alert nobody.',
    ),
  },
  mailSilent: {
    is: both('Mail kommer ikke af sted', 'Mail does not go out'),
    todo: both(
      'Bed it-afdelingen se på mailen nu. Sig til teamlederne, at et besøg alene ikke kan alarmere nogen imens.',
      'Have the IT department look at mail now. Tell the team leads that a lone visit can alert nobody meanwhile.',
    ),
  },
  recordingsStopped: {
    is: both('Sager eller besøg tager ikke imod mere', 'Cases or visits take nothing more'),
    todo: both(
      'Det, der er skrevet, er gemt, men står ikke i sagen endnu. Bed it-afdelingen følge afsnittet om det i driftsvejledningen.',
      'What was written is kept, but does not stand in the case yet. Have the IT department follow the section about it in the operations guide.',
    ),
  },
  auditDamaged: {
    is: both('Nogen har ændret i loggen over, hvem der har set hvad', 'Somebody has changed the log of who saw what'),
    todo: both(
      'Sig det til databeskyttelsesrådgiveren i dag. It-afdelingen kan se hvor. Ret ikke i den: den er et bevis.',
      'Tell the data protection officer today. The IT department can see where. Mend nothing in it: it is evidence.',
    ),
  },
  actsStuck: {
    is: both('Noget på tværs af sager er kun gjort halvt', 'Something across cases was only half done'),
    todo: both(
      'Sig det til teamlederne: en af dem kan se hvilke sager, og hvad der mangler.',
      'Tell the team leads: one of them can see which cases, and what is missing.',
    ),
  },
  casesLate: {
    is: both('Frister i sager behandles ikke i tide', 'Deadlines in cases are not dealt with in time'),
    todo: both(
      'Står der herover, at noget ikke svarer, er det derfor. Ellers bed it-afdelingen se på arbejdsprocesserne.',
      'If something above does not answer, that is why. Else have the IT department look at the workers.',
    ),
  },
  jobsLate: {
    is: both(
      'Noget, der skal køre til faste tider, har ikke kørt længe',
      'Something that runs by the clock has not run for a long time',
    ),
    todo: both(
      'Står der herover, at noget ikke svarer, er det derfor. Ellers bed it-afdelingen se på det, der er nævnt her på siden.',
      'If something above does not answer, that is why. Else have the IT department look at what is named on this page.',
    ),
  },
  auditNotAnchored: {
    is: both(
      'Det er længe siden, loggen over, hvem der har set hvad, blev sikret uden for databasen',
      'It is a long time since the log of who saw what was secured outside the database',
    ),
    todo: both(
      'Bed it-afdelingen se, om der kan skrives i mappen til det.',
      'Have the IT department see whether its folder can be written.',
    ),
  },
  mailsGivenUp: {
    is: both('Der er mail, som ikke kunne sendes', 'There is mail that could not be sent'),
    todo: both('Send den igen, eller sæt den til side.', 'Send it again, or set it aside.'),
  },
  noBackup: {
    is: both('Der er aldrig taget en sikkerhedskopi', 'No backup has ever been taken'),
    todo: both(
      'Bed it-afdelingen tage en i dag og sætte den til at komme hver nat. Tages den på en anden måde, kan det ikke ses her.',
      'Have the IT department take one today, and one every night from now on. One that is taken another way cannot be seen here.',
    ),
  },
  backupOld: {
    is: both('Den seneste sikkerhedskopi er mere end to dage gammel', 'The last backup is more than two days old'),
    todo: both(
      'Bed it-afdelingen se, hvorfor den ikke kom i nat.',
      'Have the IT department see why it did not come last night.',
    ),
  },
  backupUntried: {
    is: both(
      'Ingen sikkerhedskopi er lagt ind på prøve det seneste år',
      'No backup has been restored for trial in the last year',
    ),
    todo: both(
      'Aftal en dag med it-afdelingen, hvor den lægges ind et andet sted. En kopi, ingen har prøvet, er kun et håb.',
      'Agree on a day with the IT department to restore one elsewhere. A backup that nobody has tried is only a hope.',
    ),
  },
};

/** How the installation is, in words. */
export const systemStatus = {
  asOf: template(
    'Set kl. {time}. Siden ser efter igen hvert minut.',
    'As of {time}. The page looks again every minute.',
  ),
  again: both('Se efter nu', 'Look now'),
  toSee: both('Det, nogen skal se på', 'What somebody has to see to'),
  allWell: both('Alt går, som det skal', 'All is as it should be'),
  allWellHelp: both(
    'Intet sidder fast, mail kommer af sted, og sikkerhedskopien er på plads.',
    'Nothing is stuck, mail goes out, and the backup is in place.',
  ),
  answers: both('Hvad der svarer', 'What answers'),
  database: both('Database', 'Database'),
  temporal: both('Temporal', 'Temporal'),
  workers: both('Arbejdsprocesser', 'Workers'),
  identityProvider: both('Login', 'Sign-in'),
  mail: both('Mail', 'Mail'),
  doesAnswer: both('svarer', 'answers'),
  silent: both('svarer ikke', 'does not answer'),
  mailOff: both('er slået fra', 'is switched off'),
  mailDelayed: both('kommer ikke af sted', 'does not go out'),
  mailGoes: both('kommer af sted', 'goes out'),
  lastMail: template('den seneste {at}', 'the last one {at}'),
  waiting: both('Hvad der venter', 'What waits'),
  mails: both('Mail, der skulle være sendt', 'Mail that is due'),
  givenUp: both('Mail, der ikke kunne sendes', 'Mail that could not be sent'),
  acts: both('I gang på tværs af sager', 'Under way across cases'),
  stuckActs: both('Gjort halvt på tværs af sager', 'Half done across cases'),
  recordings: both('Sager og besøg, der ikke tager imod', 'Cases and visits that take nothing'),
  late: both('Sager med en frist, der ikke er behandlet', 'Cases with a deadline not dealt with'),
  jobs: both('Ikke kørt til tiden', 'Not run in time'),
  since: template('{count}, siden {at}', '{count}, since {at}'),
  noneOf: both('ingen', 'none'),
  kept: both('Sikkerhedskopi og log', 'Backup and log'),
  backup: both('Seneste sikkerhedskopi', 'Last backup'),
  backupAt: template('{at}, {size}', '{at}, {size}'),
  never: both('aldrig', 'never'),
  tried: both('Sidst lagt ind på prøve', 'Last restored for trial'),
  anchored: both('Loggen sidst sikret uden for databasen', 'The log last secured outside the database'),
  checked: both('Loggen sidst efterprøvet', 'The log last verified'),
  emptyLog: both('Loggen er endnu tom', 'The log is still empty'),
  versions: both('Versioner', 'Versions'),
  tables: both('Tabeller', 'Tables'),
  unknown: both('kan ikke ses lige nu', 'cannot be seen right now'),
} as const;

/** What comes by itself, as one speaks of it. */
const jobNames: Table<'delivery' | 'opening-times' | 'audit-anchor' | 'audit-check' | 'housekeeping' | 'opening'> = {
  delivery: both('udsendelse af mail', 'sending mail'),
  'opening-times': both('åbningstider', 'opening times'),
  'audit-anchor': both('sikring af loggen', 'securing the log'),
  'audit-check': both('efterprøvning af loggen', 'verifying the log'),
  housekeeping: both('oprydning om natten', 'the nightly clean-up'),
  opening: both('oversigter om morgenen', 'the morning’s digests'),
};

/** What a job is called; one that a newer version has is called as it is. */
export function jobName(name: string): Bilingual {
  const [plain = name] = name.split('/');
  return isJob(plain) ? jobNames[plain] : { da: name, en: name };
}

const isJob = (name: string): name is keyof typeof jobNames => Object.hasOwn(jobNames, name);
