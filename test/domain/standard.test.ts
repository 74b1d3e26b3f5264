import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { deadlineTopics } from '../../domain/rules/deadline-topics';
import { reviewNames } from '../../domain/rules/reviews';
import { Standard } from '../../domain/rules/standard';
import {
  asksLeastIntrusive,
  atOrAfterPhase,
  clauseText,
  firstPhase,
  groundOf,
  mayEnter,
  nextPhase,
  phaseOf,
  placeOf,
  restsOn,
} from '../../domain/rules/standard-queries';
import { loadShippedStandards, parseEither, parseStandard } from '../../standards/load';
import { showProblem } from '../../standards/problems';

const folder = join(__dirname, '../../standards');
const text = {
  ballerup: readFileSync(join(folder, 'ballerup.yaml'), 'utf8'),
  gentofte: readFileSync(join(folder, 'gentofte.yaml'), 'utf8'),
};
const [ballerup, gentofte] = loadShippedStandards() as [Standard, Standard];

/** The problems of Ballerup's file after a change, as `line path: problem; expected`. */
function problemsAfter(change: (file: string) => string, file = text.ballerup): string[] {
  const changed = change(file);
  expect(changed).not.toBe(file);
  const parsed = parseStandard(changed, 'draft.yaml');
  return parsed.ok
    ? []
    : parsed.problems.map(({ path, problem, expected }) => `${path}: ${problem}; expected: ${expected}`);
}

