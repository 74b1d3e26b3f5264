import { QueryClient, QueryClientProvider } from '@tanstack/preact-query';
import { Fragment } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { ErrorBoundary, LocationProvider, lazy, Route, Router } from 'preact-iso';
import type { Language } from '../domain/rules/schema-parts';
import { mayBeDoneHere } from './allowed/in-rehearsal';
import { retryUnanswered } from './api/problem';
import { SentVersions } from './api/sent-versions';
import { type Person, Session } from './api/session';
import { draftsInBrowser } from './drafts/in-browser';
import { keepLooseNote } from './drafts/loose-notes';
import { DraftsContext } from './drafts/use-draft';
import { Database } from './outbox/database';
import { outboxInBrowser } from './outbox/in-browser';
import { OutboxContext } from './outbox/outbox-context';
import { SentVisits } from './outbox/sent-visits';
import { AppContext, useSessionState } from './parts/app-context';
import { Cover } from './parts/cover';
import { covering } from './parts/covering';
import { Frame } from './parts/frame';
import { chosenLanguage, languageAtStart, noteShownLanguage, onLanguageChosen } from './parts/language';
import { SignedOutMeanwhile, SignInPage, Starting } from './parts/signed-out';
import { IfOneMay, NoSuchPage } from './parts/states';
import { UnsentNotices } from './parts/unsent-notices';
import { webPaths } from './paths';
import { TodayPage } from './screens/today/today-page';
import type { Away } from './vault/keeper';
import { sealingFor } from './vault/sealing';
import { Vault } from './vault/vault';
import { rehearsalId, staysInThisWorld } from './world';

const BoardPage = lazy(() => import('./screens/board/board-page').then((screen) => screen.BoardPage));
const CasesPage = lazy(() => import('./screens/cases/cases-page').then((screen) => screen.CasesPage));
const SearchPage = lazy(() => import('./screens/search/search-page').then((screen) => screen.SearchPage));
const NewPersonPage = lazy(() => import('./screens/new-person/new-person-page').then((screen) => screen.NewPersonPage));
const InboxPage = lazy(() => import('./screens/inbox/inbox-page').then((screen) => screen.InboxPage));
const NewReferralPage = lazy(() =>
  import('./screens/new-referral/new-referral-page').then((screen) => screen.NewReferralPage),
);
const MovingInPage = lazy(() => import('./screens/moving-in/moving-in-page').then((screen) => screen.MovingInPage));
const ReassignPage = lazy(() => import('./screens/reassign/reassign-page').then((screen) => screen.ReassignPage));
const HandoversPage = lazy(() => import('./screens/handovers/handovers-page').then((screen) => screen.HandoversPage));
const AbsencesPage = lazy(() => import('./screens/absences/absences-page').then((screen) => screen.AbsencesPage));
const StartVisitPage = lazy(() =>
  import('./screens/visit/start/start-visit-page').then((screen) => screen.StartVisitPage),
);
const VisitPage = lazy(() => import('./screens/visit/visit-page').then((screen) => screen.VisitPage));
const StandardPage = lazy(() => import('./screens/standard/standard-page').then((screen) => screen.StandardPage));
const StandardsPage = lazy(() => import('./screens/standards/standards-page').then((screen) => screen.StandardsPage));
const DraftPage = lazy(() => import('./screens/standard-draft/draft-page').then((screen) => screen.DraftPage));
const DifferencesPage = lazy(() =>
  import('./screens/standard-differences/differences-page').then((screen) => screen.DifferencesPage),
);
const MovePage = lazy(() => import('./screens/standard-cases/move-page').then((screen) => screen.MovePage));
const SettingsPage = lazy(() => import('./screens/local-settings/settings-page').then((screen) => screen.SettingsPage));
const NewSettingsPage = lazy(() =>
  import('./screens/local-settings/new-settings-page').then((screen) => screen.NewSettingsPage),
);
const ProcessPage = lazy(() => import('./screens/process/process-page').then((screen) => screen.ProcessPage));
const EmergencyAccessPage = lazy(() =>
  import('./screens/emergency-access/emergency-access-page').then((screen) => screen.EmergencyAccessPage),
);
const AuditPage = lazy(() => import('./screens/audit/audit-page').then((screen) => screen.AuditPage));
const ErasuresPage = lazy(() => import('./screens/erasures/erasures-page').then((screen) => screen.ErasuresPage));
const OwnRecordPage = lazy(() => import('./screens/own-record/own-record-page').then((screen) => screen.OwnRecordPage));
const StaffPage = lazy(() => import('./screens/staff/staff-page').then((screen) => screen.StaffPage));
const PersonPage = lazy(() => import('./screens/staff/person/person-page').then((screen) => screen.PersonPage));
const TeamPage = lazy(() => import('./screens/staff/team/team-page').then((screen) => screen.TeamPage));
const RestrictedPage = lazy(() =>
  import('./screens/restricted/restricted-page').then((screen) => screen.RestrictedPage),
);
const DeliveriesPage = lazy(() =>
  import('./screens/deliveries/deliveries-page').then((screen) => screen.DeliveriesPage),
);
const SystemStatusPage = lazy(() =>
  import('./screens/system-status/system-status-page').then((screen) => screen.SystemStatusPage),
);
const ProgramsPage = lazy(() => import('./screens/programs/programs-page').then((screen) => screen.ProgramsPage));
const ReadersPage = lazy(() => import('./screens/readers/readers-page').then((screen) => screen.ReadersPage));
const UnsentPage = lazy(() => import('./screens/unsent/unsent-page').then((screen) => screen.UnsentPage));
const OwnDevicesPage = lazy(() =>
  import('./screens/own-devices/own-devices-page').then((screen) => screen.OwnDevicesPage),
);
const RehearsalsPage = lazy(() =>
  import('./screens/rehearsals/rehearsals-page').then((screen) => screen.RehearsalsPage),
);
const InRehearsal = lazy(() => import('./screens/rehearsals/in-rehearsal').then((screen) => screen.InRehearsal));
const UnlockPage = lazy(() => import('./screens/without-net/unlock-page').then((screen) => screen.UnlockPage));
const EndingPage = lazy(() => import('./screens/ending/ending-page').then((screen) => screen.EndingPage));
const CasePage = lazy(() => import('./screens/case/case-page').then((screen) => screen.CasePage));

