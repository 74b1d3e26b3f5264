import { isInstant, isLocalDate, localDateOf, showDate, showInstant } from '../../domain/clock/time';
import type { Language } from '../../domain/rules/schema-parts';
import { codeInWords } from '../../texts/codes';
import { attemptsMade, plan as planWords, said } from '../../texts/stories/page';

type Data = Readonly<Record<string, unknown>>;
type Told = { readonly title: string; readonly detail: string; readonly quote: string | undefined };

/** Fields that say in a code what kind of thing it was, in the order in which they are told. */
const coded = ['channel', 'referrer', 'outcome', 'place', 'kind', 'service', 'need', 'answer', 'ground', 'because'];
const inContacts = ['place'];
/** Fields with someone's own words; the first one that is there is quoted. */
const quoted = ['description', 'judgement', 'words', 'goals', 'wishes', 'note', 'what', 'reason', 'reasons'];

/** What an event's data say, in a few words, and the words of people in it. A contact is called by its outcome. */
export function detailOf(
  type: string,
  title: string,
  data: Data,
  phases: ReadonlyMap<string, string>,
  language: Language,
): Told {
  const isContact = type === 'contactLogged';
  const parts = [
    ...phasesIn(type, data, phases),
    ...(isContact ? inContacts : coded).flatMap((field) => codeInWords(data[field], language) ?? []),
    ...plansIn(type, data, language),
    ...daysIn(type, data, language),
  ];
  const quote = quoted.map((field) => data[field]).find((text) => typeof text === 'string' && text.includes(' '));
  const outcome = isContact ? codeInWords(data.outcome, language) : undefined;
  return {
    title: outcome ? capitalised(outcome) : title,
    detail: parts.join(' · '),
    quote: quote as string | undefined,
  };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function phasesIn(type: string, { from, to, phase }: Data, phases: ReadonlyMap<string, string>): string[] {
  const name = (id: unknown) => phases.get(String(id)) ?? String(id);
  if (type === 'phaseChanged') return [`${name(from)} → ${name(to)}`];
  return type === 'outreachBegun' || type === 'endingStopped' ? [name(phase)] : [];
}

function plansIn(type: string, data: Data, language: Language): string[] {
  if (type === 'mayItEndAsked' || type === 'moreAttemptsAsked') {
    return [attemptsMade.fill(language, { n: String(data.attempts) })];
  }
  const plan = (data.plan ?? (type === 'unreachablePlanSet' ? data : undefined)) as Data | undefined;
  if (type !== 'outreachBegun' && type !== 'unreachablePlanSet') return [];
  const { days, attempts } = plan ?? {};
  return [planWords.fill(language, { days: String(days), attempts: String(attempts) })];
}

function daysIn(type: string, data: Data, language: Language): string[] {
  const day = (value: unknown) =>
    isInstant(value) ? showDate(localDateOf(value)) : isLocalDate(value) ? showDate(value) : '';
  const days: string[] = [];
  if (data.firstAttemptBy) days.push(`${said.firstAttemptBy[language]} ${day(data.firstAttemptBy)}`);
  if (data.followUpOn) days.push(`${said.next[language]} ${day(data.followUpOn)}`);
  for (const until of ['until', 'bridgingUntil', 'assessmentUntil']) {
    if (data[until]) days.push(`${said.until[language]} ${day(data[until])}`);
  }
  if (data.planOf) days.push(`${said.onPlanOf[language]} ${day(data.planOf)}`);
  if (type === 'caseEnded' && data.toConfirm) {
    days.push(data.onPlanOf ? `${said.onPlanOf[language]} ${day(data.onPlanOf)}` : '');
    days.push(data.onPlanOf ? said.notAssessedAnew[language] : said.toConfirm[language]);
  }
  const clause = type === 'caseEnded' && (data.basis as { clause?: string | null }).clause;
  if (clause) days.unshift(clause);
  if (type === 'firstMeetingAgreed') days.push(day(data.on));
  if (type === 'appointmentMade' && isInstant(data.at)) days.push(showInstant(data.at));
  return days.filter((one) => one !== '');
}
