const path = require('node:path')
const { components } = require('./attributes')

/** Brings aria-* into the weapp build: into the templates when it is built, and into Taro's runtime, which fills them. */
module.exports = (context) =>
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return
      platform.runtimePath = [platform.runtimePath ?? []].flat().concat(path.resolve(__dirname, 'runtime.js'))
      platform.template.mergeComponents(context, components)
    },
  })
