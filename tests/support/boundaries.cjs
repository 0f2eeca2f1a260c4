// The room table of src/README.md as a check: arrows between rooms run one way, types included.
const rooms = {
  app: [
    'features',
    'services',
    'pocketbook',
    'vault',
    'backup',
    'content',
    'i18n',
    'model',
    'platform',
    'summary',
    'identifiers',
    'ui',
  ],
  features: ['services', 'pocketbook', 'summary', 'identifiers', 'content', 'i18n', 'ui', 'model'],
  services: ['vault', 'backup', 'pocketbook', 'identifiers', 'platform'],
  backup: ['pocketbook', 'crypto', 'model'],
  pocketbook: ['vault', 'summary', 'model'],
  vault: ['crypto'],
  crypto: [],
  content: ['model'],
  model: [],
  summary: ['crypto'],
  identifiers: [],
  i18n: [],
  platform: [],
  ui: [],
  // A page apart from the app: nobody imports it.
  rescue: ['vault', 'backup', 'i18n', 'model', 'platform'],
};
const contentOnly = ['framework', 'curriculum', 'role', 'help-now', 'about'];
const frontDoors = ['vault', 'backup', 'pocketbook', 'summary', 'crypto', 'content'];

const roomRules = Object.entries(rooms).map(([room, allowed]) => ({
  name: `room-${room}`,
  comment: `${room} may import only itself${allowed.length ? ' and ' + allowed.join(', ') : ''}.`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: {
    path: '^src/',
    pathNot: [
      ...[room, ...allowed].map((name) => `^src/${name}/`),
      // The shell starts workers by their address; what it does stays in its room.
      ...(room === 'app' ? ['^src/crypto/(age|kdf)\\.worker\\.ts$'] : []),
      // Where a store lives is said in one place; the page's styles are the app's.
      ...(room === 'rescue' ? ['^src/app/store-place\\.ts$', '^src/ui/[a-z]+\\.css$'] : []),
    ],
  },
}));

const frontDoorRules = frontDoors.map((room) => ({
  name: `front-door-${room}`,
  comment: `Other rooms enter ${room} by ${room}/${room}.ts.`,
  severity: 'error',
  from: {
    path: '^src/',
    pathNot: [
      `^src/${room}/`,
      // A service worker can load nothing later: by the front door all of the vault would be in it.
      ...(room === 'vault' ? ['^src/app/sw\\.ts$'] : []),
    ],
  },
  to: {
    path: `^src/${room}/`,
    pathNot: [
      `^src/${room}/${room}\\.ts$`,
      '^src/pocketbook/use-(pocketbook|draft|own-search)\\.ts$',
      // The worker that app starts, and what asks it.
      ...(room === 'pocketbook' ? ['^src/pocketbook/near(-by-worker|\\.worker)\\.ts$'] : []),
      // The one function that makes a Summary, and the worker that app starts.
      ...(room === 'summary' ? ['^src/summary/make-summary\\.ts$'] : []),
      ...(room === 'crypto' ? ['^src/crypto/(age|kdf)\\.worker\\.ts$'] : []),
    ],
  },
}));

const owners = {
  dexie: 'vault',
  'age-encryption': 'crypto',
  'hash-wasm': 'crypto',
  '@scure/bip39': 'crypto',
  pdfkit: 'summary',
  i18next: 'i18n',
  minisearch: 'content',
  stemmer: 'content',
  // Only the pipeline in content/ uses it, never the app.
  marked: 'content',
};
const ownerRules = Object.entries(owners).map(([dependency, room]) => ({
  name: `owner-${dependency}`,
  comment: `Only ${room} knows ${dependency}.`,
  severity: 'error',
  from: { path: '^src/', pathNot: `^src/${room}/` },
  to: { path: `^node_modules/${dependency}/` },
}));

module.exports = {
  forbidden: [
    ...roomRules,
    ...frontDoorRules,
    ...ownerRules,
    {
      name: 'lean-worker',
      comment: 'Of the vault the service worker takes what posts a letter, and nothing else.',
      severity: 'error',
      from: { path: '^src/app/sw\\.ts$' },
      to: { path: '^src/vault/', pathNot: '^src/vault/on-demand/post-letter\\.ts$' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', '^content/pipeline/', '^src/app/sw\\.ts$'] },
      to: {},
    },
    {
      name: 'features-apart',
      comment: 'Features never import each other; the shell composes them.',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/', pathNot: '^src/features/$1/' },
    },
    {
      name: 'open-while-locked',
      comment: 'What is shown while locked cannot even name private data.',
      severity: 'error',
      from: { path: `^src/features/(${contentOnly.join('|')})/` },
      to: { path: '^src/(pocketbook|summary|identifiers)/' },
    },
    {
      name: 'the-wall',
      comment: 'Only gather-for-supervision makes a Summary.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/pocketbook/gather-for-supervision\\.ts$', '^src/summary/'] },
      to: { path: '^src/summary/make-summary\\.ts$' },
    },
    {
      name: 'services-are-types',
      comment: 'services holds types and a React context, never an implementation.',
      severity: 'error',
      from: { path: '^src/services/' },
      to: { path: '^src/(vault|backup|pocketbook|identifiers|platform)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'lists-in-the-worker',
      comment: 'Lists of names and words come with the worker for identifiers alone.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/identifiers/' },
      to: {
        path: '^src/identifiers/',
        pathNot:
          '^src/identifiers/(identifier-checker|finding|swaps|made-up-name|fold-word|fingerprint|identifiers\\.worker)\\.ts$',
      },
    },
    {
      name: 'rescue-apart',
      comment: 'The page that saves a backup has its own words, and no React.',
      severity: 'error',
      from: { path: '^src/(rescue/|i18n/rescue-words)' },
      to: { path: ['^node_modules/(react|react-dom|react-router)/', '^src/i18n/(i18n|format)\\.ts$'] },
    },
    {
      name: 'pure-model',
      severity: 'error',
      from: { path: '^src/(model|summary/summary|identifiers|crypto|vault|backup)' },
      to: { path: '^node_modules/(react|react-dom|react-router)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
    },
  },
};
