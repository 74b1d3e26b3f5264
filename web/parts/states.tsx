import type { UseQueryResult } from '@tanstack/preact-query';
import type { ComponentChildren } from 'preact';
import { useLocation } from 'preact-iso';
import { states } from '../../texts/web/frame';
import { mayOpen } from '../allowed/pages';
import { Refused } from '../api/problem';
import { pageAt, webPaths } from '../paths';
import { useApp } from './app-context';
import { Icon, type IconName } from './icon';

interface NoticeProps {
  readonly icon: IconName;
  readonly title: string;
  /** It stands for the whole page, which has no other heading. */
  readonly isPage?: boolean | undefined;
  readonly children: ComponentChildren;
}

/** A page with nothing to show says why, and what comes next. */
function Notice({ icon, title, isPage = false, children }: NoticeProps) {
  const Heading = isPage ? 'h1' : 'h2';
  return (
    <section class="notice">
      <Icon name={icon} />
      <Heading class="notice-title">{title}</Heading>
      {children}
    </section>
  );
}

interface EmptyProps extends Pick<NoticeProps, 'title' | 'children'> {
  /** Where something was looked for and not found; else it is as it should be that there is nothing. */
  readonly icon?: IconName;
}

export function Empty({ icon = 'check', title, children }: EmptyProps) {
  return (
    <Notice icon={icon} title={title}>
      {children}
    </Notice>
  );
}

/** Grey where the content will be; its word is there for whoever hears the page. */
function Loading({ isPage }: Pick<NoticeProps, 'isPage'>) {
  const { say } = useApp();
  const Word = isPage ? 'h1' : 'span';
  return (
    <div class="loading" role="status">
      <Word class="for-readers">{say(states.loading)}</Word>
      <span class="bar" />
      <span class="block" />
      <span class="block" />
    </div>
  );
}

interface FailedProps extends Pick<NoticeProps, 'isPage'> {
  readonly error: unknown;
  readonly onAgain: () => void;
  /** What may be done where one has no right. */
  readonly noRight?: ComponentChildren;
}

/** What could not be shown: no right, refused, or no answer; each with what one can do. */
export function Failed({ error, onAgain, isPage, noRight }: FailedProps) {
  const { say } = useApp();
  const again = (
    <button type="button" class="button" onClick={onAgain}>
      {say(states.tryAgain)}
    </button>
  );
  if (!(error instanceof Refused)) {
    return (
      <Notice icon="alert" title={say(states.unreachable)} isPage={isPage}>
        <p>{say(states.unreachableHelp)}</p>
        {again}
      </Notice>
    );
  }
  if (isNoRight(error)) return <NoRight isPage={isPage}>{noRight}</NoRight>;
  return (
    <Notice icon="alert" title={error.problem.title} isPage={isPage}>
      <p>{error.problem.detail}</p>
      {again}
    </Notice>
  );
}

/** A case that is hidden is answered as one that does not exist, so both are told alike. */
const isNoRight = ({ problem: { status } }: Refused): boolean => status === 403 || status === 404;

/** Whether what was read before may not be seen any more, or has been erased. */
export const isHiddenNow = (error: unknown): boolean =>
  error instanceof Refused && (isNoRight(error) || error.problem.status === 410);

function NoRight({ isPage, children }: Pick<NoticeProps, 'isPage'> & { readonly children?: ComponentChildren }) {
  const { say } = useApp();
  return (
    <Notice icon="alert" title={say(states.noRight)} isPage={isPage}>
      <p>{say(states.noRightHelp)}</p>
      <ToToday />
      {children}
    </Notice>
  );
}

/** The page at the address, or in its place that it is for others. */
export function IfOneMay({ children }: { readonly children: ComponentChildren }) {
  const { person } = useApp();
  const page = pageAt(useLocation().path);
  if (page === undefined || mayOpen(person, page)) return <>{children}</>;
  return (
    <main id="content" class="page" tabIndex={-1}>
      <NoRight isPage />
    </main>
  );
}

export function NoSuchPage() {
  const { say } = useApp();
  return (
    <main id="content" class="page" tabIndex={-1}>
      <Notice icon="alert" title={say(states.noSuchPage)} isPage>
        <p>{say(states.noSuchPageHelp)}</p>
        <ToToday />
      </Notice>
    </main>
  );
}

function ToToday() {
  const { say, person } = useApp();
  if (!mayOpen(person, 'today')) return null;
  return (
    <a class="button" href={webPaths.today}>
      {say(states.toToday)}
    </a>
  );
}

interface LoadedProps<Data> extends Pick<FailedProps, 'isPage' | 'noRight'> {
  readonly query: UseQueryResult<Data>;
  readonly children: (data: Data) => ComponentChildren;
}

/**
 * What was asked for, as soon as it is there; else the state that says why it is not. What is there stays while it is read anew, and
 * no longer where one may not see it any more.
 */
export function Loaded<Data>({ query, isPage, noRight, children }: LoadedProps<Data>) {
  if (query.data !== undefined && !isHiddenNow(query.error)) return <>{children(query.data)}</>;
  if (query.isError)
    return <Failed error={query.error} onAgain={() => void query.refetch()} isPage={isPage} noRight={noRight} />;
  return <Loading isPage={isPage} />;
}
