exports.main = async ({ how }) => {
  if (how === 'exit') process.exit(3)
  if (how === 'late') {
    setTimeout(() => {
      throw new Error('thrown where nobody catches')
    }, 0)
    return new Promise(() => {})
  }
  return 'well'
}
