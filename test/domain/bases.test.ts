import { isDeepStrictEqual } from 'node:util';
import { type CaseEvent, type CaseState, evolve, nextStep, openTasksOf } from '../../domain';
import { plusDays } from '../../domain/clock/time';
import { type Basis, settingValue } from '../../domain/rules/basis';
import { settingsOn } from '../../domain/rules/rule-book';
import type { LocalSettings } from '../../domain/rules/settings';
import { basisSentence } from '../../texts/basis-sentence';
import { aCase, anAcceptedCase, at, type CaseStory, day, otherCase, settingsOf, text } from './a-case';
import { inEveryCase } from './in-every-case';

const spoken = (basis: Basis, language: 'da' | 'en' = 'da'): string => {
  const { assessed, proposalTaken, ...said } = basis;
  const named = <Act extends { readonly by: unknown }>(act: Act) => ({ ...act, by: 'Anna' });
  return basisSentence(
    {
      ...said,
      ...(assessed && { assessed: named(assessed) }),
      ...(proposalTaken && { proposalTaken: named(proposalTaken) }),
    },
    language,
  );
};

/** What has been said of a date, and up to which event it had been said by then. */
type Shown = { readonly due: string | undefined; readonly basis: Basis; readonly version: number };

/** Every date of the case that shows, and its ending, by what it is of. */
function shownIn({ state, rules }: CaseStory): Map<string, Omit<Shown, 'version'>> {
  const all = new Map<string, Omit<Shown, 'version'>>();
  for (const { cause, due, basis } of openTasksOf(state, rules)) all.set(cause, { due, basis });
  const step = nextStep(state, rules);
  if (step) all.set(`${step.kind} of ${step.cause}`, { due: step.at, basis: step.basis });
  const { ended } = state;
  if (ended) all.set(`the ending of event ${ended.seq}`, { due: ended.on, basis: ended.basis });
  return all;
}

/** Of these the settings in force say when they are due: another number sets them anew. */
const moving: readonly Basis['topic'][] = ['triage', 'handoverReply', 'attendance', 'unreachable', 'correctionWindow'];

/** Settings with another number have come since, whether or not they still hold. */
function movedBySettings(was: Basis, { topic, setting }: Basis, { book }: CaseStory): boolean {
  if (!setting || !was.setting || !moving.includes(topic)) return false;
  if (setting.value !== was.setting.value) return true;
  const dayBefore = settingsOn(book.settings, plusDays(setting.from, -1));
  return was.setting.from < setting.from && !!dayBefore && settingValue(dayBefore, setting.key) !== setting.value;
}

/** Whether an event sets this date anew, without another name for it. */
function setsAnew({ type, data }: CaseEvent, name: string): boolean {
  switch (type) {
    case 'urgencyChanged':
      return name.includes('triage:');
    case 'contactCorrected':
      return name.includes(data.id);
    case 'mergedIn':
    case 'contactsCarried':
      return data.contacts.some(({ id }) => name.includes(id));
    case 'unreachablePlanSet':
    case 'needReviewed':
      return name.startsWith('assessmentOver');
    default:
      return false;
  }
}

describe('a date keeps what it rested on when it was set', () => {
  test('asked again after every later act, each sentence is the one it was, unless the date has been set anew', () => {
    let asked = 0;
    const known = new WeakMap<CaseStory, Map<string, Shown>>();
    inEveryCase((story) => {
      const before = known.get(story) ?? new Map<string, Shown>();
      known.set(story, before);
      const { version } = story.state;
      for (const [name, { due, basis }] of shownIn(story)) {
        const was = before.get(name);
        before.set(name, { due, basis, version });
        if (!was) continue;
        const later = story.events.slice(was.version);
        const isAnother = was.due !== due || movedBySettings(was.basis, basis, story);
        if (isAnother || later.some((event) => setsAnew(event, name))) continue;
        asked += 1;
        const sentences = [was.basis, basis].map((one) => [spoken(one, 'da'), spoken(one, 'en')]);
        if (isDeepStrictEqual(was.basis, basis) && isDeepStrictEqual(sentences[0], sentences[1])) continue;
        throw new Error(`${name} was explained by ${sentences[0]}, and is explained by ${sentences[1]}`);
      }
    });
    expect(asked).toBeGreaterThan(500);
  });
});

const said = (story: CaseStory, kind: Parameters<CaseStory['task']>[0]): string => {
  const basis = story.task(kind)?.basis;
  if (!basis) throw new Error(`there is no ${kind}`);
  return spoken(basis);
};

function withoutReason(event: CaseEvent): CaseEvent {
  if (event.type !== 'outreachBegun') return event;
  const { reason: _none, ...data } = event.data;
  return { ...event, data };
}

