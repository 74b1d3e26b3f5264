import * as cases from './0001-cases';
import * as people from './0002-people';
import * as identities from './0003-identities-and-keys';
import * as rules from './0004-rules-and-rehearsals';
import * as visits from './0005-visits';
import * as deliveries from './0006-deliveries';
import * as retries from './0007-retries';
import * as language from './0008-language';
import * as lists from './0009-lists';
import * as givenUp from './0010-given-up';
import * as login from './0011-login';
import * as municipalities from './0012-municipalities';
import * as audit from './0013-audit';
import * as searching from './0014-searching';
import * as erasure from './0015-erasure';
import * as keyRotations from './0016-key-rotations';
import * as settingsTold from './0017-settings-told';
import * as schedules from './0018-schedules';
import * as versionsOfRules from './0019-versions-of-rules';
import * as endedRehearsals from './0020-ended-rehearsals';
import * as peopleVersions from './0021-people-versions';
import * as writtenAhead from './0022-written-ahead';
import * as stoppedRecordings from './0023-stopped-recordings';
import * as datesWithinBounds from './0024-dates-within-bounds';
import * as sagas from './0025-sagas';
import * as worlds from './0026-worlds';
import * as nextSteps from './0027-next-steps';
import * as onCall from './0028-on-call';
import * as vacancies from './0029-vacancies';
import * as secondWords from './0033-second-words';
import * as silence from './0034-silence';
import * as datesOfAdoption from './0035-dates-of-adoption';
import * as devices from './0038-devices';
import * as plainLetters from './0041-plain-letters';
import * as toldOnCall from './0042-told-on-call';
import * as clausesSaid from './0052-clauses-said';
import * as silentTooLong from './0053-silent-too-long';
import * as offerLinks from './0056-offer-links';
import * as whoEnteredSettings from './0065-who-entered-settings';
import * as backupsTaken from './0068-backups-taken';
import * as versionsOfTeams from './0069-versions-of-teams';
import * as rehearsalsOfOne from './0070-rehearsals-of-one';
import * as casesWithHandovers from './0075-cases-with-handovers';
import * as revisionsOfDrafts from './0076-revisions-of-drafts';

/** Every migration under its name, in order. A released one never changes; what changes is a new one. */
export const migrations: Readonly<Record<string, readonly string[]>> = {
  '0001-cases': cases.statements,
  '0002-people': people.statements,
  '0003-identities-and-keys': identities.statements,
  '0004-rules-and-rehearsals': rules.statements,
  '0005-visits': visits.statements,
  '0006-deliveries': deliveries.statements,
  '0007-retries': retries.statements,
  '0008-language': language.statements,
  '0009-lists': lists.statements,
  '0010-given-up': givenUp.statements,
  '0011-login': login.statements,
  '0012-municipalities': municipalities.statements,
  '0013-audit': audit.statements,
  '0014-searching': searching.statements,
  '0015-erasure': erasure.statements,
  '0016-key-rotations': keyRotations.statements,
  '0017-settings-told': settingsTold.statements,
  '0018-schedules': schedules.statements,
  '0019-versions-of-rules': versionsOfRules.statements,
  '0020-ended-rehearsals': endedRehearsals.statements,
  '0021-people-versions': peopleVersions.statements,
  '0022-written-ahead': writtenAhead.statements,
  '0023-stopped-recordings': stoppedRecordings.statements,
  '0024-dates-within-bounds': datesWithinBounds.statements,
  '0025-sagas': sagas.statements,
  '0026-worlds': worlds.statements,
  '0027-next-steps': nextSteps.statements,
  '0028-on-call': onCall.statements,
  '0029-vacancies': vacancies.statements,
  '0033-second-words': secondWords.statements,
  '0034-silence': silence.statements,
  '0035-dates-of-adoption': datesOfAdoption.statements,
  '0038-devices': devices.statements,
  '0041-plain-letters': plainLetters.statements,
  '0042-told-on-call': toldOnCall.statements,
  '0052-clauses-said': clausesSaid.statements,
  '0053-silent-too-long': silentTooLong.statements,
  '0056-offer-links': offerLinks.statements,
  '0065-who-entered-settings': whoEnteredSettings.statements,
  '0068-backups-taken': backupsTaken.statements,
  '0069-versions-of-teams': versionsOfTeams.statements,
  '0070-rehearsals-of-one': rehearsalsOfOne.statements,
  '0075-cases-with-handovers': casesWithHandovers.statements,
  '0076-revisions-of-drafts': revisionsOfDrafts.statements,
};