describe('the shipped standards hold all that the two texts say', () => {
  it('has Ballerup B1 to B26 and Gentofte G1 to G20, each in the words of the text', () => {
    expect(Object.keys(ballerup.clauses)).toEqual(Array.from({ length: 26 }, (_, index) => `B${index + 1}`));
    expect(Object.keys(gentofte.clauses)).toEqual(Array.from({ length: 20 }, (_, index) => `G${index + 1}`));
    expect(clauseText(ballerup, 'B15')).toBe('Indsatsen er midlertidig, men kan ikke på forhånd tidsafgrænses.');
    expect(clauseText(gentofte, 'G3')).toBe('Ydelsen gælder voksne over 18 år.');
    expect(clauseText(gentofte, 'B15')).toBeUndefined();
  });

  it('has none of the letters that the scan damaged', () => {
    const damaged =
      /stgtte|malgruppe|st@tte|gkonomi|hjzelp|ngje|veere|psykisk sarbar|afslag? at tage|szerlig|laege|netveerk/i;
    for (const { says } of Object.values(ballerup.clauses)) expect(says).not.toMatch(damaged);
  });

  it('has the phases in their order (B16, G4, G6)', () => {
    expect(ballerup.phases.map(({ id, name }) => `${id} ${name.da}`)).toEqual([
      'outreach Opsøgende',
      'clarifying Afklarende',
      'motivating Motiverende',
      'stabilising Stabiliserende',
      'closing Afsluttende',
    ]);
    expect(gentofte.phases.map(({ id }) => id)).toEqual([
      'seekingContact',
      'contactEstablished',
      'needAssessed',
      'onward',
    ]);
  });

  it.each([
    [
      'ballerup',
      ballerup,
      { citizenDeclined: 'B19 no', isolationBroken: 'B20 yes', unreachable: 'B21 yes', handedOver: 'B18,B20 yes' },
    ],
    ['gentofte', gentofte, { citizenDeclined: 'G17 yes', handedOver: 'G17 yes', unreachable: 'G17 yes' }],
  ])(
    '%s has its grounds for ending, each with its clause and whether an assessment belongs to it',
    (_, standard, expected) => {
      const found = standard.grounds.map(({ ground, clauses, assessment }) => [
        ground,
        `${clauses} ${assessment ? 'yes' : 'no'}`,
      ]);
      expect(Object.fromEntries(found)).toEqual(expected);
    },
  );

  it('differs between the two as the texts differ', () => {
    const differences = ({
      ageRule,
      leastIntrusive,
      authorityReferrer,
      outOfHours,
      geography,
      competence,
      threats,
      tone,
    }: Standard) => ({
      minimumAge: ageRule?.minimum,
      leastIntrusive: leastIntrusive?.clause,
      referrer: authorityReferrer?.name,
      outOfHours: outOfHours?.url,
      area: geography?.clause,
      competence: competence?.clause,
      threats: threats?.clause,
      tone,
    });
    expect(differences(ballerup)).toEqual({ leastIntrusive: 'B3', threats: 'B11', tone: 'du' });
    expect(differences(gentofte)).toEqual({
      minimumAge: 18,
      referrer: 'Social & Handicap Myndighed',
      outOfHours: 'http://www.akuttillbuddet.dk',
      area: 'G5',
      competence: 'G13',
      tone: 'borgeren',
    });
  });

  it('offers handovers from motivating on in Ballerup (B17), from stable contact in Gentofte (G4)', () => {
    expect([ballerup.handoversFrom, gentofte.handoversFrom]).toEqual([
      { phase: 'motivating', clause: 'B17' },
      { stableContact: true, clause: 'G4' },
    ]);
  });

  it('names Fronten with its address (B22), and Gentofte own deadline with Handicaprådet (G20)', () => {
    expect(ballerup.provider).toEqual({
      name: 'Fronten',
      address: 'Parkvej 10, 2750 Ballerup',
      phone: '44 77 34 43',
      mail: '22-front@balk.dk',
      clause: 'B22',
    });
    expect(gentofte.governance).toEqual({ reassessBy: '2029-12-31', hearingBody: 'Handicaprådet', clause: 'G20' });
    expect(gentofte.adopted).toEqual({ by: 'Socialudvalget', on: '2014-09-11' });
  });

  it('lists six criteria in Ballerup (B8); two that belong together and four groups in Gentofte (G2)', () => {
    expect(ballerup.targetGroups.map(({ role }) => role)).toEqual(Array(6).fill('criterion'));
    expect(gentofte.requiredCriteria).toEqual(['isolated', 'uncoveredNeed']);
    expect(gentofte.targetGroups.filter(({ role }) => role === 'group').map(({ id }) => id)).toEqual([
      'homeless',
      'functionallyHomeless',
      'substanceUse',
      'mentalIllness',
      'other',
    ]);
  });

  it('lists seven activities and "other" in Ballerup (B12), and marks Gentofte list as local', () => {
    expect(ballerup.activities).toHaveLength(8);
    expect([ballerup.activitiesClause, gentofte.activitiesClause]).toEqual(['B12', undefined]);
  });

  it('says for every deadline which clause it serves, or that the text is silent', () => {
    const mayBeLeftOut: readonly string[] = reviewNames;
    for (const standard of [ballerup, gentofte])
      expect(deadlineTopics.filter((topic) => !(topic in standard.rests) && !mayBeLeftOut.includes(topic))).toEqual([]);
    expect([restsOn(ballerup, 'unreachable'), restsOn(gentofte, 'followUp'), restsOn(ballerup, 'followUp')]).toEqual([
      'B21',
      'G15',
      null,
    ]);
  });

  it('need not name a review that its text knows nothing of: that is set locally', () => {
    const { needReview: _leftOut, ...rests } = ballerup.rests;
    const standard = Standard.parse({ ...ballerup, rests });
    expect([restsOn(ballerup, 'needReview'), restsOn(standard, 'needReview')]).toEqual(['B15', null]);
  });
});

