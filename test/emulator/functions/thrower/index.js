exports.main = async ({ circular }) => {
  const own = {}
  own.self = own
  if (circular) return own
  throw new TypeError('no such luck')
}
