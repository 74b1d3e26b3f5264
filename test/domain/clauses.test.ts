import { type CommandData, type CommandId, decide } from '../../domain';
import { table } from '../../domain/access/table';
import { qualifiedAs } from '../../domain/outreach/qualifications';
import { LocalSettings } from '../../domain/rules/settings';
import type { Standard } from '../../domain/rules/standard';
import { StandardShape } from '../../domain/rules/standard-shape';
import { loadShippedStandards } from '../../standards/load';
import { refusals } from '../../texts/refusals';
import { farewellWords, supportTerms } from '../../texts/support-terms';
import { aCase, anAcceptedCase, lead, staff, text } from './a-case';

const [ballerup, gentofte] = loadShippedStandards() as [Standard, Standard];

describe('what the two texts say of themselves and of what stays outside the process', () => {
  test('nothing is refused for what it costs: no setting, and no reason to refuse, speaks of money (B4)', () => {
    const named = [...Object.keys(refusals), ...Object.keys(LocalSettings.shape), ...Object.keys(StandardShape.shape)];
    expect(named.filter((name) => /cost|price|budget|money|econom/i.test(name))).toEqual([]);
  });

  test('not to cooperate is no ground for ending (B10), and neither is a time that is up (G16)', () => {
    const grounds = [ballerup, gentofte].flatMap((standard) => standard.grounds.map(({ ground }) => ground));
    expect([...new Set(grounds)].sort()).toEqual(['citizenDeclined', 'handedOver', 'isolationBroken', 'unreachable']);
  });

  test('the legal references stand as each text gives them (B26, G1)', () => {
    expect(ballerup.legal.map(({ clause }) => clause)).toEqual(['B26', 'B26', 'B26', 'B26']);
    expect(gentofte.legal).toEqual([{ text: '§ 99 i Lov om Social Service', clause: 'G1' }]);
  });

  test('who adopted it, and when, is said where the text says it, and not made up where it does not (G19)', () => {
    expect(gentofte.adopted).toEqual({ by: 'Socialudvalget', on: '2014-09-11' });
    expect(ballerup.adopted.on).toBeUndefined();
  });

  test('each names who provides the support (B22, G9), that it cannot be chosen (G10), and that it is free (B23)', () => {
    expect([ballerup.provider.clause, ballerup.freeChoice.clause, ballerup.fee.clause]).toEqual(['B22', 'B22', 'B23']);
    expect([gentofte.provider.clause, gentofte.freeChoice.clause, gentofte.fee.clause]).toEqual(['G9', 'G10', 'G14']);
  });

  test('whoever refers, and whoever is told goodbye, gets to know on what terms it is given', () => {
    // Who provides it (B22), no free choice (B22), free of charge (B23), as well as they can (B10).
    expect(supportTerms(ballerup, 'da')).toEqual([
      'Støtten gives af Fronten, Parkvej 10, 2750 Ballerup, telefon 44 77 34 43, 22-front@balk.dk.',
      'Der er ikke frit valg af leverandør.',
      'Der er ingen egenbetaling for indsatsen.',
      'Når du får hjælp, er der brug for, at du samarbejder, så godt du kan.',
    ]);
    // Own staff (G9), no free choice (G10), free of charge and own expenses (G14).
    expect(supportTerms(gentofte, 'en')).toEqual([
      'The support is given by Gentofte Kommunes egne støtte- og kontaktpersoner.',
      'There is no free choice of provider.',
      'The support is free of charge for the citizen.',
      'The citizen pays own expenses at activities.',
    ]);
    expect(farewellWords(ballerup, 'da')).toMatch(
      /^Du er altid velkommen til at kontakte os igen\. Støtten gives af Fronten/,
    );
    expect(farewellWords(ballerup, 'da')).not.toContain('samarbejder');
  });

  test('a text that lists reasons for a referral has them listed (B9)', () => {
    expect(ballerup.referralReasons?.map(({ clause }) => clause)).toEqual(['B9', 'B9']);
    expect(gentofte.referralReasons).toBeUndefined();
  });
});

