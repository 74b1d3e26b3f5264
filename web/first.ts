import { askFirst } from './api/first-asked';
import { languageAtStart } from './parts/language';
import { webPaths } from './paths';

/**
 * A small file that comes before all others: it asks the API for what the page will show while the app's code is still on its
 * way, since over a slow net each way there and back is felt.
 */
const language = languageAtStart();
askFirst('/v1/me', language);
const daysOwn: readonly string[] = [webPaths.today, webPaths.todayInMail];
if (daysOwn.includes(location.pathname)) askFirst('/v1/today', language);
