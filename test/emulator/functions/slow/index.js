exports.main = ({ spin }) => {
  // Even a loop that never yields has to be stopped.
  while (spin);
  return new Promise(() => {})
}
