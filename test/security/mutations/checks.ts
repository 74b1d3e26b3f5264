/** A mutation that removes one authorisation check from `file`, and the tests that must fail with it. */
export interface Mutation {
  readonly takesAway: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly noticedBy: readonly string[];
}

const rules = ['test/security/decide.test.ts'];
const roles = ['test/security/every-role.test.ts'];
/** For these the tests that name the endpoint are enough. */
export const enoughOf: Readonly<Record<string, string>> = { 'test/security/every-role.test.ts': 'outreachWorker' };
const rowSecurity = ['test/store/row-security.test.ts'];
const canaries = ['test/security/restricted-canaries.test.ts'];
const emergencyAccess = ['test/security/emergency-access.test.ts'];
const codec = ['test/security/codec.test.ts'];
const oneself = ['test/security/for-oneself.test.ts'];
const linked = ['test/security/linked-to-hidden.test.ts'];

const decide = 'domain/access/decide.ts';
const ask = 'api/door/require-access.ts';
const read = 'api/door/read-request.ts';
const within = 'store/migrations/within-municipality.ts';
const municipalities = 'store/migrations/0012-municipalities.ts';
const workflows = 'api/door/workflows-within.ts';
const named = 'store/restricted/named.ts';

const take = (
  takesAway: string,
  file: string,
  [from, to]: readonly [string, string],
  noticedBy: readonly string[],
): Mutation => ({ takesAway, file, from, to, noticedBy });

