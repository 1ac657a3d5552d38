/** Where the emulator tells what happens. Standard output belongs to the ready line, so this is standard error. */
export type Log = (line: string) => void

export const logToStderr: Log = (line) => {
  process.stderr.write(`${line}\n`)
}
