import { Choice } from '../../components/Choice'

type Grid = { id: string; name: string }
type Props = { grid: Grid; grids: readonly Grid[]; onChange: (grid: string) => void }

/** For who leads several grids: which one. */
export const Grids = ({ grid, grids, onChange }: Props) =>
  grids.length > 1 ? (
    <Choice
      look="tiles"
      label="看哪个网格"
      options={grids.map(({ id, name }) => ({ value: id, word: name }))}
      value={grid.id}
      onChange={onChange}
    />
  ) : null
