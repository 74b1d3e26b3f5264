import type { Instant, MunicipalityId } from '../../../domain';
import { asShown } from '../../../domain/access/shown';
import type { WallInstant } from '../../../domain/clock/whose';
import { linkStandingOf, nextOf } from '../../../domain/handover/offer-progress';
import type { Language } from '../../../domain/rules/schema-parts';
import { risksOf } from '../../../domain/views/risks';
import { currentIdentities } from '../../../store/read/current-identities';
import type { ListedOffer } from '../../../store/read/handovers';
import { restrictedAmong } from '../../../store/restricted/restrictions';
import { codeInWords } from '../../../texts/codes';
import { handoverStates } from '../../../texts/names';
import type { Deps } from '../../deps';
import { namesOfAssigned } from '../../names-of-staff';
import { badgeOf } from './badge';
import { shownCitizen } from './shown-citizen';
import { shownName } from './shown-name';

interface Looking {
  readonly municipality: MunicipalityId;
  readonly language: Language;
  readonly now: Instant;
  /** Links go by the wall clock, whatever is rehearsed. */
  readonly wall: WallInstant;
}

/** Offers as a list shows them: whose, to which service, how the link stands, and what is next. */
export async function listedOffers(deps: Deps, offers: readonly ListedOffer[], looking: Looking) {
  const { store, keys, sealing } = deps;
  const { municipality, language, now } = looking;
  const ids = [...new Set(offers.map(({ caseId }) => caseId))];
  const [identities, restricted, names] = await Promise.all([
    currentIdentities(store.db, keys, municipality, ids),
    restrictedAmong(store.db, municipality, ids),
    namesOfAssigned(deps, municipality),
    sealing.remember(ids),
  ]);
  return Promise.all(
    offers.map(async (one) => {
      const { caseId, number, team, workerId, handover, asked } = one;
      const { serviceName } = await sealing.openAll<{ readonly serviceName: string | null }>(caseId, {
        serviceName: one.serviceName,
      });
      const identity = identities.get(caseId) ?? {};
      const isOverdue = asked?.overdueFrom != null && asked.overdueFrom <= now;
      const { link, standing } = linkOf(one, looking);
      const shown = {
        caseId,
        number,
        name: shownName(identity),
        badge: badgeOf(risksOf(one.state), shownCitizen(identity).protected, language).badge,
        team,
        workerId,
        ...names({ team, workerId }),
        handover: handover.id,
        serviceText: codeInWords(handover.service, language) ?? handover.service,
        serviceName,
        state: handover.state,
        stateText: handoverStates[handover.state][language],
        since: handover.since,
        meetingOn: handover.meetingOn ?? null,
        dueAt: asked?.dueAt ?? null,
        isOverdue,
        link,
        next: nextOf(handover, {
          link: standing,
          lacksConsent: asked?.kind === 'handoverConsent',
          isOverdue,
          hasEnded: one.state.status === 'ended',
          now,
        }),
      };
      return asShown(shown, restricted.has(caseId));
    }),
  );
}

function linkOf({ link, state, handover }: ListedOffer, { wall }: Looking) {
  const standing = linkStandingOf(link, { state, handover: handover.id }, wall);
  const { madeAt = null, expiresAt = null, openedAt = null, wrongCodes = 0 } = link ?? {};
  return { standing, link: { standing, sentAt: madeAt, expiresAt, openedAt, wrongCodes } };
}