describe('a referral says why, and what kind of problem it is', () => {
  const opened = (more: Partial<CommandData['refer']>) => aCase().on('2026-02-02 09:00').referred(more).state.opening;

  test('reasons are those of the standard, or others; they stand in the case (B9)', () => {
    expect(opened({ reasons: ['othersAreWorried', 'other'] }).reasons).toEqual(['othersAreWorried', 'other']);
    expect(opened({}).reasons).toBeUndefined();
  });

  test.each([
    ['ballerup', ['othersAreWorried', 'socialOrPersonalChallenges', 'other']],
    ['gentofte', ['other']],
  ] as const)('another reason is refused in %s, with those that would be right (B9)', (town, known) => {
    const { caseId, municipality, channel, referrer, description } = aCase(town)
      .on('2026-02-02 09:00')
      .referred()
      .event('referralReceived').data;
    const command = { caseId, municipality, channel, referrer, description, reasons: ['tooNoisy'] };
    expect(aCase(town).on('2026-02-02 09:00').tries('refer', command)).toEqual({
      rejected: 'unknownReferralReason',
      params: { reason: 'tooNoisy', known, field: 'reasons' },
    });
  });

  test('a problem is acute or temporary, or not known yet (B7)', () => {
    expect(opened({ problem: 'acute' }).problem).toBe('acute');
    expect(opened({}).problem).toBeUndefined();
    const own = aCase().on('2026-02-02 09:00').startedOnOwnInitiative({ problem: 'temporary' });
    expect(own.state.opening.problem).toBe('temporary');
  });
});

describe('criteria that a text asks for together (G2)', () => {
  const gentofteCase = () =>
    aCase('gentofte')
      .on('2026-02-02 09:00')
      .referred({ targetGroups: ['isolated'] });

  test('one that is missing is warned of, and noted beside the reasons of the assessment', () => {
    const story = gentofteCase().accepted();
    expect(story.warnings).toEqual([{ code: 'criterionMissing', clause: 'G2' }]);
    expect(story.event('outreachBegun').data).toMatchObject({ criteriaMissing: ['uncoveredNeed'], reason: text });
  });

  test('it cannot be passed over without a word', () => {
    const { worker, team } = gentofteCase().accepted().event('outreachBegun').data;
    expect(gentofteCase().tries('accept', { worker, team, assessment: {} })).toMatchObject({
      rejected: 'reasonRequired',
      params: { field: 'assessment.reason' },
    });
  });

  test('with both there is no warning, and the groups stand as they were assessed', () => {
    const story = gentofteCase().accepted({ targetGroups: ['isolated', 'uncoveredNeed', 'homeless'] });
    expect(story.warnings).toEqual([]);
    expect(story.state.targetGroups).toEqual(['isolated', 'uncoveredNeed', 'homeless']);
  });

  test('on own initiative the same is asked', () => {
    const start = (targetGroups: readonly string[]) =>
      aCase('gentofte').on('2026-02-02 09:00').startedOnOwnInitiative({ targetGroups }).warnings;
    expect(start([])).toEqual([{ code: 'criterionMissing', clause: 'G2' }]);
    expect(start(['uncoveredNeed', 'isolated'])).toEqual([]);
  });

  test('where any one criterion is enough, nothing is warned of (B8)', () => {
    expect(aCase().on('2026-02-02 09:00').referred().accepted().warnings).toEqual([]);
  });
});

describe('a minor is routed away with guidance (G3)', () => {
  const minor = () =>
    aCase('gentofte')
      .on('2026-02-02 09:00')
      .referred({ age: { years: 16, estimated: true } });

  test('which must be given, with the duty to notify in sight', () => {
    expect(minor().tries('declareOutsideTargetGroup', { reason: text })).toEqual({
      rejected: 'guidanceRequired',
      params: { clause: 'G3', dutyToNotify: true, field: 'guidance' },
    });
    const story = minor().does('declareOutsideTargetGroup', { reason: text, guidance: text });
    expect(story.warnings).toEqual([{ code: 'minor', clause: 'G3' }]);
    expect(story.event('foundOutsideTargetGroup').data).toEqual({ reason: text, guidance: text, minor: true });
  });

  test('an adult may be told without it', () => {
    const adult = aCase('gentofte').on('2026-02-02 09:00').referred();
    expect(adult.tries('declareOutsideTargetGroup', { reason: text })).toBeUndefined();
  });
});

