const { TestEnvironment } = require('jest-environment-jsdom')

/** jsdom for miniprogram-simulate to render into, with what Node itself has and jsdom lacks: the tests also talk to the emulator. */
module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup()
    Object.assign(this.global, {
      fetch,
      Response,
      Request,
      Headers,
      TextEncoder,
      TextDecoder,
      structuredClone,
      setImmediate,
      clearImmediate,
    })
  }
}