/** Every check that stands between someone and a case, one at a time. */
export const mutations: readonly Mutation[] = [
  take(
    'that restricted cases are asked about apart',
    decide,
    ['if (placed.restricted)', 'if (placed.team === undefined && placed.restricted)'],
    rules,
  ),
  take(
    'that a restricted case is hidden from who is not named',
    decide,
    ["if (!isNamed && !emergencyAccessOf.includes(asker.id)) return { kind: 'hidden' };", ''],
    rules,
  ),
  take(
    'that programs see no restricted case',
    decide,
    [
      "if (asker.kind !== 'staff') return { kind: 'hidden' };",
      "if (asker.kind !== 'staff') return mayEver(asker, act);",
    ],
    rules,
  ),
  take(
    'what emergency access is not for',
    decide,
    ["if (!isNamed && !inAnEmergency.includes(act)) return { kind: 'outOfReach' };", ''],
    rules,
  ),
  take(
    'that a role is needed for a restricted case',
    decide,
    [
      "if (!right) return { kind: 'notYourRole', roles: Object.keys(table[act]) as Role[] };\n  if (!isNamed",
      "if (!right) return mayEver({ ...asker, roles: ['teamLead'] }, act);\n  if (!isNamed",
    ],
    rules,
  ),
  take(
    'that a role is needed',
    decide,
    [
      "if (!widest) return { kind: 'notYourRole', roles: Object.keys(table[act]) as Role[] };",
      "if (!widest) return mayEver({ kind: 'staff', id: '' as StaffId, roles: ['teamLead'], teams: [], standsInFor: [] }, act);",
    ],
    rules,
  ),
  take(
    'how far a right goes',
    decide,
    ['find(({ reach }) => isWithin(asker, reach, placed))', 'find(() => true)'],
    rules,
  ),
  take(
    'the limit of a team',
    decide,
    ['return own || team === null || asker.teams.includes(team);', 'return true;'],
    rules,
  ),
  take('the limit of one’s own', decide, ["case 'own':\n      return own;", "case 'own':\n      return true;"], rules),
  take(
    'that lists go as far as a right does',
    decide,
    [
      "if (widest.reach === 'municipality') return { kind: 'all' };",
      "if (asker.kind === 'staff') return { kind: 'all' };",
    ],
    rules,
  ),

  take(
    'the question before every handler',
    read,
    [
      'asking ? await allowed(deps, asking, params) : ({ kind',
      'asking && !asking ? await allowed(deps, asking, params) : ({ kind',
    ],
    roles,
  ),
  take(
    'the question whether at all',
    ask,
    ['return becauseOf(mayEver(asker, act), unknownCase);', "return { kind: 'anyone' };"],
    roles,
  ),
  take('the question of the case', read, ['if (caseId) return requireCaseAccess(deps, asking, caseId);', ''], roles),
  take(
    'the question of the visit',
    read,
    ['return visitId ? requireVisitAccess(deps, asking, visitId) : because;', 'return because;'],
    ['test/security/further-cases.test.ts'],
  ),
  take(
    'the question of further cases that a body names',
    read,
    ['if (asking) await requireFurtherCaseAccess(deps, asking, caseId);', ''],
    ['test/security/further-cases.test.ts'],
  ),
  take(
    'that who may not is refused',
    ask,
    ["throw new Problem(403, 'notYourRole', { allowedRoles: decision.roles });", "return { kind: 'anyone' };"],
    roles,
  ),
  take(
    'that who cannot reach is refused',
    ask,
    ["throw new Problem(403, 'outOfReach');", "return { kind: 'anyone' };"],
    roles,
  ),
  take('that the hidden is not there', ask, ['throw absent();', "return { kind: 'anyone' };"], roles),
  take(
    'that a case is sought in one municipality',
    'store/read/placed.ts',
    ['c.case_id = asked.id and c.municipality =', "c.case_id = asked.id and '' <>"],
    roles,
  ),
  take(
    'that emergency access is over some day',
    'store/read/placed.ts',
    ['and g.until > now()', ''],
    ['test/security/emergency-access.test.ts'],
  ),
  take(
    'that each of many cases is asked about at assignment',
    'api/routes/assignments.ts',
    ["await requireFurtherCaseAccess(deps, { asker, municipality, act: 'decideAsLead' }, id);", ''],
    ['test/security/further-cases.test.ts'],
  ),
  take(
    'that each of many cases is asked about at another standard',
    'api/routes/standard-moves.ts',
    ["await requireFurtherCaseAccess(deps, { asker, municipality, act: 'decideAsLead' }, id);", ''],
    ['test/security/further-cases.test.ts'],
  ),
  take(
    'that only a lead sees another’s list',
    'api/routes/attention.ts',
    ["if (query.worker) requireRole(asker, 'decideAsLead');", ''],
    ['test/security/further-cases.test.ts'],
  ),
  take(
    'that only who keeps the staff says who stands in for another',
    'api/routes/absences.ts',
    ["  requireRole(asker, 'keepStaff');\n", ''],
    ['test/security/further-cases.test.ts'],
  ),
  take(
    'that nobody stands in for another team’s people by their own hand',
    'api/routes/absences.ts',
    ['await refuseWidenedAccess(deps, caller, (people) => ({ ...people, absences: asPeople(after) }));', ''],
    oneself,
  ),
  take(
    'that nobody leads a team by their own hand',
    'api/routes/teams.ts',
    ['await refuseWidenedAccess(deps, caller, (people) => ({ ...people, teams: withTeam(people.teams, team) }));', ''],
    oneself,
  ),
  take(
    'that nobody joins a team by their own hand',
    'domain/access/staff-changes.ts',
    [' || before.team !== after.team', ''],
    oneself,
  ),
  take(
    'that a list is narrowed',
    'store/read/case-list.ts',
    ['if (query.sight) cases = cases.where(inSight(query.sight));', ''],
    ['test/security/further-cases.test.ts'],
  ),
  take(
    'that attention is narrowed',
    'store/read/attention-lists.ts',
    ["if (query.sight) items = items.where(inSight(query.sight, columnsOf('attention')));", ''],
    ['test/security/further-cases.test.ts'],
  ),
  take(
    'that what was done to a hidden case is told to no auditor',
    'store/audit/read.ts',
    ['if (caseId && hidden.has(caseId)) return { items: [], next: null };', ''],
    canaries,
  ),
  take(
    'that candidates are narrowed',
    'store/read/find-cases.ts',
    ['sight ? inSight(sight) : sql<boolean>`true`', 'sql<boolean>`true`'],
    ['test/security/further-cases.test.ts'],
  ),
  take(
    'that a restricted case is not joined to another',
    'api/cases/linking/same-restriction.ts',
    ["if (first?.join() !== second?.join()) throw new Problem(409, 'restrictedOtherwise');", ''],
    emergencyAccess,
  ),
  take(
    'that an answer names no hidden case',
    'api/door/mount.ts',
    ['endpoint.namesHidden ? whole : await leaveOutHidden(own.store.db, whole, asked)', 'whole'],
    linked,
  ),
  take(
    'that undoing a merge is asked about of both cases',
    'api/routes/merging.ts',
    ["await requireFurtherCaseAccess(deps, { asker, municipality, act: 'linkCases' }, into);", ''],
    linked,
  ),
  take(
    'that CPR numbers are not tried without end',
    'api/cases/reading/search-rate-limit.ts',
    ['if (waitMs > 0) {', 'if (waitMs < 0) {'],
    ['test/api/searching-too-often.test.ts'],
  ),
  take(
    'that somebody can lift a restriction',
    'api/routes/restrictions.ts',
    ["if (!people.some(({ roles }) => roles.includes('teamLead'))) throw new Problem(422, 'nobodyToLift');", ''],
    emergencyAccess,
  ),
  take(
    'the alarm of emergency access',
    'store/restricted/alarm.ts',
    ['const told = [...new Set([...leads, ...auditors])];', 'const told: readonly StaffId[] = [staff];'],
    emergencyAccess,
  ),

  take(
    'that a payload is opened for whoever may read its workflow alone',
    workflows,
    ["&& may(asker, act, where).kind === 'allowed'", ''],
    codec,
  ),
  take(
    'that a payload is of the reader’s own municipality',
    workflows,
    ['caseId && where === municipality ?', 'caseId ?'],
    codec,
  ),
  take(
    'that a payload that names a hidden case stays shut',
    'api/operations/open-payloads.ts',
    [' && !namesAny(hidden, open)', ''],
    codec,
  ),
  take(
    'that an erased case’s payloads stay shut',
    workflows,
    ['!(caseId && erased.has(caseId)) && may(', 'may('],
    codec,
  ),
  take(
    'that a page is named before it asks for payloads',
    'api/operations/allowed-origins.ts',
    ["if (!named) throw new Problem(403, 'pageNotNamed');", ''],
    codec,
  ),

  take(
    'that a handler sees with the caller’s eyes',
    'api/door/mount.ts',
    ['deps.store.within({ municipality, staff })', 'deps.unscopedDb'],
    canaries,
  ),
  take(
    'the policy of the municipality',
    within,
    ["using (municipality = current_setting('fodfaeste.municipality', true))", 'using (true)'],
    rowSecurity,
  ),
  take(
    'the switch that turns row security on',
    within,
    ['enable row level security`', 'disable row level security`'],
    rowSecurity,
  ),
  take('the policy of restricted cases', within, ['not in (select subjects_hidden())', 'is not null'], rowSecurity),
  take(
    'that only those named pass it',
    municipalities,
    ['where n.case_id = r.case_id and n.staff_id =', 'where n.case_id = r.case_id or n.staff_id ='],
    rowSecurity,
  ),
  take(
    'that only whoever has emergency access passes it',
    municipalities,
    [
      "g.case_id = r.case_id and g.staff_id = current_setting('fodfaeste.staff', true) and",
      'g.case_id = r.case_id and',
    ],
    rowSecurity,
  ),
  take('that emergency access passes it for a while only', municipalities, ['and g.until > now()', ''], rowSecurity),
  take(
    'that the role is taken',
    'store/scoped-pool.ts',
    ["poolWith([CALLER_ROLE, municipality, staff ?? ''])", "poolWith(['none', municipality, staff ?? ''])"],
    rowSecurity,
  ),
  take(
    'that the next borrower is set anew',
    'store/scoped-pool.ts',
    ['=== wanted) return client;', "!== '') return client;"],
    rowSecurity,
  ),
  take(
    'that mail goes to those named alone',
    named,
    ['if (!named) return found;', 'if (!named || found.length > 0) return found;'],
    ['test/delivery/restricted.test.ts'],
  ),
  take(
    'that a digest is read with its reader’s eyes',
    'activities/delivery/digest.ts',
    ['theirs: deps.within({ municipality, staff: person })', 'theirs: deps.db'],
    ['test/delivery/restricted.test.ts'],
  ),
];