describe('once contact is established the need is assessed (G6)', () => {
  const established = () => anAcceptedCase('2026-02-02', 'gentofte').phase('contactEstablished');

  test('going on without that review asks for a reason; with it for none', () => {
    expect(established().tries('changePhase', { to: 'needAssessed' })).toEqual({
      rejected: 'reasonRequired',
      params: { because: 'needNotReviewed', clause: 'G6', field: 'reason' },
    });
    expect(established().tries('changePhase', { to: 'needAssessed', reason: text })).toBeUndefined();
    expect(established().needContinues().tries('changePhase', { to: 'needAssessed' })).toBeUndefined();
  });
});

describe('whoever hears a decline can record it (B25)', () => {
  test('each who may add a note, as far as they may', () => {
    expect(table.recordDecline).toEqual(table.addNote);
  });
});

describe('who works with the citizen is noted, and never stops the work', () => {
  test('education and experience both count (G13)', () => {
    const trained = (education?: boolean, years?: number) =>
      qualifiedAs({
        ...(education !== undefined && { relevantEducation: education }),
        ...(years !== undefined && { yearsWithTargetGroup: years }),
      }).trained;
    expect([trained(true, 3), trained(true, 0), trained(false, 3)]).toEqual([true, false, false]);
    expect([trained(), trained(true), trained(undefined, 3)]).toEqual([undefined, undefined, undefined]);
  });

  test('whoever is employed by another is an exception that the contact records (G9)', () => {
    const logged = (town: 'ballerup' | 'gentofte') =>
      anAcceptedCase('2026-02-02', town).met(qualifiedAs({ employedBy: 'other' }));
    expect(logged('gentofte').warnings).toEqual([{ code: 'employedElsewhere', clause: 'G9' }]);
    expect(logged('gentofte').event('contactLogged').data.employedElsewhere).toBe(true);
    expect(logged('ballerup').warnings).toEqual([]);
    expect(qualifiedAs({ employedBy: 'municipality' })).toEqual({});
  });
});

describe('every assessment has words (B5)', () => {
  const wordless = { rejected: 'reasonRequired', params: { field: 'reason', because: 'assessment' } };
  const otherCase = 'ca5e0000-0000-4000-8000-0000000000bb' as CommandData['joinToCase']['caseId'];
  /** Nobody has answered in spite of reminders, so the ending came by itself. */
  const endedByItself = () => anAcceptedCase('2026-02-02').on('2026-08-01').by(lead);

  test('that two cases are about one citizen', () => {
    const story = aCase().on('2026-02-02 09:00').referred();
    expect(story.tries('joinToCase', { caseId: otherCase })).toEqual(wordless);
    expect(story.tries('joinToCase', { caseId: otherCase, reason: text })).toBeUndefined();
    expect(story.event('joinedToCase').data).toEqual({ caseId: otherCase, reason: text });
  });

  test('that an ending which came by itself stands', () => {
    const story = endedByItself();
    expect(story.tries('confirmEnding', {})).toEqual(wordless);
    expect(story.task('toConfirm')).toBeDefined();
    expect(story.tries('confirmEnding', { reason: text })).toBeUndefined();
    expect(story.event('endingConfirmed').data).toEqual({ reason: text });
  });

  test('that a colleague’s answer, which lets a case end, is agreed to', () => {
    const story = anAcceptedCase('2026-02-02').on('2026-05-19 10:00');
    story.does('answerMayItEnd', { answer: 'end', reason: text }).by(lead);
    expect(story.tries('agreeToEnding', {})).toEqual(wordless);
    expect(story.task('secondWord')).toBeDefined();
    expect(story.tries('agreeToEnding', { reason: text })).toBeUndefined();
    expect(story.event('endingAgreedTo').data).toEqual({ reason: text });
  });

  test('what a run took without words before they were asked, it takes still', () => {
    const { state, rules, now } = endedByItself();
    const before = { rules: { ...rules, lacks: ['always-in-words'] as const }, now, by: staff(lead) };
    const context = { ...before, commandId: 'c1' as CommandId };
    expect(decide(state, { type: 'confirmEnding', data: {} }, context)).toMatchObject({
      events: [{ type: 'endingConfirmed', data: {} }],
    });
    const answered = anAcceptedCase('2026-02-02').on('2026-05-19 10:00');
    answered.does('answerMayItEnd', { answer: 'end', reason: text });
    const agreeing = { ...context, now: answered.now };
    expect(decide(answered.state, { type: 'agreeToEnding', data: {} }, agreeing)).toMatchObject({
      events: [{ type: 'endingAgreedTo', data: {} }],
    });
  });
});
