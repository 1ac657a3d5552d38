import { PabulibError, readPabulib } from '../../../domain/voting/pabulib'

type Parts = { meta?: string[]; projects?: string[]; votes?: string[] }

/** A file of three projects and three voters, with the lines that matter to a test put in. */
const file = ({ meta, projects, votes }: Parts): string =>
  [
    'META',
    'key;value',
    ...(meta ?? ['description;Budget of a street', 'budget;100', 'vote_type;approval']),
    'PROJECTS',
    ...(projects ?? ['project_id;cost;name', 'a;60;Road', 'b;30;Lamps', 'c;20;Trees']),
    'VOTES',
    ...(votes ?? ['voter_id;vote', '1;a,b', '2;', '3;c']),
  ].join('\n')

test('a voter who chose nothing is a voter', () => {
  const { ballots, budget, projects, perUnit, points } = readPabulib(file({}))
  expect(ballots).toEqual([['a', 'b'], [], ['c']])
  expect({ budget, perUnit, points }).toEqual({ budget: 100, perUnit: 1, points: null })
  expect(projects.map(({ id, cost }) => [id, cost])).toEqual([
    ['a', 60],
    ['b', 30],
    ['c', 20],
  ])
})

test.each([
  ['line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
  ['line ends of old Macs', (text: string) => text.replaceAll('\n', '\r')],
  ['a byte order mark', (text: string) => `\uFEFF${text}`],
  ['a line end at the end, and empty lines', (text: string) => `${text.replace('PROJECTS', '\nPROJECTS')}\n\n`],
  ['a spreadsheet’s empty cells', (text: string) => text.replace('META', 'META;;').replace('PROJECTS', 'PROJECTS;;')],
  ['blanks around cells', (text: string) => text.replaceAll(';', ' ; ').replaceAll(',', ', ')],
  [
    'quotes around every cell',
    (text: string) => text.replace(/[^;\n]+/g, (cell) => (/^[A-Z]+$/.test(cell) ? cell : `"${cell}"`)),
  ],
])('%s change nothing', (_, change) => {
  expect(readPabulib(change(file({})))).toEqual(readPabulib(file({})))
})

test('columns may stand in any order, and there may be more of them', () => {
  const projects = ['name;category;project_id;votes;cost', 'Road;works;a;1;60', 'Lamps;;b;1;30', 'Trees;;c;1;20']
  const votes = ['sex;vote;voter_id', 'F;a,b;1', ';;2', 'M;c;3']
  expect(readPabulib(file({ projects, votes }))).toEqual(readPabulib(file({})))
})

test('a quoted cell may hold semicolons, quotes and line ends; lines are still counted right', () => {
  const projects = ['project_id;name;cost', 'a;"Road; ""new""\nand wide";60', 'b;5" pipe;x']
  expect(readPabulib(file({ projects: projects.slice(0, 2), votes: ['voter_id;vote'] })).projects[0]?.name).toBe(
    'Road; "new"\nand wide',
  )
  expect(() => readPabulib(file({ projects }))).toThrow('line 10: cost is "x", not an amount of money')
})

test('amounts with decimals are counted in parts of the unit', () => {
  const meta = ['budget;100.5', 'vote_type;approval']
  const projects = ['project_id;cost', 'a;60.25', 'b;30.00', 'c;20']
  const election = readPabulib(file({ meta, projects }))
  expect(election).toMatchObject({ perUnit: 100, budget: 10050 })
  expect(election.projects.map(({ cost }) => cost)).toEqual([6025, 3000, 2000])
  expect(readPabulib(file({ meta: ['budget;100.00', 'vote_type;approval'] })).perUnit).toBe(1)
})

test('points belong to choices', () => {
  const meta = ['budget;100', 'vote_type;scoring']
  const votes = ['voter_id;vote;points', '1;a,b;5,-1', '2;;']
  expect(readPabulib(file({ meta, votes }))).toMatchObject({ ballots: [['a', 'b'], []], points: [[5, -1], []] })
})

const withVotes = (...votes: string[]): Parts => ({ votes: ['voter_id;vote', ...votes] })
const withProjects = (...projects: string[]): Parts => ({ projects: ['project_id;cost', ...projects] })
const withMeta = (...meta: string[]): Parts => ({ meta })
const scored = (...votes: string[]): Parts => ({ meta: ['budget;1', 'vote_type;cumulative'], votes })

test.each<[string, Parts]>([
  ['line 13: a vote for "x", which is no project', withVotes('1;a,x')],
  ['line 14: a project is chosen twice', withVotes('1;a', '2;b,b')],
  ['line 12: there is no column vote', { votes: ['voter_id;votes', '1;a'] }],
  ['line 13: 3 cells, but only 2 columns (voter_id;vote)', withVotes('1;a;b')],
  ['line 13: a double quote that is never closed', withVotes('1;"a,b')],
  ['line 8: cost is "many", not an amount of money', withProjects('a;many')],
  ['line 8: cost is "-1", not an amount of money', withProjects('a;-1')],
  ['line 8: cost is missing', withProjects('a;')],
  ['line 8: project_id is missing', withProjects(';1')],
  ['line 9: project a stands twice', withProjects('a;1', 'a;2')],
  ['line 7: there is no column cost', { projects: ['project_id;price', 'a;1'] }],
  ['line 8: 99999999999999999999 is too large an amount', withProjects('a;99999999999999999999')],
  ['line 3: budget is "lots", not an amount of money', withMeta('budget;lots', 'vote_type;approval')],
  ['line 2: budget is missing', withMeta('vote_type;approval')],
  [
    'line 4: vote_type is "ordinal"; approval, choose-1, scoring, cumulative can be read',
    withMeta('budget;1', 'vote_type;ordinal'),
  ],
  ['line 5: num_votes is 4, but the file has 3', withMeta('budget;1', 'vote_type;approval', 'num_votes;4')],
  ['line 3: num_projects is 2, but the file has 3', withMeta('num_projects;2', 'budget;1', 'vote_type;approval')],
  ['line 12: 2 projects are chosen, but vote_type is choose-1', withMeta('budget;1', 'vote_type;choose-1')],
  ['line 11: there is no column points', scored('voter_id;vote', '1;a')],
  ['line 12: 2 projects are chosen, but there are 1 points', scored('voter_id;vote;points', '1;a,b;3')],
  ['line 12: "3.5" is not a whole number of points', scored('voter_id;vote;points', '1;a;3.5')],
])('%s', (message, parts) => {
  expect(() => readPabulib(file(parts))).toThrow(
    new PabulibError(Number(/\d+/.exec(message)?.[0]), message.replace(/^line \d+: /, '')),
  )
})

test.each([
  ['line 1: there is no META section', ''],
  ['line 1: a file begins with META', 'voter_id;vote'],
  ['line 6: there is no VOTES section', 'META\nkey;value\nbudget;1\nPROJECTS\nproject_id;cost\na;1'],
  ['line 4: there is a second META section', 'META\nkey;value\nbudget;1\nMETA'],
])('%s', (message, text) => {
  expect(() => readPabulib(text)).toThrow(message)
})