describe('asking a standard', () => {
  it('finds the first phase, the next one, and none after the last', () => {
    expect([firstPhase(gentofte), nextPhase(gentofte, 'seekingContact'), nextPhase(gentofte, 'onward')]).toEqual([
      'seekingContact',
      'contactEstablished',
      undefined,
    ]);
  });

  it('knows nothing of the other municipality phases and grounds', () => {
    expect([
      phaseOf(gentofte, 'outreach'),
      nextPhase(gentofte, 'outreach'),
      groundOf(gentofte, 'isolationBroken'),
    ]).toEqual([undefined, undefined, undefined]);
    expect(placeOf(gentofte, 'outreach')).toBe(-1);
    expect(mayEnter(gentofte, 'seekingContact', 'outreach')).toBe(false);
    expect([atOrAfterPhase(gentofte, 'onward', 'outreach'), atOrAfterPhase(gentofte, 'outreach', 'onward')]).toEqual([
      false,
      false,
    ]);
  });

  it('a phase that a case has come to or passed is reached', () => {
    const reached = ballerup.phases.map(({ id }) => atOrAfterPhase(ballerup, id, 'motivating'));
    expect(reached).toEqual([false, false, true, true, true]);
  });

  it('entering "contact established" opens a need review (G6)', () => {
    expect(phaseOf(gentofte, 'contactEstablished')?.needReviewOnEntry).toBe('G6');
  });

  it('asks for the least intrusive measure in Ballerup at all three moments, never in Gentofte (B3)', () => {
    const moments = ['triage', 'needReview', 'handover'] as const;
    expect(moments.map((moment) => asksLeastIntrusive(ballerup, moment))).toEqual([true, true, true]);
    expect(moments.map((moment) => asksLeastIntrusive(gentofte, moment))).toEqual([false, false, false]);
  });

  it('a phase is enterable from anywhere, unless the standard names from where', () => {
    const drafted = {
      ...ballerup,
      phases: ballerup.phases.map((phase) =>
        phase.id === 'closing' ? { ...phase, enteredFrom: ['stabilising'] } : phase,
      ),
    };
    expect([
      mayEnter(ballerup, 'outreach', 'closing'),
      mayEnter(drafted, 'outreach', 'closing'),
      mayEnter(drafted, 'stabilising', 'closing'),
    ]).toEqual([true, false, true]);
  });
});