/** Pages that are come to by a bookmark or a mail's link: fetched while it is asked who one is. */
const fetchedAtOnce = [
  [webPaths.cases, CasesPage],
  [webPaths.case.replace(':caseId', ''), CasePage],
  [webPaths.board, BoardPage],
  [webPaths.boardInMail, BoardPage],
] as const;
const comeTo = fetchedAtOnce.find(
  ([path]) => path === location.pathname || (path.endsWith('/') && location.pathname.startsWith(path)),
);
void comeTo?.[1].preload();

const shown: { language: Language } = { language: languageAtStart() };
const session = new Session(() => shown.language);
// Whether there is net, an answer tells: a browser that says there is none may be wrong, and what is carried is read without.
const always = { networkMode: 'always', refetchOnReconnect: 'always' } as const;
const queries = new QueryClient({
  defaultOptions: { queries: { ...always, retry: retryUnanswered, staleTime: 10_000 } },
});
const vaultCode = () => import('./vault/in-browser').then(({ vaultInBrowser }) => vaultInBrowser(session));
const vault = new Vault(session, vaultCode, covering.restedMs);
session.beforeSignOut(() => vault.leave());
const sentVersions = new SentVersions(queries);
const sealingOf = (personId: string) => sealingFor(personId, () => vault.keysOf(personId));
const drafts = draftsInBrowser(session, sealingOf);
const outbox = outboxInBrowser({
  session,
  sealingOf,
  onSent: (sent) => sentVersions.noteSent(sent),
});
const sentVisits = new SentVisits(outbox);
// What was kept while the vault was locked can be read, and sent, once it is open.
vault.listen(() => void outbox.refresh().then(() => outbox.run()));
vault.listen(() => void drafts.load());

/** What is real as it is; within a rehearsal by its clock, under the words that say so. */
const InWorld = rehearsalId ? InRehearsal : Fragment;

