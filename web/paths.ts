/** Every address of the app, once; `:name` is a part that is filled in. The API answers each with the app's page, and no others. */
export const webPaths = {
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
  staff: '/staff',
  restricted: '/restricted',
  unsent: '/unsent',
  ownDevices: '/my-devices',
} as const;

export type PageName = keyof typeof webPaths;

export const pageNames: readonly PageName[] = Object.keys(webPaths).filter(isPage);

function isPage(name: string): name is PageName {
  return name in webPaths;
}

export const addressOfCase = (caseId: string): string => webPaths.case.replace(':caseId', encodeURIComponent(caseId));

export const addressOfEnding = (caseId: string): string =>
  webPaths.ending.replace(':caseId', encodeURIComponent(caseId));

export const addressOfReassigning = (from: string): string =>
  from ? `${webPaths.reassign}?${new URLSearchParams({ from })}` : webPaths.reassign;

export const addressOfReferral = (caseId: string): string =>
  webPaths.referral.replace(':caseId', encodeURIComponent(caseId));

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

/** The page at an address: one that has this very address before one that fills it in. */
export function pageAt(pathname: string): PageName | undefined {
  return (
    pageNames.find((page) => webPaths[page] === pathname) ??
    pageNames.find((page) => patternOf(webPaths[page]).test(pathname))
  );
}

const patternOf = (path: string): RegExp => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`);
