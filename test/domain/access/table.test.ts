import { acts } from '../../../domain/access/acts';
import { currentActName } from '../../../domain/access/earlier-acts';
import { type Role, scopes, staffRoles } from '../../../domain/access/roles';
import { asShown } from '../../../domain/access/shown';
import { type Reach, table } from '../../../domain/access/table';

/**
 * The rights as they were decided, a second time and as a grid: a right that is given, widened or taken away by a slip shows
 * here. M the whole municipality, T the team's cases, O one's own, · none.
 */
const DECIDED = `
                    outreachWorker teamLead intakeOfficer caseworker receivingService admin auditor referrals handoverAnswers contacts
  readOwnProfile          M           M           M           M             M           M      M        M            M           M
  readWorklist            M           M           M           M             ·           M      M        ·            ·           ·
  seeStaff                M           M           M           M             ·           M      M        ·            ·           ·
  seeRules                M           M           M           M             ·           M      M        ·            ·           ·
  refer                   M           M           M           M             ·           ·      ·        M            ·           ·
  carriedToDevice         O           O           ·           ·             ·           ·      ·        ·            ·           ·
  seeCase                 T           T           M           M             ·           ·      M        ·            ·           ·
  addNote                 T           T           M           M             ·           ·      ·        ·            ·           ·
  recordIdentity          T           T           M           M             ·           ·      ·        ·            ·           ·
  recordDecline           T           T           M           M             ·           ·      ·        ·            ·           ·
  logContact              T           T           ·           ·             ·           ·      ·        ·            ·           ·
  reportContact           ·           ·           ·           ·             ·           ·      ·        ·            ·           M
  visit                   T           T           ·           ·             ·           ·      ·        ·            ·           ·
  callForHelp             T           T           ·           ·             ·           ·      ·        ·            ·           ·
  doOutreach              T           T           ·           ·             ·           ·      ·        ·            ·           ·
  triage                  T           T           M           ·             ·           ·      ·        ·            ·           ·
  linkCases               T           T           M           ·             ·           ·      ·        ·            ·           ·
  answerHandover          T           T           ·           M             ·           ·      ·        ·            M           ·
  decideAsLead            ·           T           ·           ·             ·           ·      ·        ·            ·           ·
  seeBoard                ·           T           ·           ·             ·           ·      ·        ·            ·           ·
  exportList              ·           T           ·           ·             ·           ·      ·        ·            ·           ·
  followChanges           ·           T           M           ·             ·           ·      ·        ·            ·           ·
  searchCitizens          T           T           M           ·             ·           ·      ·        ·            ·           ·
  revealCpr               O           T           M           ·             ·           ·      ·        ·            ·           ·
  seeReferrer             ·           T           M           ·             ·           ·      ·        ·            ·           ·
  restrict                ·           T           ·           ·             ·           ·      ·        ·            ·           ·
  emergencyAccess         M           M           M           ·             ·           ·      ·        ·            ·           ·
  seeEmergencyAccess      ·           M           ·           ·             ·           ·      M        ·            ·           ·
  nameForUnattended       ·           M           ·           ·             ·           M      ·        ·            ·           ·
  seeReaders              ·           T           ·           ·             ·           ·      M        ·            ·           ·
  seeWorkflow             ·           T           ·           ·             ·           ·      ·        ·            ·           ·
  exportRecord            ·           T           ·           ·             ·           ·      ·        ·            ·           ·
  erase                   ·           T           ·           ·             ·           ·      ·        ·            ·           ·
  keepStaff               ·           M           ·           ·             ·           M      ·        ·            ·           ·
  keepPrograms            ·           ·           ·           ·             ·           M      ·        ·            ·           ·
  blockDevice             ·           M           ·           ·             ·           M      ·        ·            ·           ·
  keepRules               ·           M           ·           ·             ·           M      ·        ·            ·           ·
  rehearse                M           M           M           M             ·           M      ·        ·            ·           ·
  seeDeliveries           ·           M           ·           ·             ·           M      ·        ·            ·           ·
  seeSystemStatus         ·           ·           ·           ·             ·           M      ·        ·            ·           ·
  audit                   ·           ·           ·           ·             ·           ·      M        ·            ·           ·
  exportAudit             ·           ·           ·           ·             ·           ·      M        ·            ·           ·
`;

const LETTERS: Readonly<Record<Reach, string>> = { municipality: 'M', team: 'T', own: 'O' };
const letterOf = (reach: Reach | undefined): string => (reach ? LETTERS[reach] : '·');
const [heads = [], ...rows] = DECIDED.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));

test('every role and program has just the rights that were decided', () => {
  const roles: readonly Role[] = [...staffRoles, ...scopes];
  expect(heads).toEqual(roles);
  const held = acts.map((act) => {
    const row: Readonly<Partial<Record<Role, Reach>>> = table[act];
    return [act, ...roles.map((role) => letterOf(row[role]))];
  });
  expect(held).toEqual(rows);
});

test('what release 0.1 noted in the audit log is read by the present names of acts; any other name as it is', () => {
  const earlier = {
    beKnown: 'readOwnProfile',
    ownDay: 'readWorklist',
    tell: 'addNote',
    work: 'doOutreach',
    match: 'linkCases',
    lead: 'decideAsLead',
    breakGlass: 'emergencyAccess',
    seeGlassBroken: 'seeEmergencyAccess',
  };
  for (const [before, now] of Object.entries(earlier)) expect(currentActName(before)).toBe(now);
  for (const act of acts) expect(currentActName(act)).toBe(act);
  expect(currentActName('somethingElse')).toBe('somethingElse');
});

test.each([true, false])(
  'what is shown of a case says whether the case is restricted (%s), and changes nothing else',
  (restricted) => {
    expect(asShown({ number: 7, name: 'K' }, restricted)).toEqual({ number: 7, name: 'K', restricted });
  },
);
