import { useState } from 'preact/hooks';
import { ruleInWords } from '../../../texts/codes';
import { acts as actWords } from '../../../texts/web/acts/dialog';
import { mergingActs } from '../../../texts/web/acts/merging';
import { casePage as words } from '../../../texts/web/case';
import { caseRow } from '../../../texts/web/case-row';
import { frame } from '../../../texts/web/frame';
import { logContact } from '../../../texts/web/log-contact';
import { showCitizen } from '../../../texts/web/show-citizen';
import { startVisit } from '../../../texts/web/start-visit';
import { mergedInto } from '../../acts/merging';
import { offered } from '../../allowed/page-acts';
import { isToCase, opensCase } from '../../outbox/entry';
import { useOutbox } from '../../outbox/outbox-context';
import { useApp } from '../../parts/app-context';
import { Badge } from '../../parts/badge';
import { nameOf } from '../../parts/name-of';
import { Loaded } from '../../parts/states';
import { addressOfCase, addressOfStartVisit, webPaths } from '../../paths';
import type { CarriedPage } from '../../vault/vault';
import { isCarried } from '../../vault/without-net';
import { EmergencyAccessDialog } from '../emergency-access/emergency-access-dialog';
import { OfferEmergencyAccess } from '../emergency-access/offer-emergency-access';
import { LogContactDialog } from '../log-contact/log-contact-dialog';
import { PerhapsTheSame } from '../new-person/perhaps-the-same';
import { ShowCitizenDialog } from '../show-citizen/show-citizen-dialog';
import { CarriedAt } from '../without-net/carried-at';
import { CarryRestricted } from '../without-net/carry-restricted';
import { type Case, contactCaseOf, type SectionOf } from './case';
import { Comments } from './comments/comments';
import { Course } from './course';
import { Deadlines } from './deadlines';
import { AssessmentBefore, Goals, OtherCases, Plan, Situation, Staff } from './facts';
import { ForNextTime } from './for-next-time';
import { Happened, LatestEntries } from './happened';
import { More } from './more';
import { NotOpenedYet } from './not-opened-yet';
import { NotSent } from './not-sent';
import { Reach } from './reach';
import { Reports } from './reports';
import { OpenedInEmergency } from './restriction/opened-in-emergency';
import { WhoMaySee } from './restriction/who-may-see';
import { Safety } from './safety';
import { ToEnding } from './to-ending';
import { UnderWay } from './under-way';
import { useCase } from './use-case';
import './case.css';

/** Everything about one case, what concerns the next meeting first. */
export function CasePage({ caseId = '' }: { readonly caseId?: string }) {
  return (
    <main id="content" class="page case" tabIndex={-1}>
      <CaseShown caseId={caseId} />
    </main>
  );
}

/** The same without a page around it. */
export function CaseShown({ caseId }: { readonly caseId: string }) {
  const query = useCase(caseId);
  const [inEmergency, setInEmergency] = useState<string>();
  const opening = useOutbox().list.find((one) => isToCase(one, caseId) && opensCase(one.message));
  if (opening && !query.data) return <NotOpenedYet caseId={caseId} opening={opening} />;
  return (
    <>
      <Loaded query={query} isPage noRight={<OfferEmergencyAccess onChosen={() => setInEmergency(caseId)} />}>
        {(shown) => (isCarried(shown) ? <Carried {...shown} /> : <Whole shown={shown} />)}
      </Loaded>
      {inEmergency === caseId && (
        <EmergencyAccessDialog
          caseId={caseId}
          onOpened={() => {
            setInEmergency(undefined);
            void query.refetch();
          }}
          onClose={() => setInEmergency(undefined)}
        />
      )}
    </>
  );
}

function Whole({ shown }: { readonly shown: Case }) {
  const { language } = useApp();
  return (
    <>
      <Head shown={shown} whole={shown} />
      <PerhapsTheSame key={shown.caseId} caseId={shown.caseId} />
      <NotSent caseId={shown.caseId} />
      <div class="case-columns">
        <div class="case-safety">
          <OpenedInEmergency shown={shown} />
          <Safety shown={shown} />
        </div>
        <div class="case-next">
          <Reports shown={shown} about={contactCaseOf(shown, language)} />
          <Deadlines shown={shown} />
          <ToEnding shown={shown} />
          <ForNextTime shown={shown} />
          <Comments shown={shown} />
        </div>
        <aside class="case-person">
          <Reach shown={shown} />
          <Goals shown={shown} />
          <Situation shown={shown} />
          <UnderWay shown={shown} whole={shown} />
        </aside>
        <div class="case-past">
          <Happened shown={shown} />
          <Course shown={shown} />
          <Plan shown={shown} />
          <AssessmentBefore shown={shown} />
          <OtherCases shown={shown} />
          <Staff shown={shown} />
          <WhoMaySee shown={shown} />
        </div>
      </div>
    </>
  );
}

