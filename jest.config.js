/** One project: tests of pure code run in this process, tests of the whole against the built functions on a real emulator. */
const transform = {
  '\\.tsx?$': [
    'babel-jest',
    {
      configFile: false,
      babelrc: false,
      presets: [['@babel/preset-env', { targets: { node: '20' } }], '@babel/preset-typescript'],
    },
  ],
}

module.exports = {
  rootDir: __dirname,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  transform,
  setupFiles: ['<rootDir>/test/settings.ts'],
  testTimeout: 60_000,
  // A test waits for its emulator half of the time: jest's own choice, one process less than there are cores, leaves them idle.
  maxWorkers: '100%',
}
