import { askFirst, askFirstByRight, boardFirst, caseFirst, firstAddresses } from './api/first-asked';
import { languageAtStart } from './parts/language';
import { realPaths } from './paths';

/**
 * A small file that comes before all others: it asks the API for what the page will show while the app's code is still on its
 * way, since over a slow net each way there and back is felt.
 */
const language = languageAtStart();
const { me, today, openCases } = firstAddresses;
const { pathname, search } = location;
// By their addresses as they are for real: within a rehearsal nothing is asked ahead.
const [, caseId] = new RegExp(`^${realPaths.case.replace(':caseId', '([0-9a-f-]{36})')}$`).exec(pathname) ?? [];
if (pathname === realPaths.board || pathname === realPaths.boardInMail) void askFirstByRight(boardFirst, language);
else if (caseId) void askFirstByRight(caseFirst(caseId), language);
else void askFirst(me, language);
if (pathname === realPaths.today || pathname === realPaths.todayInMail) void askFirst(today, language);
if (pathname === realPaths.cases && search === '') void askFirst(openCases, language);
