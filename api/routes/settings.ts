import { z } from 'zod';
import type { MunicipalityId } from '../../domain';
import { inField } from '../../domain/case/decision';
import { tooFarAhead } from '../../domain/case/guards';
import { type LocalDate, localDateOf } from '../../domain/clock/time';
import type { WorldInstant } from '../../domain/clock/whose';
import { ruleBookVersion } from '../../domain/rules/rule-book';
import { LocalSettings } from '../../domain/rules/settings';
import { nextSettings } from '../../domain/rules/settings-progress';
import { canonicalJson, digestOf } from '../../store/keys/digest';
import { addSettings, listSettings, listSettingsEntered } from '../../store/rules/settings';
import { startRollOut } from '../../temporal/start-roll-out';
import type { Deps } from '../deps';
import { asking, reading, writing } from '../endpoint';
import { namesOfStaff } from '../names-of-staff';
import { paths } from '../paths';
import { brokenRules } from '../problems/broken-rules';
import { refused, throwRefusal } from '../problems/refusal-status';
import { contradictionsOf } from '../rules/contradictions';
import { settingsPreview } from '../rules/settings-preview';
import { previewOfSettings } from '../schema/rules-change';
import { dateTime, listOf, localDate } from '../schema/values';

const tag = 'Settings';
const localSettings = LocalSettings.meta({
  id: 'LocalSettings',
  description: 'Whole local settings, as standards/settings/*.yaml has them.',
});

export const settings = [
  reading({
    path: paths.settings,
    act: 'seeRules',
    tag,
    summary: 'Every version of the local settings, with the date each holds from',
    answer: z.object({
      items: listOf(localSettings),
      entered: listOf(
        z
          .object({
            version: z.number(),
            at: dateTime,
            by: z.string().nullable().meta({ description: 'Null: it came with the program, or nobody kept who.' }),
          })
          .meta({ id: 'SettingsEntered' }),
      ).meta({ description: 'Who wrote each version here, and when; `setBy` says who decided it.' }),
    }),
    async handle(deps, { caller: { municipality } }) {
      const { store, rehearsalId } = deps;
      const of = { municipality, rehearsalId };
      const [items, entered, { called }] = await Promise.all([
        listSettings(store.db, of),
        listSettingsEntered(store.db, of),
        namesOfStaff(deps, municipality),
      ]);
      return { items, entered: entered.map(({ by, ...rest }) => ({ ...rest, by: called(by) })) };
    },
  }),
  writing({
    keepsAnswer: true,
    path: paths.settings,
    inRehearsal: true,
    act: 'keepRules',
    tag,
    summary: 'Set a new version of the local settings from a date; it is told to every open case',
    body: localSettings,
    status: 202,
    answer: z.object({ version: z.number(), from: localDate }),
    changes: async ({ store, rehearsalId }, { caller: { municipality } }) =>
      (await listSettings(store.db, { municipality, rehearsalId })).at(-1),
    async handle(deps, { caller: { municipality, actor: by }, body, now }) {
      const { rehearsalId } = deps;
      const earlier = await listSettings(deps.store.db, { municipality, rehearsalId });
      const repeated = earlier.find(({ version }) => version === body.version);
      const isRetry = repeated !== undefined && canonicalJson(repeated) === canonicalJson(body);
      await canBeSet(deps, body, { municipality, now, earlier: isRetry ? undefined : earlier });
      const toldAs = await addSettings(deps.store.db, body, rehearsalId, by.kind === 'staff' ? by.id : null);
      if (!toldAs) throw refused('settingsOutOfOrder', nextSettings(earlier, body.from));
      deps.rules.forget(municipality);
      await startRollOut(deps.client, deps, {
        municipality,
        ...(rehearsalId && { rehearsal: rehearsalId }),
        command: { type: 'applySettings', data: { settings: body, rulesVersion: ruleBookVersion } },
        id: toldAs,
        digest: digestOf(deps.keys, body),
        by,
      });
      return { version: body.version, from: body.from };
    },
  }),
  asking({
    path: paths.settingsPreview,
    act: 'keepRules',
    tag,
    summary:
      'What new settings would change in open cases, were they set: which dates come, go and move. It changes nothing',
    description:
      'Each case as it stands now, on the day from which the settings would hold. Refused as setting them would be. Cases that ' +
      'you may not see are counted and not named; restricted ones that you are not named for are neither.',
    body: localSettings,
    notesBody: false,
    answer: previewOfSettings,
    shows: ({ items }) => items.map(({ caseId }) => caseId),
    async handle(deps, asked) {
      const { caller, body, now } = asked;
      const { municipality } = caller;
      const earlier = await listSettings(deps.store.db, { municipality, rehearsalId: deps.rehearsalId });
      await canBeSet(deps, body, { municipality, now, earlier });
      return settingsPreview(deps, asked);
    },
  }),
];

interface Setting {
  readonly municipality: MunicipalityId;
  readonly now: WorldInstant;
  /** What they come after; undefined of a retry, whose place is its own. */
  readonly earlier: readonly LocalSettings[] | undefined;
}

/** Throws what is wrong with settings that are to be set. */
async function canBeSet(deps: Deps, body: LocalSettings, { municipality, now, earlier }: Setting): Promise<void> {
  if (body.municipality !== municipality)
    throw refused('otherMunicipality', { municipality: body.municipality, field: 'municipality' });
  brokenRules(await contradictionsOf(deps, municipality, body));
  if (!earlier) return;
  inOrder(earlier, body, localDateOf(now));
  throwRefusal(inField('from', tooFarAhead(body.from, { now })));
}

function inOrder(earlier: readonly LocalSettings[], { version, from }: LocalSettings, today: LocalDate): void {
  const next = nextSettings(earlier, today);
  if (version !== next.nextVersion || from < next.earliestFrom) throw refused('settingsOutOfOrder', next);
}
