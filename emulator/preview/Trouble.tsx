/** What went wrong, in a sentence, and the button that tries again. Nothing when nothing did. */
export function Trouble({ sentence, retry }: { sentence: string | null; retry: () => void }) {
  if (sentence === null) return null
  return (
    <div className="trouble" role="alert">
      <p>{sentence}</p>
      <button type="button" onClick={retry}>
        再试一次
      </button>
    </div>
  )
}
