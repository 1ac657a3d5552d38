/** What a screen reader needs to know, for every component that we use: Taro's templates leave all of it out. */
const attributes = [
  'role',
  'label',
  'hidden',
  'checked',
  'selected',
  'expanded',
  'disabled',
  'live',
  'modal',
  'valuenow',
  'valuemin',
  'valuemax',
  'valuetext',
]
const components = ['View', 'Text', 'Button', 'Input', 'Textarea', 'Image', 'Switch', 'ScrollView']

const aria = Object.fromEntries(attributes.map((name) => [`aria-${name}`, "''"]))
module.exports = { components: Object.fromEntries(components.map((component) => [component, aria])) }
