import { z } from 'zod';
import type { MunicipalityId } from '../../domain';
import { inField } from '../../domain/case/decision';
import { tooFarAhead } from '../../domain/case/guards';
import { localDateOf } from '../../domain/clock/time';
import { ruleBookVersion } from '../../domain/rules/rule-book';
import { LocalSettings } from '../../domain/rules/settings';
import { checkTogether } from '../../domain/rules/settings-rules';
import { canonicalJson, digestOf } from '../../store/keys/digest';
import { addSettings, listSettings } from '../../store/rules/settings';
import { listStandards } from '../../store/rules/standards';
import { startRollOut } from '../../temporal/start-roll-out';
import type { Deps } from '../deps';
import { reading, writing } from '../endpoint';
import { paths } from '../paths';
import { brokenRules } from '../problems/broken-rules';
import { refused, throwRefusal } from '../problems/refusal-status';
import { listOf, localDate } from '../schema/values';

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
    answer: z.object({ items: listOf(localSettings) }),
    handle: async ({ store, rehearsalId }, { caller: { municipality } }) => ({
      items: await listSettings(store.db, { municipality, rehearsalId }),
    }),
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
      if (body.municipality !== municipality)
        throw refused('otherMunicipality', { municipality: body.municipality, field: 'municipality' });
      await agreesWithStandards(deps, municipality, body);
      const { rehearsalId } = deps;
      const earlier = await listSettings(deps.store.db, { municipality, rehearsalId });
      const repeated = earlier.find(({ version }) => version === body.version);
      const isRetry = repeated !== undefined && canonicalJson(repeated) === canonicalJson(body);
      if (!isRetry) {
        inOrder(earlier, body, localDateOf(now));
        throwRefusal(inField('from', tooFarAhead(body.from, { now })));
      }
      const toldAs = await addSettings(deps.store.db, body, rehearsalId);
      if (!toldAs) throw refused('settingsOutOfOrder', nextOf(earlier, body.from));
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
];

/** Every standard that cases may still be pinned to must agree with the settings. */
async function agreesWithStandards(
  { store, rehearsalId }: Deps,
  municipality: MunicipalityId,
  body: LocalSettings,
): Promise<void> {
  const inForce = (await listStandards(store.db, { municipality, rehearsalId })).filter(
    ({ activeFrom }) => activeFrom !== null,
  );
  brokenRules(inForce.flatMap(({ standard }) => checkTogether(standard, body)));
}

function inOrder(earlier: readonly LocalSettings[], { version, from }: LocalSettings, today: string): void {
  const next = nextOf(earlier, today);
  if (version !== next.nextVersion || from < next.earliestFrom) throw refused('settingsOutOfOrder', next);
}

function nextOf(earlier: readonly LocalSettings[], today: string) {
  const nextVersion = Math.max(0, ...earlier.map(({ version }) => version)) + 1;
  return { nextVersion, earliestFrom: [today, ...earlier.map(({ from }) => from)].sort().at(-1) ?? today };
}
