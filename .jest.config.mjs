// Every run sees the same machine zone, whatever the machine's own: product time is Asia/Shanghai by arithmetic.
process.env.TZ = 'UTC'

const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
]

const everywhere = {
  transform: { '\\.(ts|tsx|mts)$': swc },
  moduleNameMapper: { '^@shared/(.*)$': '<rootDir>/shared/$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/\\.data/'],
}

const onNode = {
  ...everywhere,
  testEnvironment: 'node',
  setupFiles: ['<rootDir>/tests/support/child-coverage.ts'],
}

const taro = (name) => `<rootDir>/tests/support/taro/${name}`

/** @type {import('jest').Config} */
export default {
  maxWorkers: 2,
  // Under coverage a worker keeps the code of every file that it ran, and each further one takes seconds longer to count.
  workerIdleMemoryLimit: '250MB',
  testSequencer: '<rootDir>/.commands/sequencer.mjs',
  // A calm machine needs seconds: this is for one that does other things besides.
  testTimeout: 90_000,
  coverageProvider: 'v8',
  coverageDirectory: '.coverage/jest',
  coverageReporters: ['json'],
  collectCoverageFrom: ['shared/**/*.ts', 'cloudfunctions/**/*.ts'],
  projects: [
    {
      ...everywhere,
      displayName: 'shared',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/shared/**/*.test.ts'],
    },
    {
      ...onNode,
      displayName: 'flows',
      setupFilesAfterEnv: ['<rootDir>/tests/support/refusals.ts'],
      testMatch: ['<rootDir>/tests/*.test.ts', '<rootDir>/tests/{flows,local,deploy}/**/*.test.ts'],
    },
    {
      ...everywhere,
      displayName: 'client',
      testEnvironment: 'jsdom',
      setupFiles: [taro('monday.ts')],
      setupFilesAfterEnv: [taro('patience.ts')],
      testMatch: ['<rootDir>/tests/client/**/*.test.{ts,tsx}'],
      moduleNameMapper: {
        ...everywhere.moduleNameMapper,
        '^@/(.*)$': '<rootDir>/client/src/$1',
        '^@tarojs/components$': taro('components'),
        '^@tarojs/taro$': taro('taro'),
        '\\.(css|scss|png|jpg|svg)$': taro('style'),
      },
    },
    {
      ...onNode,
      displayName: 'weapp',
      testEnvironment: 'jsdom',
      setupFiles: [...onNode.setupFiles, '<rootDir>/tests/support/weapp/no-metadata-host.ts'],
      testMatch: ['<rootDir>/tests/weapp/**/*.test.{ts,tsx}'],
      // The compiled mini-program is what is under test: it runs as it was built.
      transformIgnorePatterns: ['/node_modules/', '<rootDir>/dist/'],
      modulePathIgnorePatterns: ['<rootDir>/\\.data/'],
    },
    { ...onNode, displayName: 'browser', testMatch: ['<rootDir>/tests/browser/**/*.test.ts'] },
  ],
}
