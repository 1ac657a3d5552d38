/** Arrows point one way: src -> domain <- cloudfunctions; the emulator knows none of them. */
const between = (from, to, comment) => ({
  name: `${from} must not import ${to}`,
  comment,
  severity: 'error',
  from: { path: `^${from}/` },
  to: { path: `^(${to})/` },
})

module.exports = {
  forbidden: [
    between('domain', 'cloudfunctions|src|emulator|config|scripts|test', 'The rules know nothing of where they run.'),
    between(
      'cloudfunctions',
      'src|emulator|config|scripts|test',
      'A function is deployed alone, with the rules inside.',
    ),
    between('src', 'cloudfunctions|emulator|config|scripts|test', 'The phone reaches the cloud by the contract only.'),
    between(
      'emulator',
      'domain|cloudfunctions|src|config|scripts|test',
      'The emulator is a CloudBase, not our application.',
    ),
    {
      name: 'domain is pure',
      comment: 'No I/O, no SDK, no Taro, no React in the rules.',
      severity: 'error',
      from: { path: '^domain/' },
      to: { path: 'node_modules/(?!(valibot|dayjs|@noble/hashes)/)' },
    },
    {
      name: 'domain is without node',
      severity: 'error',
      from: { path: '^domain/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
