import { notFilledIn } from './not-filled-in';
import type { BrokenRule, ListedOnce } from './schema-parts';
import type { StandardShape } from './standard-shape';

/** The rules a standard's file must keep as a whole, each broken one with its place in the file. */
export function brokenRulesOfStandard(standard: StandardShape): BrokenRule[] {
  return [
    ...notFilledIn(standard),
    ...unknownClauses(standard),
    ...repeated(standard),
    ...unreachablePhases(standard),
    ...unknownPhases(standard),
    ...unknownCriteria(standard),
    ...withoutTheAssessmentAskedFor(standard),
    ...silenceWithoutEnd(standard),
  ];
}

type Path = readonly (string | number)[];

/** The keys whose value cites one clause, and those whose value lists several. */
const CITING_KEYS = ['clause', 'activitiesClause', 'needReviewOnEntry'];

/** Every clause the file cites anywhere, with where it does so. */
function citations(value: unknown, path: Path): { path: Path; clause: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    const cites = CITING_KEYS.includes(key) || path.at(-1) === 'clauses' || path.at(-1) === 'rests';
    return typeof inner === 'string' && cites ? [{ path: at, clause: inner }] : citations(inner, at);
  });
}

export function unknownClauses({ clauses, ...citing }: { readonly clauses: object }): BrokenRule[] {
  return citations(citing, [])
    .filter(({ clause }) => !(clause in clauses))
    .map(({ path, clause }) => ({
      path,
      rule: 'unknownClause',
      params: { clause, known: Object.keys(clauses) },
    }));
}

type Lists = Pick<
  StandardShape,
  'phases' | 'targetGroups' | 'referralReasons' | 'activities' | 'information' | 'grounds'
>;

export function repeated(standard: Lists): BrokenRule[] {
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  return [
    ...repeatedIn(ids(standard.phases), 'phases', 'phase'),
    ...repeatedIn(ids(standard.targetGroups), 'targetGroups', 'targetGroup'),
    ...repeatedIn(ids(standard.referralReasons ?? []), 'referralReasons', 'referralReason'),
    ...repeatedIn(ids(standard.activities), 'activities', 'activity'),
    ...repeatedIn(ids(standard.information ?? []), 'information', 'information'),
    ...repeatedIn(
      standard.grounds.map(({ ground }) => ground),
      'grounds',
      'ground',
      'ground',
    ),
  ];
}

function repeatedIn(ids: readonly string[], place: string, list: ListedOnce, key = 'id'): BrokenRule[] {
  return ids.flatMap((id, index): BrokenRule[] =>
    ids.indexOf(id) === index
      ? []
      : [{ path: [place, index, key], rule: 'listedTwice', params: { list, id, first: ids.indexOf(id) + 1 } }],
  );
}

/** A case starts in the first phase; every other must be enterable from one that can itself be reached. */
export function unreachablePhases({ phases }: Pick<StandardShape, 'phases'>): BrokenRule[] {
  const reached = new Set(phases.slice(0, 1).map(({ id }) => id));
  for (let before = 0; before < reached.size; ) {
    before = reached.size;
    for (const { id, enteredFrom } of phases) {
      if (!enteredFrom || enteredFrom.some((from) => reached.has(from))) reached.add(id);
    }
  }
  const first = phases[0]?.id ?? '';
  return phases.flatMap(({ id }, index): BrokenRule[] =>
    reached.has(id)
      ? []
      : [{ path: ['phases', index, 'enteredFrom'], rule: 'unreachablePhase', params: { phase: id, first } }],
  );
}

export function unknownPhases({
  phases,
  handoversFrom,
}: Pick<StandardShape, 'phases' | 'handoversFrom'>): BrokenRule[] {
  const known = phases.map(({ id }) => id);
  const named: { path: Path; phase: string }[] = phases.flatMap(({ enteredFrom = [] }, index) =>
    enteredFrom.map((phase, place) => ({ path: ['phases', index, 'enteredFrom', place], phase })),
  );
  if ('phase' in handoversFrom) named.push({ path: ['handoversFrom', 'phase'], phase: handoversFrom.phase });
  return named
    .filter(({ phase }) => known.length > 0 && !known.includes(phase))
    .map(({ path, phase }) => ({
      path,
      rule: 'phaseNotInStandard',
      params: { phase, known },
    }));
}

export function unknownCriteria({
  targetGroups,
  requiredCriteria = [],
}: Pick<StandardShape, 'targetGroups' | 'requiredCriteria'>): BrokenRule[] {
  const criteria = targetGroups.filter(({ role }) => role === 'criterion').map(({ id }) => id);
  return requiredCriteria.flatMap((id, index): BrokenRule[] =>
    criteria.includes(id)
      ? []
      : [{ path: ['requiredCriteria', index], rule: 'notACriterion', params: { id, known: criteria } }],
  );
}

/** How the texts ask for an assessment: "en konkret og individuel vurdering". */
const ASKS_FOR_ASSESSMENT = /konkret,? (og )?individuel vurdering/i;

/** A ground that is not assessed although its clause asks for it needs a reason: a standard does not contradict itself. */
export function withoutTheAssessmentAskedFor({
  grounds,
  clauses: all,
}: Pick<StandardShape, 'grounds' | 'clauses'>): BrokenRule[] {
  return grounds.flatMap(({ ground, clauses, assessment, withoutAssessment }, index): BrokenRule[] => {
    const clause = clauses.find((one) => ASKS_FOR_ASSESSMENT.test(all[one]?.says ?? ''));
    if (assessment || withoutAssessment || !clause) return [];
    return [{ path: ['grounds', index, 'assessment'], rule: 'clauseAsksForAssessment', params: { ground, clause } }];
  });
}

/** Without that ground the silence of a citizen leads nowhere, and the case stays open for ever: that needs a reason. */
export function silenceWithoutEnd({
  grounds,
  withoutUnreachable,
}: Pick<StandardShape, 'grounds' | 'withoutUnreachable'>): BrokenRule[] {
  const isNamed = grounds.some(({ ground }) => ground === 'unreachable');
  return isNamed || withoutUnreachable
    ? []
    : [{ path: ['grounds'], rule: 'noWayToEndInSilence', params: { ground: 'unreachable' } }];
}
