import { QueryClient, QueryClientProvider } from '@tanstack/preact-query';
import { render } from 'preact';
import { LocationProvider } from 'preact-iso';
import type { Act } from '../../../web/acts/act';
import { dialogs } from '../../../web/acts/dialogs';
import { SentVersions } from '../../../web/api/sent-versions';
import { type Person, Session } from '../../../web/api/session';
import { Drafts } from '../../../web/drafts/drafts';
import { DraftsContext } from '../../../web/drafts/use-draft';
import { whatThen } from '../../../web/outbox/answers';
import { Database } from '../../../web/outbox/database';
import type { Command } from '../../../web/outbox/entry';
import { Outbox, type Outcome } from '../../../web/outbox/outbox';
import { OutboxContext } from '../../../web/outbox/outbox-context';
import { SentVisits } from '../../../web/outbox/sent-visits';
import { AppContext } from '../../../web/parts/app-context';
import { Vault } from '../../../web/vault/vault';
import type { Answered, Asked, Came, DialogOf, Given } from '../asked';
import { errorsIn, fillIn, settled } from './fill-in';

/**
 * The dialogs of the app in a page of their own: each is opened on a case that is given, filled in as somebody would, and
 * saved; the command that it gives goes to whoever asked instead of to a server, and the answer comes from there.
 */
declare global {
  interface Window {
    /** Whoever asked, in place of the server. */
    readonly answer: (given: Given) => Promise<Answered>;
  }
}

/** Sends what a dialog gives to whoever asked, and says what came of it as the app's own outbox would. */
class AskingOutbox extends Outbox {
  private sent: Given | undefined;
  private answering: Promise<unknown> = Promise.resolve();

  /** What has been sent since it was asked last, once it is answered. */
  async take(): Promise<Given | undefined> {
    await this.answering;
    const { sent } = this;
    this.sent = undefined;
    return sent;
  }

  override send({ address, body }: Command): Promise<Outcome> {
    this.sent = { address, body };
    const outcome = this.outcomeOf(this.sent);
    this.answering = outcome;
    return outcome;
  }

  private async outcomeOf(given: Given): Promise<Outcome> {
    const then = whatThen({ kind: 'answered', ...(await window.answer(given)) });
    if (then.kind === 'sent' || then.kind === 'refused') return then;
    throw new Error(`nobody foresaw that a dialog is answered with ${then.kind}`);
  }
}

const nothing = () => undefined;

/** Each dialog begins with nothing left of one before. */
class NoDrafts extends Drafts {
  override of(): undefined {
    return undefined;
  }
  override keep(): void {}
  override forget(): void {}
}
const drafts = new NoDrafts({
  database: new Database(),
  sealing: nothing,
  now: () => Date.now(),
  later: () => nothing,
});
const outbox = new AskingOutbox({
  storeOf: nothing,
  clockIsKnown: () => true,
  onSent: nothing,
  later: () => nothing,
  tell: nothing,
  askToPersist: nothing,
  ask: async () => ({ kind: 'none' }),
  signedIn: nothing,
  readSession: async () => true,
  corrected: nothing,
  alone: (_lane, work) => work(),
  now: () => Date.now(),
});

/** The page's clock stands at the moment of the case. */
let moment = 0;
Date.now = () => moment;

const session = new Session(() => 'da');
const queries = new QueryClient();
const somebody = (id: string): Person => {
  const person: Partial<Person> = { kind: 'staff', id, municipality: 'ballerup', language: 'da', acts: [] };
  return person as Person;
};
const app = {
  session,
  sentVersions: new SentVersions(queries),
  sentVisits: new SentVisits(outbox),
  vault: new Vault(
    session,
    () => Promise.reject(new Error('nothing is kept here')),
    () => 0,
  ),
  language: 'da',
} as const;

const dialogsOf = (act: DialogOf['act']): readonly Act[] => [dialogs[act]].flat();

async function play({ act, which, shown, now, by, dice }: Asked): Promise<Came> {
  moment = Date.parse(now);
  queries.clear();
  history.replaceState(null, '', '/');
  const dialog = dialogsOf(act)[which];
  if (!dialog) throw new Error(`${act} has no dialog ${which}`);
  const { Dialog } = dialog;
  const root = document.body.appendChild(document.createElement('div'));
  let closed = false;
  const close = () => {
    closed = true;
  };
  render(
    <AppContext.Provider value={{ ...app, person: somebody(by) }}>
      <DraftsContext.Provider value={drafts}>
        <OutboxContext.Provider value={outbox}>
          <QueryClientProvider client={queries}>
            <LocationProvider>
              <Dialog shown={shown} onClose={close} />
            </LocationProvider>
          </QueryClientProvider>
        </OutboxContext.Provider>
      </DraftsContext.Provider>
    </AppContext.Provider>,
    root,
  );
  const filled = await fillIn(root, dice, now);
  await untilNothingIsAsked();
  root.querySelector('form')?.requestSubmit();
  const sent = await outbox.take();
  await untilNothingIsAsked();
  const said = errorsIn(root);
  render(null, root);
  root.remove();
  return { filled, sent, done: closed || location.pathname !== '/', ...said };
}

/** The dialog shows what the server has worked out, and what it has answered. */
async function untilNothingIsAsked(): Promise<void> {
  do await settled();
  while (queries.isFetching() > 0);
  await settled();
}

/** Which dialogs of these acts the page would offer. */
const offeredAmong = ({
  acts,
  shown,
}: Pick<Asked, 'shown'> & { readonly acts: readonly DialogOf['act'][] }): DialogOf[] =>
  acts.flatMap((act) => dialogsOf(act).flatMap(({ isOffered }, which) => (isOffered(shown) ? [{ act, which }] : [])));

/** How many dialogs the act has. */
const countOf = (act: DialogOf['act']): number => dialogsOf(act).length;

Object.assign(globalThis, { play, offeredAmong, countOf });
