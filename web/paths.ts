import { inThisWorld, outsideRehearsal, withinRehearsal } from './world';

/**
 * Every address of the app, once; `:name` is a part that is filled in. The API answers each with the app's page, within a
 * rehearsal too, and no others.
 */
export const realPaths = {
  today: '/',
  /** The same, as letters have it. */
  todayInMail: '/today',
  cases: '/cases',
  search: '/search',
  reassign: '/reassign',
  inbox: '/inbox',
  newReferral: '/inbox/new',
  movingIn: '/inbox/moving-in',
  referral: '/inbox/:caseId',
  handovers: '/handovers',
  absences: '/absences',
  board: '/board',
  /** The same, as letters have it. */
  boardInMail: '/team',
  case: '/cases/:caseId',
  ending: '/cases/:caseId/ending',
  ownRecord: '/cases/:caseId/own-record',
  newPerson: '/cases/new',
  startVisit: '/visits/new',
  startVisitOfCase: '/cases/:caseId/visit',
  visit: '/visits/:visitId',
  standards: '/standard',
  standard: '/standards/:standardId/:version',
  standardDraft: '/standards/:standardId/:version/edit',
  standardDifferences: '/standards/:standardId/:version/differences/:earlier',
  standardCases: '/standards/:standardId/:version/cases',
  localSettings: '/local-settings',
  newSettings: '/local-settings/new',
  process: '/process',
  processOfStandard: '/standards/:standardId/:version/process',
  emergencyAccess: '/glass-breakings',
  audit: '/audit',
  erasures: '/erasures',
  staff: '/staff',
  staffMember: '/staff/:staffId',
  staffTeam: '/staff/teams/:teamId',
  restricted: '/restricted',
  deliveries: '/deliveries',
  systemStatus: '/system-status',
  programs: '/programs',
  readers: '/case-readers',
  unsent: '/unsent',
  ownDevices: '/my-devices',
  rehearsals: '/rehearsals',
} as const;

export type PageName = keyof typeof realPaths;

export const pageNames: readonly PageName[] = Object.keys(realPaths).filter(isPage);

function isPage(name: string): name is PageName {
  return name in realPaths;
}

/** Every address that is answered with the app's page: each for real, and within a rehearsal. */
export const everyAddress: readonly string[] = Object.values(realPaths).flatMap((path) => [
  path,
  withinRehearsal(':rehearsalId', path),
]);

/** The same in this page's world: every link in a rehearsal stays within it. */
export const webPaths: Readonly<Record<PageName, string>> = mapped(inThisWorld);

function mapped(to: (path: string) => string): Record<PageName, string> {
  const paths: Record<PageName, string> = { ...realPaths };
  for (const page of pageNames) paths[page] = to(realPaths[page]);
  return paths;
}

export const addressOfCase = (caseId: string): string => webPaths.case.replace(':caseId', encodeURIComponent(caseId));

export const addressOfEnding = (caseId: string): string =>
  webPaths.ending.replace(':caseId', encodeURIComponent(caseId));

export const addressOfOwnRecord = (caseId: string): string =>
  webPaths.ownRecord.replace(':caseId', encodeURIComponent(caseId));

export const addressOfReassigning = (from: string): string =>
  from ? `${webPaths.reassign}?${new URLSearchParams({ from })}` : webPaths.reassign;

export const addressOfReferral = (caseId: string): string =>
  webPaths.referral.replace(':caseId', encodeURIComponent(caseId));

/** Who looked at a case: by its number or id. */
export const addressOfReaders = (which: string, lists = false): string =>
  `${webPaths.readers}?${new URLSearchParams({ case: which, ...(lists && { lists: 'true' }) })}`;

export const addressOfPerson = (staffId: string): string =>
  webPaths.staffMember.replace(':staffId', encodeURIComponent(staffId));

export const addressOfTeam = (teamId: string): string =>
  webPaths.staffTeam.replace(':teamId', encodeURIComponent(teamId));

interface StandardVersion {
  readonly id: string;
  readonly version: number;
}

const ofStandard = (path: string, { id, version }: StandardVersion): string =>
  path.replace(':standardId', encodeURIComponent(id)).replace(':version', String(version));

export const addressOfStandard = (standard: StandardVersion): string => ofStandard(webPaths.standard, standard);
export const addressOfClause = (standard: StandardVersion, clause: string): string =>
  `${addressOfStandard(standard)}#${clause}`;
export const addressOfDraft = (standard: StandardVersion): string => ofStandard(webPaths.standardDraft, standard);
export const addressOfMovingCases = (to: StandardVersion): string => ofStandard(webPaths.standardCases, to);
export const addressOfDifferences = (standard: StandardVersion, earlier: number): string =>
  ofStandard(webPaths.standardDifferences, standard).replace(':earlier', String(earlier));
export const addressOfProcess = (standard: StandardVersion): string => ofStandard(webPaths.processOfStandard, standard);

export const addressOfVisit = (visitId: string): string => webPaths.visit.replace(':visitId', visitId);
export const addressOfStartVisit = (caseId: string): string => webPaths.startVisitOfCase.replace(':caseId', caseId);

/** Whether an address is one of the app's own. */
export const isOfTheApp = (pathname: string): boolean => pageAt(pathname) !== undefined;

/** The page at an address, in whichever world: one that has this very address before one that fills it in. */
export function pageAt(pathname: string): PageName | undefined {
  const path = outsideRehearsal(pathname);
  return (
    pageNames.find((page) => realPaths[page] === path) ??
    pageNames.find((page) => patternOf(realPaths[page]).test(path))
  );
}

const patternOf = (path: string): RegExp => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`);