/** What is carried of a case, where there is no net. */
function Carried({ carriedAt, page }: CarriedPage) {
  const notCarried = { childConcerns: [], consents: [], handovers: [], pause: null, grace: null };
  return (
    <>
      <CarriedAt at={carriedAt} not="whole" />
      <Head shown={{ ...page, groundText: null }} />
      <NotSent caseId={page.caseId} />
      <div class="case-columns">
        <div class="case-safety">
          <Safety shown={page} />
        </div>
        <div class="case-next">
          <Deadlines shown={page} />
          <ForNextTime shown={page} />
          <Comments shown={page} />
        </div>
        <aside class="case-person">
          <Reach shown={page} />
          <Goals shown={page} />
          <UnderWay shown={{ ...page, ...notCarried }} />
        </aside>
        <div class="case-past">
          <LatestEntries shown={page} />
        </div>
      </div>
    </>
  );
}

/** What of a case its head is made of. */
type Heading =
  | 'caseId'
  | 'number'
  | 'version'
  | 'status'
  | 'statusText'
  | 'phase'
  | 'groundText'
  | 'restricted'
  | 'name'
  | 'badge'
  | 'places'
  | 'forNextTime'
  | 'proposedFollowUpOn'
  | 'allowed'
  | 'goals'
  | 'appointments'
  | 'workerName'
  | 'workerPhone';

/** Where somebody goes out to the citizen. */
const isOutreach = (status: Case['status']): boolean => ['active', 'paused', 'ending'].includes(status);

interface HeadProps extends SectionOf<Heading> {
  /** All of it, where it was read from the server: what else may be done goes by that. */
  readonly whole?: Case;
}

function Head({ shown, whole }: HeadProps) {
  const { say, language, person } = useApp();
  const outbox = useOutbox();
  const [logging, setLogging] = useState(false);
  const [showing, setShowing] = useState(false);
  const [more, setMore] = useState(false);
  const { caseId, status, statusText, phase, number } = shown;
  const stage = phase ? words.phase.fill(language, { phase: ruleInWords(phase, language) }) : statusText;
  const name = nameOf(shown, language);
  // Only cases of one's own are carried, and of those one may do whatever one's roles allow.
  const { acts } = whole ?? person;
  const goesOnIn = whole && mergedInto(whole);
  const isLogged = outbox.hasNewerContact(caseId, shown.version);
  return (
    <header class="page-head">
      <div>
        <p class="over">
          <a href={webPaths.today}>{say(frame.today)}</a> · {number ?? say(caseRow.noNumber)} · {stage}
        </p>
        {shown.restricted && (
          <Badge icon="alert" tone="amber">
            {say(caseRow.restricted)}
          </Badge>
        )}
        <h1>{name}</h1>
        {shown.groundText && <p>{words.ended.fill(language, { ground: shown.groundText })}</p>}
        {goesOnIn && (
          <a class="button case-show" href={addressOfCase(goesOnIn)}>
            {say(mergingActs.toOther)}
          </a>
        )}
        <button type="button" class="button case-show" onClick={() => setShowing(true)}>
          {say(showCitizen.open)}
        </button>
        {whole?.restricted && isOutreach(status) && acts.includes('carriedToDevice') && (
          <CarryRestricted caseId={caseId} />
        )}
        {acts.includes('visit') && isOutreach(status) && (
          <a class="button case-show" href={addressOfStartVisit(caseId)}>
            {say(startVisit.title)}
          </a>
        )}
      </div>
      {showing && <ShowCitizenDialog shown={shown} onClose={() => setShowing(false)} />}
      <div class="case-act">
        {shown.allowed.includes('logContact') && (
          <button type="button" class={isLogged ? 'button' : 'button main'} onClick={() => setLogging(true)}>
            {say(isLogged ? logContact.another : logContact.title)}
          </button>
        )}
        {whole && (whole.workflowPage || offered(shown.allowed, acts).length > 0) && (
          <button type="button" class="button case-more" onClick={() => setMore(true)}>
            {say(actWords.more)}
          </button>
        )}
      </div>
      {more && whole && <More shown={whole} name={name} onClose={() => setMore(false)} />}
      {logging && <LogContactDialog about={contactCaseOf(shown, language)} onClose={() => setLogging(false)} />}
    </header>
  );
}
