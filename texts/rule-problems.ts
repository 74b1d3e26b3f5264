import type { Bilingual, BrokenRule, Language, ListedOnce, RulesOfFiles } from '../domain/rules/schema-parts';
import { both, inWords, type Table, type Template, template } from './text';

/** A parameter as its words: a list with commas between. */
type InWords<Params> = { readonly [Name in keyof Params]: string };
interface RuleWords<Params> {
  readonly problem: Template<Params>;
  readonly expected: Template<Params> | Bilingual;
}

/** What is wrong with a standard or with settings as a whole, and what would be right. */
const ruleProblems: { readonly [Rule in keyof RulesOfFiles]: RuleWords<InWords<RulesOfFiles[Rule]>> } = {
  notFilledIn: {
    problem: template('er ikke udfyldt: der står {sign}', 'is not filled in: it says {sign}'),
    expected: both('kommunens egen tekst, dato eller tal', "the municipality's own text, date or number"),
  },
  otherMunicipality: {
    problem: template(
      'indstillingerne hører til {settings} og standarden til {standard}',
      "these settings are {settings}'s, the standard is {standard}'s",
    ),
    expected: template('{standard}', '{standard}'),
  },
  closesBeforeOpening: {
    problem: template('dagen slutter kl. {to} og begynder kl. {from}', 'the day closes at {to} and opens at {from}'),
    expected: template('et klokkeslæt efter {from}', 'a time after {from}'),
  },
  proposalAboveMaximum: {
    problem: template(
      'foreslår {days} dage, og der må højst være {maximumDays} dage mellem opfølgninger',
      'proposes {days} days, and no more than {maximumDays} days between follow-ups are allowed',
    ),
    expected: template(
      'højst {maximumDays} dage, eller tillad flere dage mellem opfølgninger',
      'at most {maximumDays} days, or allow more days between follow-ups',
    ),
  },
  planBelowFloor: {
    problem: template(
      'foreslår {proposed}, og en plan må ikke gå under {floor}',
      'proposes {proposed}, and a plan may not go under {floor}',
    ),
    expected: template('mindst {floor}, eller en lavere nedre grænse', 'at least {floor}, or a lower floor'),
  },
  reminderOutsideWindow: {
    problem: template(
      'en påmindelse {days} dage før fristen ligger ikke inden for de {windowDays} dage, der er til vurderingen ({window})',
      'a reminder {days} days before the end is not inside the {windowDays} days that there are for the assessment ({window})',
    ),
    expected: template('færre end {windowDays} dage', 'fewer than {windowDays} days'),
  },
  holdsTooEarly: {
    problem: template(
      'ligger før {earliest}, som er i dag eller den dag, de seneste indstillinger gælder fra',
      'is before {earliest}, which is today or the day from which the latest settings hold',
    ),
    expected: template('{earliest} eller senere', '{earliest} or later'),
  },
  groundTaken: {
    problem: template('grunden {ground} findes allerede', 'the ground {ground} exists already'),
    expected: both('et nyt navn', 'a new name'),
  },
  onCallOutOfReach: {
    problem: template('vagten {name} har hverken mailadresse eller telefonnummer', '{name} has no email and no phone'),
    expected: both('mindst ét af de to', 'at least one of the two'),
  },
  proposalWithoutPhase: {
    problem: template(
      'foreslår dage for fasen {phase}, som ikke findes i {standard} version {version}',
      'proposes days for the phase {phase}, which {standard} version {version} does not have',
    ),
    expected: template('en af {known}', 'one of {known}'),
  },
  phaseWithoutProposal: {
    problem: template(
      'mangler dage for fasen {phase} i {standard} version {version}',
      'has no proposal for the phase {phase} of {standard} version {version}',
    ),
    expected: template(
      '{phase}: et antal dage, højst {maximumDays}',
      '{phase}: a number of days, at most {maximumDays}',
    ),
  },
  unknownClause: {
    problem: template(
      'henviser til punktet {clause}, som ikke er blandt standardens punkter',
      "cites the clause {clause}, which is not among the file's clauses",
    ),
    expected: template(
      'en af {known}, eller {clause} tilføjet blandt punkterne',
      'one of {known}, or {clause} added under clauses',
    ),
  },
  listedTwice: {
    problem: template(
      '{list} {id} står der allerede, som nummer {first} på listen',
      'the {list} {id} is there already, as number {first} of the list',
    ),
    expected: template('{list} kun én gang', 'each {list} once'),
  },
  unreachablePhase: {
    problem: template('ingen kan nå fasen {phase}', 'no one can reach the phase {phase}'),
    expected: template(
      'en fase, der kan nås fra {first}, eller ingen begrænsning af, hvor den nås fra',
      'a phase that can be reached from {first}, or no limit to where it is reached from',
    ),
  },
  phaseNotInStandard: {
    problem: template(
      'nævner fasen {phase}, som ikke findes i standarden',
      'names the phase {phase}, which this standard does not have',
    ),
    expected: template('en af {known}', 'one of {known}'),
  },
  notACriterion: {
    problem: template(
      '{id} er ikke et kriterium for standardens målgruppe',
      "{id} is not a criterion of this standard's target group",
    ),
    expected: template('en af {known}', 'one of {known}'),
  },
  clauseAsksForAssessment: {
    problem: template(
      'grunden {ground} vurderes ikke, men punkt {clause} kræver en konkret og individuel vurdering',
      'the ground {ground} is not assessed, and its clause {clause} asks for an individual assessment',
    ),
    expected: both(
      'en vurdering, eller en begrundelse i withoutAssessment',
      'assessment: true, or why not in withoutAssessment',
    ),
  },
  noWayToEndInSilence: {
    problem: template(
      'ingen grund ({ground}) for en sag, hvor der ikke kan skabes kontakt',
      'has no ground {ground}, so a case without contact never ends',
    ),
    expected: both(
      'grunden tilføjet, eller en begrundelse i withoutUnreachable',
      'that ground, or why there is none in withoutUnreachable',
    ),
  },
};

const listNames: Table<ListedOnce> = {
  phase: both('fasen', 'phase'),
  targetGroup: both('målgruppen', 'target group'),
  referralReason: both('henvendelsesgrunden', 'referral reason'),
  activity: both('aktiviteten', 'activity'),
  information: both('oplysningen', 'information'),
  ground: both('grunden', 'ground'),
};
const windowNames: Table<RulesOfFiles['reminderOutsideWindow']['window']> = {
  unreachable: both('ikke muligt at få kontakt', 'unreachable'),
  decline: both('borgerens afvisning', 'decline'),
};

/** A broken rule in words: what is wrong, and what would be right. */
export function brokenRuleInWords({ rule, params }: BrokenRule, language: Language) {
  const given = new Map(Object.entries(params).map(([name, value]) => [name, shown(name, value, language)]));
  const { problem, expected } = ruleProblems[rule];
  return {
    problem: inWords(problem, language, given) ?? rule,
    expected: inWords(expected, language, given) ?? rule,
  };
}

function shown(name: string, value: string | number | readonly string[], language: Language): string {
  if (typeof value === 'object') return value.join(', ');
  const names: Readonly<Record<string, Bilingual>> = name === 'list' ? listNames : name === 'window' ? windowNames : {};
  return names[value]?.[language] ?? String(value);
}
