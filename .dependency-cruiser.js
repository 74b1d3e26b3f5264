/**
 * Which folder may import which: domain ← texts ← standards; domain, runtime ← store ← temporal ← activities; workflows, activities,
 * temporal ← worker; texts, standards, temporal, store ← api; domain, texts, client ← web; all of it ← cli ← dev ← test.
 */
const FOLDERS = [
  'domain',
  'texts',
  'runtime',
  'temporal',
  'store',
  'workflows',
  'activities',
  'worker',
  'api',
  'client',
  'web',
  'cli',
  'dev',
  'test',
  'standards',
];

/** A folder may import itself and these; everything else among our folders is refused. */
const only = (folder, ...allowed) => {
  const refused = FOLDERS.filter((other) => other !== folder && !allowed.some((path) => path.startsWith(other)));
  const partly = allowed.filter((path) => path.includes('/'));
  return [
    {
      name: `${folder}-imports-only-${allowed.join('-') || 'itself'}`,
      severity: 'error',
      from: { path: `^${folder}/` },
      to: { path: `^(${refused.join('|')})/` },
    },
    ...partly.map((path) => ({
      name: `${folder}-of-${path.split('/')[0]}-only-${path}`,
      severity: 'error',
      from: { path: `^${folder}/` },
      to: { path: `^${path.split('/')[0]}/`, pathNot: `^${path}` },
    })),
  ];
};

/**
 * The rooms of domain/, the lowest first, with the rooms that each may import. ids.ts and versions.ts lie beneath them all; process.ts
 * joins the parts, and beside views and saga nothing in a room knows of it.
 */
const FLOOR = ['clock', 'rules', 'case', 'tasks'];
const PARTS = ['outreach', 'care', 'handover', 'intake'];
const ROOMS = {
  clock: [],
  rules: ['clock'],
  case: ['clock', 'rules'],
  tasks: ['clock', 'rules', 'case'],
  ending: FLOOR,
  ...Object.fromEntries(PARTS.map((room) => [room, [...FLOOR, 'ending']])),
  undoing: [...FLOOR, 'ending', ...PARTS],
  visit: FLOOR,
  access: ['clock', 'rules', 'case'],
  views: [...FLOOR, 'ending', ...PARTS, 'undoing', 'process.ts', 'due-steps.ts'],
  saga: [...FLOOR, 'ending', ...PARTS, 'undoing', 'process.ts'],
};

const inDomain = [
  ...Object.entries(ROOMS).map(([room, allowed]) => ({
    name: `domain-${room}-imports-only-what-is-below`,
    severity: 'error',
    from: { path: `^domain/${room}/` },
    to: {
      path: '^domain/',
      pathNot: `^domain/(${[room, ...allowed, 'ids.ts', 'versions.ts'].join('|').replaceAll('.', '\\.')})(/|$)`,
    },
  })),
  {
    name: 'domain-ids-and-versions-lie-beneath-all',
    severity: 'error',
    from: { path: '^domain/(ids|versions)\\.ts$' },
    to: { path: '.' },
  },
  {
    name: 'domain-process-knows-no-views',
    severity: 'error',
    from: { path: '^domain/(process|due-steps)\\.ts$' },
    to: { path: '^domain/(views|saga|visit|access|index\\.ts)' },
  },
];

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Whoever reads one file must not have to read it to understand what it is made of: types count too.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...only('domain'),
    ...inDomain,
    ...only('standards', 'domain', 'texts'),
    ...only('texts', 'domain'),
    ...only('runtime'),
    ...only('store', 'domain', 'runtime'),
    ...only('temporal', 'domain', 'store', 'workflows/messages'),
    ...only('workflows', 'domain', 'activities/interface'),
    ...only('activities', 'store', 'texts', 'domain', 'runtime', 'temporal', 'workflows/messages'),
    ...only('worker', 'workflows', 'activities', 'store', 'texts', 'domain', 'runtime', 'temporal'),
    ...only('api', 'texts', 'domain', 'standards', 'workflows/messages', 'store', 'runtime', 'temporal', 'web/paths'),
    ...only('client'),
    ...only('web', 'domain', 'texts', 'client'),
    {
      name: 'the-protocol-knows-nothing-of-ours',
      severity: 'error',
      from: { path: '^api/http/' },
      to: { path: '^(?!api/http/|node_modules/)', pathNot: '^(node:)?[a-z_/]+$|node_modules' },
    },
    {
      name: 'nothing-imports-the-top',
      severity: 'error',
      from: { pathNot: '^(cli|dev|test)/' },
      to: { path: '^(cli|dev|test)/' },
    },
    {
      name: 'an-operator-needs-nothing-of-a-developer',
      severity: 'error',
      from: { path: '^cli/' },
      to: { path: '^(dev|test)/' },
    },
    { name: 'dev-is-without-tests', severity: 'error', from: { path: '^dev/' }, to: { path: '^test/' } },
    {
      name: 'workflows-take-only-types-from-activities',
      comment: 'What runs inside Temporal knows the shape of what is done to the world, never the code that does it.',
      severity: 'error',
      from: { path: '^workflows/' },
      to: { path: '^activities/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-rules-need-no-packages',
      comment: 'Only the shape of a standard and of settings is checked with zod.',
      severity: 'error',
      from: { path: '^domain/', pathNot: '^domain/rules/(schema-parts|standard|settings)(-shape)?\\.ts$' },
      to: { path: 'node_modules' },
    },
    {
      name: 'no-schema-in-the-browser',
      comment: 'Types alone of what is checked with zod; the build refuses what comes along by another file.',
      severity: 'error',
      from: { path: '^web/' },
      to: {
        path: [
          'node_modules/zod',
          '^domain/index\\.ts$',
          '^domain/rules/(schema-parts|standard|settings)(-shape)?\\.ts$',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-zod-inside-temporal',
      severity: 'error',
      from: { path: '^workflows/' },
      to: { path: 'node_modules/zod', dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^web/built' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
};