describe('what is said of a date is true of that date', () => {
  const second: LocalSettings = {
    ...settingsOf('gentofte'),
    version: 2,
    from: day('2026-03-01'),
    setBy: 'Ny leder',
    reference: 'referat 2',
  };

  test('this citizen’s own interval is named, with who assessed it; not the phase’s', () => {
    const story = anAcceptedCase('2026-02-02', 'gentofte').on('2026-02-09').met();
    story.does('recordNeedReview', { need: 'continues', followUpDays: 21, reason: text }).met();
    expect(story.due('followUp')).toBe('02.03.2026 23.59');
    expect(said(story, 'followUp')).toBe(
      'opfølgning: efter G15 i kvalitetsstandarden; 21 dage, vurderet for denne borger af Anna 09.02.2026 10.00',
    );
  });

  test('a change of phase leaves what a date rests on as it was', () => {
    const story = anAcceptedCase('2026-02-02', 'gentofte').on('2026-02-09').met();
    const before = said(story, 'followUp');
    expect(before).toContain('dage mellem opfølgninger i fasen »kontakt søges«: 7');
    story.phase('contactEstablished');
    expect(said(story, 'followUp')).toBe(before);
    story.phase('needAssessed', text).on('2026-02-10').met();
    expect(said(story, 'followUp')).toContain('i fasen »behov vurderet«: 28');
  });

  test('a contact struck out brings back the day before it with what that rested on', () => {
    const story = anAcceptedCase('2026-02-02', 'gentofte').on('2026-02-09').met();
    const before = said(story, 'followUp');
    story.phase('contactEstablished').decidesSettings(second).on('2026-03-10').met();
    const target = story.event('contactLogged').seq;
    story.does('correct', { target, reason: text });
    expect(said(story, 'followUp')).toBe(before);
  });

  test('a child concern is due the next working day, which no setting says', () => {
    const story = anAcceptedCase('2026-02-02').does('openChildConcern', { kind: 'child', note: text });
    expect(said(story, 'childConcern')).not.toContain('7');
    expect(said(story, 'childConcern')).toContain('næste arbejdsdag, altid');
  });

  test('settings that repeat a number set no date anew; other numbers do', () => {
    const story = aCase('gentofte').on('2026-02-27 09:00').referred();
    const before = said(story, 'triage');
    story.decidesSettings(second).on('2026-03-02');
    expect(said(story, 'triage')).toBe(before);
    const third = {
      ...second,
      version: 3,
      from: day('2026-03-03'),
      setBy: 'Tredje leder',
      triage: { ...second.triage, workingDays: 3 },
    };
    story.decidesSettings(third).on('2026-03-03 09:00');
    expect(story.due('triage')).toBe('04.03.2026 16.00');
    expect(said(story, 'triage')).toContain('arbejdsdage til visitation: 3, fastsat af Tredje leder');
  });

  test('settings that are used before their own date say so', () => {
    const story = aCase('gentofte');
    story.now = at('2022-05-02');
    story.referred();
    expect(said(story, 'triage')).toContain('brugt før den dato, da der ikke var ældre indstillinger');
    expect(said(story.on('2022-05-03'), 'triage')).toContain('brugt før den dato');
  });

  test('a start without a word about the citizen, as an earlier release let it begin, is no assessment of them', () => {
    const story = anAcceptedCase('2026-02-02', 'gentofte');
    const wordless = story.events.map(withoutReason).reduce<CaseState | undefined>(evolve, undefined)?.plan?.basis;
    expect(wordless && spoken(wordless)).toContain('dage uden kontakt, før der spørges om ophør: 90, fastsat af');
    expect(wordless && spoken(wordless)).toMatch(
      /som foreslået af indstillingerne, ikke vurderet for denne borger, sat af Anna 02\.02\.2026 10\.00$/,
    );
    const given = story.state.plan?.basis;
    expect(given && spoken(given)).toMatch(/; vurderet for denne borger af Anna 02\.02\.2026 10\.00$/);
  });

  describe('of a case that moved in', () => {
    const silent = { referredAt: at('2025-06-02'), acceptedAt: at('2025-06-03') };
    const ended = (story: CaseStory): string => {
      story.on('2026-12-01');
      const { basis } = story.state.ended ?? {};
      if (!basis) throw new Error('it has not ended');
      return spoken(basis);
    };

    test('without a plan, its ending is not said to be assessed', () => {
      const story = aCase('gentofte').on('2026-02-02').movedIn(silent);
      expect(ended(story)).toMatch(
        /ikke vurderet for denne borger, sat af Anna 02\.02\.2026 10\.00; planen: 90 dage, 4 kontaktforsøg$/,
      );
    });

    test('with a plan made before, who assessed is not said to be who typed it', () => {
      const plan = { days: 60, attempts: 3, assessedAt: at('2025-09-01') };
      const story = aCase('gentofte')
        .on('2026-02-02')
        .movedIn({ ...silent, plan });
      expect(ended(story)).toMatch(
        /vurderet for denne borger 01\.09\.2025 10\.00, før sagen blev ført ind af Anna 02\.02\.2026 10\.00; hvem der vurderede, og hvorfor, er ikke registreret; planen: 60 dage, 3 kontaktforsøg$/,
      );
    });

    test('a day that was given is said to be given then', () => {
      const story = aCase('gentofte')
        .on('2026-02-02')
        .movedIn({ followUpOn: day('2026-02-06') });
      expect(said(story, 'followUp')).toMatch(/; oplyst, da sagen blev ført ind af Anna 02\.02\.2026 10\.00$/);
    });
  });

  test('a contact of another case keeps the basis that it had there', () => {
    const story = anAcceptedCase('2026-02-02', 'gentofte').on('2026-02-09');
    const there = anAcceptedCase('2026-02-02', 'gentofte').on('2026-02-08').met();
    story.does('takeInMerged', { caseId: otherCase, contacts: there.state.contacts });
    expect(said(story, 'followUp')).toBe(said(there, 'followUp'));
  });
});