describe('a file that cannot be used is refused, saying what is wrong and what would be right', () => {
  it.each<[string, (file: string) => string, string | RegExp]>([
    [
      'an unknown key',
      (file) => file.replace('tone: du', 'tone: du\nfarve: blå'),
      /^farve: unknown word “farve”; expected: only id, version, /,
    ],
    [
      'an unknown key deep inside',
      (file) => file.replace('phone: 44', 'telefon: 44'),
      'provider.telefon: unknown word “telefon”; expected: only name, address, phone, mail, clause',
    ],
    ['a missing part', (file) => file.replace('tone: du\n', ''), 'tone: is missing; expected: one of du, borgeren'],
    ['another tone', (file) => file.replace('tone: du', 'tone: De'), 'tone: is "De"; expected: one of du, borgeren'],
    [
      'a version that is no number',
      (file) => file.replace('version: 1', 'version: første'),
      'version: is "første"; expected: a number',
    ],
    ['version 0', (file) => file.replace('version: 1', 'version: 0'), 'version: is 0; expected: at least 1'],
    [
      'an adoption on no date',
      (file) => file.replace('adopted:\n', 'adopted:\n  on: 2026-02-30\n'),
      'adopted.on: is not a date of the calendar; expected: a date like 2026-05-18',
    ],
    [
      'a ground no text has',
      (file) => file.replace('ground: isolationBroken', 'ground: tooExpensive'),
      'grounds[1].ground: is "tooExpensive"; expected: one of citizenDeclined, isolationBroken, unreachable, handedOver',
    ],
    [
      'a ground twice',
      (file) => file.replace('ground: isolationBroken', 'ground: citizenDeclined'),
      'grounds[1].ground: the ground citizenDeclined is there already, as number 1 of the list; expected: each ground once',
    ],
    [
      'a phase twice',
      (file) => file.replace('id: clarifying', 'id: outreach'),
      'phases[1].id: the phase outreach is there already, as number 1 of the list; expected: each phase once',
    ],
    [
      'a target group twice',
      (file) => file.replace('id: isolated', 'id: homeless'),
      'targetGroups[5].id: the target group homeless is there already, as number 4 of the list; expected: each target group once',
    ],
    [
      'an activity twice',
      (file) => file.replace('id: network', 'id: other'),
      'activities[7].id: the activity other is there already, as number 6 of the list; expected: each activity once',
    ],
    [
      'handovers from a phase it lacks',
      (file) => file.replace('phase: motivating', 'phase: onward'),
      'handoversFrom.phase: names the phase onward, which this standard does not have; expected: one of outreach, clarifying, motivating, stabilising, closing',
    ],
    [
      'handovers from nothing',
      (file) => file.replace('{ phase: motivating, clause: B17 }', '{ phase: motivating }'),
      'handoversFrom.clause: is missing; expected: a clause number like B7 or G8',
    ],
    [
      'a clause that is not there',
      (file) => file.replace('threats: { clause: B11 }', 'threats: { clause: B27 }'),
      /^threats.clause: cites the clause B27, which is not among the file's clauses; expected: one of B1, /,
    ],
    [
      'a ground on a clause that is not there',
      (file) => file.replace('clauses: [B19]', 'clauses: [B19, B91]'),
      /^grounds\[0\].clauses\[1\]: cites the clause B91/,
    ],
    [
      'a deadline on a clause that is not there',
      (file) => file.replace('followUp: null', 'followUp: G15'),
      /^rests.followUp: cites the clause G15/,
    ],
    [
      'a deadline left out',
      (file) => file.replace('  grace: null\n', ''),
      'rests.grace: is missing; expected: a clause number like B7 or G8',
    ],
    [
      'a deadline that does not exist',
      (file) => file.replace('  grace: null\n', '  grace: null\n  patience: null\n'),
      /^rests.patience: unknown word “patience”/,
    ],
    [
      'something that is no clause number',
      (file) => file.replace('  B26:\n', '  sidste:\n').replaceAll('clause: B26', 'clause: B25'),
      'clauses.sidste: cannot stand here; expected: a clause number like B7 or G8',
    ],
    [
      'no phases',
      (file) => file.replace(/phases:\n(?: .*\n)+/, 'phases: []\n'),
      'phases: is a list of 0; expected: at least 1 in the list',
    ],
  ])('%s', (_, change, expected) => {
    const problems = problemsAfter(change);
    expect(problems).toHaveLength(1);
    if (typeof expected === 'string') expect(problems).toEqual([expected]);
    else expect(problems[0]).toMatch(expected);
  });

  const enteredFrom = (phase: string, from: string) => (file: string) =>
    file.replace(`  - id: ${phase}\n`, `  - id: ${phase}\n    enteredFrom: [${from}]\n`);
  it.each<[string, (file: string) => string, string[]]>([
    ['entered from nowhere', enteredFrom('closing', ''), ['phases[4].enteredFrom: no one can reach the phase closing']],
    [
      'entered only from itself',
      enteredFrom('closing', 'closing'),
      ['phases[4].enteredFrom: no one can reach the phase closing'],
    ],
    [
      'two that lead only to each other',
      (file) => enteredFrom('stabilising', 'closing')(enteredFrom('closing', 'stabilising')(file)),
      [
        'phases[3].enteredFrom: no one can reach the phase stabilising',
        'phases[4].enteredFrom: no one can reach the phase closing',
      ],
    ],
  ])('a phase that no one can reach: %s', (_, change, expected) => {
    const reachable = 'a phase that can be reached from outreach, or no limit to where it is reached from';
    expect(problemsAfter(change)).toEqual(expected.map((problem) => `${problem}; expected: ${reachable}`));
  });

  it('a chain of phases that does begin at the first is fine', () => {
    expect(
      problemsAfter((file) => enteredFrom('closing', 'stabilising')(enteredFrom('stabilising', 'motivating')(file))),
    ).toEqual([]);
  });

  it('a criterion that Gentofte requires and does not have', () => {
    expect(
      problemsAfter((file) => file.replace('[isolated, uncoveredNeed]', '[isolated, homeless]'), text.gentofte),
    ).toEqual([
      "requiredCriteria[1]: homeless is not a criterion of this standard's target group; expected: one of isolated, uncoveredNeed, sociallyExposed",
    ]);
  });

  it('an address for out of hours that is none', () => {
    expect(problemsAfter((file) => file.replace('http://www', 'javascript:www'), text.gentofte)).toEqual([
      'outOfHours.url: is "javascript:www.akuttillbuddet.dk"; expected: an address beginning with http:// or https://',
    ]);
  });

  it('names the file and the line', () => {
    const parsed = parseStandard(text.ballerup.replace('tone: du', 'tone: De'), 'draft.yaml');
    const line = text.ballerup.split('\n').indexOf('tone: du') + 1;
    expect(parsed).toMatchObject({ ok: false, problems: [{ file: 'draft.yaml', path: 'tone', line }] });
  });

  it('all that is wrong with the shape is said at once', () => {
    expect(
      problemsAfter((file) => file.replace('tone: du', 'tone: De').replace('version: 1', 'version: x')),
    ).toHaveLength(2);
  });

  it('says it in one line each, in Danish and English: file, line, place, what is wrong, what would be right', () => {
    const changed = text.ballerup.replace('tone: du', 'tone: De').replace('    clauses: [B20]', '    clauses: []');
    const lines = (['da', 'en'] as const).map((language) => {
      const parsed = parseStandard(changed, 'draft.yaml', language);
      return parsed.ok ? [] : parsed.problems.map((one) => showProblem(one, language));
    });
    expect(lines).toEqual([
      [
        'draft.yaml, linje 9: tiltaleform: er "De". Skriv: en af du, borgeren.',
        expect.stringMatching(
          /^draft.yaml, linje \d+: grund til ophør nr. 2 »isolationen er brudt«, punkt: er en liste med 0. Skriv: mindst 1 på listen.$/,
        ),
      ],
      [
        'draft.yaml, line 9: form of address: is "De". Write: one of du, borgeren.',
        expect.stringMatching(
          /^draft.yaml, line \d+: ground for ending no. 2 “isolation broken”, clause: is a list of 0. Write: at least 1 in the list.$/,
        ),
      ],
    ]);
  });

  it('tells everything at once: what is wrong in one part hides nothing of the others', () => {
    const changed = text.ballerup
      .replace('tone: du', 'tone: De')
      .replace('id: clarifying', 'id: outreach')
      .replace('threats: { clause: B11 }', 'threats: { clause: B27 }')
      .replace('by: Ballerup Kommune (teksten nævner hverken udvalg eller dato)', 'by: ???');
    const parsed = parseStandard(changed, 'draft.yaml', 'da');
    const places = parsed.ok ? [] : parsed.problems.map(({ place }) => place);
    expect(places).toEqual([
      'tiltaleform',
      'vedtagelse, af hvem',
      'fase nr. 2 »opsøgende«, kort navn',
      'trusler, punkt',
    ]);
  });

  it.each([
    ['a file that is not YAML', 'id: [ballerup', /^the line is indented otherwise/],
    ['a key given twice', `${text.ballerup}\ntone: du\n`, /^the same word stands twice/],
    ['an empty file', '', /^is empty$/],
    ['a list', '- id: ballerup', /^is a list$/],
    ['a name that refers to nothing', 'id: *other', /^the line cannot be read/],
  ])('%s', (_, content, problem) => {
    const parsed = parseStandard(content, 'draft.yaml');
    expect(parsed.ok ? [] : parsed.problems.map((found) => found.problem)).toEqual([expect.stringMatching(problem)]);
  });

  it('a file that is neither a standard nor settings', () => {
    expect(parseEither('hello: world', 'draft.yaml')).toMatchObject({
      ok: false,
      problems: [{ problem: 'is neither a quality standard nor local settings' }],
    });
  });

  it('never throws, whatever the file holds', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((json) => `phases: ${json}\nclauses: ${json}`),
        ),
        (content) => {
          expect(parseStandard(content, 'draft.yaml').ok).toBe(false);
          expect(parseEither(content, 'draft.yaml').ok).toBe(false);
        },
      ),
    );
  });

  it('leaving out any one part, or putting rubbish in its place, never throws and never passes unseen', () => {
    const required = Object.keys(ballerup).filter(
      (key) =>
        !['referralReasons', 'leastIntrusive', 'activitiesClause', 'information', 'threats', 'cooperation'].includes(
          key,
        ),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...required),
        fc.constantFrom(undefined, null, 7, 'x', [], [null]),
        (key, rubbish) => {
          fc.pre(!(rubbish === 'x' && (key === 'id' || key === 'municipality')));
          fc.pre(!(rubbish === 7 && key === 'version'));
          expect(Standard.safeParse({ ...ballerup, [key]: rubbish }).success).toBe(false);
        },
      ),
    );
  });
});
