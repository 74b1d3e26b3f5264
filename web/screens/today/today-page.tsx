import { useQuery, useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import type { Schemas } from '../../../client';
import type { Outcome } from '../../../domain/case/contact-facts';
import { localDate } from '../../../domain/clock/time';
import { heaps } from '../../../domain/views/day-heaps';
import { logContact } from '../../../texts/web/log-contact';
import { today as words } from '../../../texts/web/today';
import { mayOpen } from '../../allowed/pages';
import { answerOf } from '../../api/problem';
import { useOutbox } from '../../outbox/outbox-context';
import { useApp } from '../../parts/app-context';
import { capitalised, longDate } from '../../parts/dates';
import { DialogLater } from '../../parts/dialog-later';
import { InTurn } from '../../parts/in-turn';
import { nameOf } from '../../parts/name-of';
import { Empty, Loaded } from '../../parts/states';
import { webPaths } from '../../paths';
import type { CarriedToday } from '../../vault/vault';
import { isCarried, orCarried, TRY_AGAIN_MS } from '../../vault/without-net';
import { StartsNotTaken, VisitsFirst } from '../visit/visits-first';
import { CarriedAt } from '../without-net/carried-at';
import { CasesBegunHere } from './cases-begun-here';
import { TodayCard } from './today-card';
import './today.css';

type Today = Schemas['Today'];
type Card = Schemas['TodayCard'];

/** The first cards show their buttons; below the first screen a card shows them when it is asked to. */
const CARDS_WITH_BUTTONS = 3;

/** More than a screen of cards; the others are made after they stand. */
const SLICE = 15;

/** A contact person's day, from the opened app. */
export function TodayPage() {
  const { api, say, sentVersions, vault, person } = useApp();
  const queries = useQueryClient();
  // A visit under way does not go from the page when the net does.
  const visitsShown = () => queries.getQueryData<Today>(['today'])?.visits ?? [];
  const query = useQuery({
    queryKey: ['today'],
    queryFn: (): Promise<Today | CarriedToday> =>
      orCarried(answerOf(api.GET('/v1/today')), () => vault.today(person.id, visitsShown())),
    refetchInterval: ({ state: { data } }) =>
      isCarried(data) ? TRY_AGAIN_MS : sentVersions.readAgainIn(data ? heaps.flatMap((heap) => data[heap]) : []),
  });
  return (
    <main id="content" class="page today" tabIndex={-1}>
      <header class="page-head">
        <Day />
        <h1>{say(words.title)}</h1>
        <Begin />
      </header>
      <StartsNotTaken />
      <CasesBegunHere />
      <Loaded query={query}>
        {(today) => (
          <>
            {isCarried(today) && <CarriedAt at={today.carriedAt} not="visits" />}
            <Heaps today={today} />
          </>
        )}
      </Loaded>
    </main>
  );
}

/** What begins from here and is of no card. A referral by another is begun from the page of a new person by whoever has that. */
function Begin() {
  const { say, person } = useApp();
  return (
    <div class="begin">
      {mayOpen(person, 'newPerson') && (
        <a class="button" href={webPaths.newPerson}>
          {say(words.newPerson)}
        </a>
      )}
      {mayOpen(person, 'newReferral') && !mayOpen(person, 'newPerson') && (
        <a class="button" href={webPaths.newReferral}>
          {say(words.newReferral)}
        </a>
      )}
      {mayOpen(person, 'startVisit') && (
        <a class="button" href={webPaths.startVisit}>
          {say(words.startVisit)}
        </a>
      )}
      <button type="button" class="button today-print" onClick={() => print()}>
        {say(words.print)}
      </button>
    </div>
  );
}

function Day() {
  const { session, language } = useApp();
  const on = session.clock.today();
  return <p class="over">{capitalised(longDate(on, language, on))}</p>;
}

function Heaps({ today }: { readonly today: Today }) {
  const { say } = useApp();
  const outbox = useOutbox();
  const [logging, setLogging] = useState<{ card: Card; outcome: Outcome | undefined }>();
  // Lists stand as after the latest entry, those that are not sent yet included.
  const toShow = heaps
    .map((heap) => ({
      heap,
      cards: today[heap].filter(({ caseId, version }) => !outbox.hasNewerContact(caseId, version)),
    }))
    .filter(({ cards }) => cards.length > 0);
  const all: readonly (Card | undefined)[] = toShow.flatMap(({ cards }) => cards);
  const first = all.slice(0, CARDS_WITH_BUTTONS);
  return (
    <>
      {all.some((card) => card?.restricted) && <p class="printed">{say(words.restrictedNotPrinted)}</p>}
      <VisitsFirst visits={today.visits} />
      {toShow.length === 0 && today.visits.length === 0 && (
        <Empty title={say(words.nothing)}>
          <p>{say(words.nothingHelp)}</p>
        </Empty>
      )}
      {toShow.map(({ heap, cards }) => (
        <section key={heap} class={`heap ${heap}`} aria-labelledby={`heap-${heap}`}>
          <h2 id={`heap-${heap}`}>
            {say(words[heap])} <span class="count">{cards.length}</span>
          </h2>
          <ul>
            {slicesOf(cards, all.indexOf(cards[0])).map(({ turn, slice }, index) => (
              <InTurn key={index} turn={turn}>
                {() =>
                  slice.map((card) => (
                    <li key={card.caseId}>
                      <TodayCard
                        card={card}
                        on={localDate(today.on)}
                        startsOpen={first.includes(card)}
                        onLog={(outcome) => setLogging({ card, outcome })}
                      />
                    </li>
                  ))
                }
              </InTurn>
            ))}
          </ul>
        </section>
      ))}
      {today.more && <p class="soft">{say(words.more)}</p>}
      {logging && <LogContactFor card={logging.card} outcome={logging.outcome} onClose={() => setLogging(undefined)} />}
    </>
  );
}

/** The cards of a heap, of which so many stand before it, as they are made one slice after another. */
function slicesOf(cards: readonly Card[], before: number) {
  const starts = Array.from({ length: Math.ceil(cards.length / SLICE) }, (_, index) => index * SLICE);
  return starts.map((start) => ({
    turn: Math.floor((before + start) / SLICE),
    slice: cards.slice(start, start + SLICE),
  }));
}

interface LogContactForProps {
  readonly card: Card;
  readonly outcome: Outcome | undefined;
  readonly onClose: () => void;
}

function LogContactFor({ card, outcome, onClose }: LogContactForProps) {
  const { say, language } = useApp();
  const { caseId, status, places, forNextTime, proposedFollowUpOn, badge } = card;
  const about = {
    caseId,
    status,
    places,
    forNextTime,
    proposedFollowUpOn,
    name: nameOf(card, language),
    needsTwo: badge?.kind === 'twoWorkers',
  };
  return (
    <DialogLater
      name="log-contact"
      load={() => import('../log-contact/log-contact-dialog')}
      title={about.name}
      over={say(logContact.title)}
      onClose={onClose}
    >
      {({ LogContactDialog }) => <LogContactDialog about={about} outcome={outcome} onClose={onClose} />}
    </DialogLater>
  );
}