/** Who is signed in decides what there is to see: their day, or where to sign in. */
export function App() {
  const state = useSessionState(session);
  const [chosen, setChosen] = useState(chosenLanguage);
  const [failed, setFailed] = useState(false);
  const [away, setAway] = useState<Away>();
  const whose = state.kind === 'signedOut' ? state.before : state.kind === 'unknown' ? undefined : state.person;
  // What the vault keeps of them stays whole: it is opened for real too.
  const person = useMemo(() => whose && { ...whose, acts: whose.acts.filter(mayBeDoneHere) }, [whose]);
  const keptLanguage = away?.kind === 'locked' ? away.language : undefined;
  const language = chosen ?? person?.language ?? keptLanguage ?? shown.language;
  shown.language = language;

  const read = () => {
    setFailed(false);
    session.read().catch(async () => {
      if (session.state.kind === 'unknown' && !rehearsalId) setAway(await vault.findAway().catch(() => undefined));
      setFailed(true);
    });
  };
  useEffect(read, []);
  useEffect(() => onLanguageChosen(setChosen), []);
  useEffect(() => {
    document.documentElement.lang = language;
    if (person) noteShownLanguage(language);
  }, [language]);

  if (state.kind === 'unknown' && failed && away?.kind === 'locked') {
    const open = (opened: Person) => session.becomeAway(opened);
    const keep = (note: string) => keepLooseNote(new Database(), sealingOf(away.person), note, Date.now());
    return (
      <ErrorBoundary>
        <UnlockPage vault={vault} away={away} language={language} onOpen={open} onAgain={read} onKeep={keep} />
      </ErrorBoundary>
    );
  }
  if (state.kind === 'unknown') return <Starting language={language} failed={failed} onAgain={read} />;
  if (!person) return <SignInPage language={language} isOver={state.kind === 'signedOut' && state.isOver} />;
  return (
    <AppContext.Provider value={{ session, sentVersions, sentVisits, person, vault, language }}>
      <QueryClientProvider client={queries}>
        <DraftsContext.Provider value={drafts}>
          <OutboxContext.Provider value={outbox}>
            <LocationProvider scope={staysInThisWorld}>
              <Frame>
                <ErrorBoundary>
                  <InWorld>
                    <IfOneMay>
                      <Router>
                        <Route path={webPaths.today} component={TodayPage} />
                        <Route path={webPaths.todayInMail} component={TodayPage} />
                        <Route path={webPaths.newPerson} component={NewPersonPage} />
                        <Route path={webPaths.case} component={CasePage} />
                        <Route path={webPaths.ending} component={EndingPage} />
                        <Route path={webPaths.ownRecord} component={OwnRecordPage} />
                        <Route path={webPaths.cases} component={CasesPage} />
                        <Route path={webPaths.search} component={SearchPage} />
                        <Route path={webPaths.reassign} component={ReassignPage} />
                        <Route path={webPaths.handovers} component={HandoversPage} />
                        <Route path={webPaths.absences} component={AbsencesPage} />
                        <Route path={webPaths.inbox} component={InboxPage} />
                        <Route path={webPaths.newReferral} component={NewReferralPage} />
                        <Route path={webPaths.movingIn} component={MovingInPage} />
                        <Route path={webPaths.referral} component={InboxPage} />
                        <Route path={webPaths.board} component={BoardPage} />
                        <Route path={webPaths.boardInMail} component={BoardPage} />
                        <Route path={webPaths.startVisit} component={StartVisitPage} />
                        <Route path={webPaths.startVisitOfCase} component={StartVisitPage} />
                        <Route path={webPaths.visit} component={VisitPage} />
                        <Route path={webPaths.standard} component={StandardPage} />
                        <Route path={webPaths.standards} component={StandardsPage} />
                        <Route path={webPaths.standardDraft} component={DraftPage} />
                        <Route path={webPaths.standardDifferences} component={DifferencesPage} />
                        <Route path={webPaths.standardCases} component={MovePage} />
                        <Route path={webPaths.localSettings} component={SettingsPage} />
                        <Route path={webPaths.newSettings} component={NewSettingsPage} />
                        <Route path={webPaths.process} component={ProcessPage} />
                        <Route path={webPaths.processOfStandard} component={ProcessPage} />
                        <Route path={webPaths.emergencyAccess} component={EmergencyAccessPage} />
                        <Route path={webPaths.audit} component={AuditPage} />
                        <Route path={webPaths.erasures} component={ErasuresPage} />
                        <Route path={webPaths.staff} component={StaffPage} />
                        <Route path={webPaths.staffMember} component={PersonPage} />
                        <Route path={webPaths.staffTeam} component={TeamPage} />
                        <Route path={webPaths.restricted} component={RestrictedPage} />
                        <Route path={webPaths.deliveries} component={DeliveriesPage} />
                        <Route path={webPaths.systemStatus} component={SystemStatusPage} />
                        <Route path={webPaths.programs} component={ProgramsPage} />
                        <Route path={webPaths.readers} component={ReadersPage} />
                        <Route path={webPaths.unsent} component={UnsentPage} />
                        <Route path={webPaths.rehearsals} component={RehearsalsPage} />
                        <Route path={webPaths.ownDevices} component={OwnDevicesPage} />
                        <Route default component={NoSuchPage} />
                      </Router>
                    </IfOneMay>
                  </InWorld>
                </ErrorBoundary>
                <UnsentNotices />
              </Frame>
            </LocationProvider>
            {state.kind === 'signedOut' && <SignedOutMeanwhile onBack={read} />}
            <Cover language={language} />
          </OutboxContext.Provider>
        </DraftsContext.Provider>
      </QueryClientProvider>
    </AppContext.Provider>
  );
}
