const functions = '^cloudfunctions/(api|jobs|feeds|kit|functions\\.ts|schema\\.ts)'
const compositionRoots = '^cloudfunctions/(api|jobs|feeds)/index\\.ts$'

/** A package, whether it was found in node_modules or not. */
const npm = (names) => `(^|node_modules/)(${names})(/|$)`

/** Dependencies point one way: client → shared ← cloudfunctions. Run by tests/architecture.test.ts. */
export default {
  forbidden: [
    {
      name: 'shared-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(client|cloudfunctions|tests|\\.commands)/' },
    },
    {
      name: 'shared-runs-anywhere',
      comment:
        'No Taro, no SDK, no React, nothing of Node: the rules run in a phone, a function and a test alike.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: npm('@tarojs|@cloudbase|react|react-dom|@tanstack|pino|nanoid') },
    },
    {
      name: 'shared-uses-nothing-of-node',
      severity: 'error',
      from: { path: '^shared/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'client-and-functions-meet-only-in-shared',
      severity: 'error',
      from: { path: '^(client|cloudfunctions)/' },
      to: { path: '^(client|cloudfunctions)/', pathNot: '^$1/' },
    },
    {
      name: 'client-never-sees-the-server-sdk',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: npm('@cloudbase') },
    },
    {
      name: 'no-page-calls-the-cloud-itself',
      comment: 'Page → feature hook → call.',
      severity: 'error',
      from: { path: '^client/src/(pages|features/[^/]+/(pages|components)|ui)/' },
      to: { path: '^client/src/cloud/(call|caller|transport)' },
    },
    {
      name: 'no-feature-imports-another',
      severity: 'error',
      from: { path: '^client/src/features/([^/]+)/' },
      to: { path: '^client/src/features/', pathNot: '^client/src/features/$1/' },
    },
    {
      name: 'ui-knows-no-domain',
      severity: 'error',
      from: { path: '^client/src/(ui|cloud)/' },
      to: { path: '^client/src/(features|pages)/' },
    },
    {
      name: 'only-kit-imports-the-sdk',
      severity: 'error',
      from: { path: '^(cloudfunctions|shared)/', pathNot: ['^cloudfunctions/kit/', compositionRoots] },
      to: { path: npm('@cloudbase/node-sdk') },
    },
    {
      name: 'no-function-imports-the-local-cloud',
      severity: 'error',
      from: { path: functions },
      to: { path: '^cloudfunctions/(local|deploy|build\\.ts)' },
    },
    {
      name: 'kit-knows-no-domain',
      severity: 'error',
      from: { path: '^cloudfunctions/kit/' },
      to: { path: '^cloudfunctions/(api|jobs|feeds)/' },
    },
    {
      name: 'feeds-hold-no-member-data',
      severity: 'error',
      from: { path: '^cloudfunctions/feeds/' },
      to: { path: '^cloudfunctions/(api|jobs)/' },
    },
    {
      name: 'product-never-imports-tests',
      severity: 'error',
      from: { path: '^(shared|client|cloudfunctions)/' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
  },
}
