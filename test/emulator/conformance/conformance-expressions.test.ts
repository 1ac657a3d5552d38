import { evaluate } from '../../../emulator/store/query/expression'

const REFUSED = 'refused'
const moment = new Date('2019-12-30T22:30:15.250Z')
const document = {
  text: '心谭 Tan',
  n: 2.345,
  list: [[1], 2, 3],
  pairs: [['a', [1, 2]]],
  none: null,
  at: moment,
  dollar: '$n',
  k: 10,
}

function value(expression: unknown): unknown {
  try {
    return evaluate(document, expression)
  } catch (error) {
    if ((error as { code?: string }).code === 'bad-parameter') return REFUSED
    throw error
  }
}

const zone = 'Asia/Shanghai'
const cases: Record<string, [expression: unknown, expected: unknown][]> = {
  'nothing has no date parts': [
    [{ $year: '$none' }, null],
    [{ $hour: { date: '$at', timezone: '$none' } }, null],
    [{ $year: '$text' }, REFUSED],
  ],
  'weeks, and the years they belong to': [
    [{ $week: '$at' }, 52],
    [{ $isoWeek: '$at' }, 1],
    [{ $isoWeekYear: '$at' }, 2020],
    [{ $week: new Date('2017-01-01T00:00:00Z') }, 1],
    [{ $week: new Date('2019-01-05T00:00:00Z') }, 0],
    [{ $week: new Date('2019-01-06T00:00:00Z') }, 1],
    [{ $isoWeek: new Date('2021-01-03T00:00:00Z') }, 53],
    [{ $isoWeekYear: new Date('2021-01-03T00:00:00Z') }, 2020],
  ],
  'time zones by name and by offset': [
    [{ $year: { date: '$at', timezone: 'UTC' } }, 2019],
    [{ $dayOfMonth: { date: '$at', timezone: zone } }, 31],
    [{ $minute: { date: '$at', timezone: '-00:45' } }, 45],
    [{ $year: { date: '$at', timezone: 'Mars' } }, REFUSED],
    [
      { $dateFromParts: { year: 2017, month: 2, day: 8, hour: 12, timezone: 'America/New_York' } },
      new Date('2017-02-08T17:00Z'),
    ],
    [
      { $dateToParts: { date: '$at', timezone: zone, iso8601: true } },
      { isoWeekYear: 2020, isoWeek: 1, isoDayOfWeek: 2, hour: 6, minute: 30, second: 15, millisecond: 250 },
    ],
  ],
  'parts make dates, also beyond their range': [
    [{ $dateFromParts: { year: 2018, month: 14, day: 0 } }, new Date('2019-01-31T00:00Z')],
    [{ $dateFromParts: { isoWeekYear: 2017, isoWeek: 6, isoDayOfWeek: 4, hour: 12 } }, new Date('2017-02-09T12:00Z')],
    [{ $dateFromParts: { year: '$none' } }, null],
    [{ $dateFromParts: { year: 2018, isoWeek: 3 } }, REFUSED],
  ],
  'dates as texts': [
    [
      { $dateToString: { date: '$at', format: '%Y %G-%V %j %w %u %U %H:%M:%S.%L %z %Z %%', timezone: zone } },
      '2019 2020-01 365 3 2 52 06:30:15.250 +0800 480 %',
    ],
    [{ $dateToString: { date: '$at' } }, '2019-12-30T22:30:15.250Z'],
    [{ $dateToString: { date: '$at', format: '%H%z', timezone: '-05:30' } }, '17-0530'],
    [{ $dateToString: { date: '$none', onNull: '?' } }, '?'],
    [{ $dateToString: { date: '$at', format: '%Q' } }, REFUSED],
  ],
  'texts as dates, in UTC wherever this runs': [
    [{ $dateFromString: { dateString: '2017-02-08T12:10:40.787' } }, new Date('2017-02-08T12:10:40.787Z')],
    [{ $dateFromString: { dateString: '2017-02-08', timezone: zone } }, new Date('2017-02-07T16:00Z')],
    [{ $dateFromString: { dateString: '15/6/2018 08:05', format: '%d/%m/%Y %H:%M' } }, new Date('2018-06-15T08:05Z')],
    [{ $dateFromString: { dateString: '2017-02-30' } }, REFUSED],
    [{ $dateFromString: { dateString: 'soon', onError: 'when?' } }, 'when?'],
    [{ $dateFromString: { dateString: '$none', onNull: 0 } }, 0],
  ],
  'bytes and characters': [
    [{ $indexOfBytes: ['$text', '谭'] }, 3],
    [{ $indexOfCP: ['$text', '谭'] }, 1],
    [{ $indexOfCP: ['$text', 'a', 0, 4] }, -1],
    [{ $substrBytes: ['$text', 3, 3] }, '谭'],
    [{ $substrBytes: ['$text', 1, 3] }, REFUSED],
    [{ $substr: ['$text', 7, -1] }, 'Tan'],
    [{ $substr: ['$text', 99, 1] }, ''],
    [{ $substrCP: ['$text', 1, 1] }, '谭'],
    [{ $strcasecmp: ['$none', 'a'] }, -1],
    [{ $toUpper: '$none' }, ''],
    [{ $regexFindAll: { input: 'ab', regex: 'x*' } }, [0, 1, 2].map((idx) => ({ match: '', idx, captures: [] }))],
  ],
  'numbers and nothing': [
    [{ $mod: ['$none', 2] }, null],
    [{ $mod: [1, 0] }, REFUSED],
    [{ $log: [8, 2] }, 3],
    [{ $round: ['$n', 2] }, 2.34],
    [{ $round: [2.5] }, 2],
    [{ $trunc: [7.85, 1] }, 7.8],
    [{ $add: ['$at', 1000] }, new Date(moment.getTime() + 1000)],
    [{ $subtract: ['$at', '$at'] }, 0],
  ],
  'lists and sets': [
    [{ $size: '$nowhere' }, REFUSED],
    [{ $slice: ['$none', 1] }, null],
    [{ $first: '$list' }, [1]],
    [{ $last: { $literal: [] } }, undefined],
    [{ $indexOfArray: ['$list', 9, 1] }, -1],
    [{ $arrayToObject: '$pairs' }, { a: [1, 2] }],
    [{ $setUnion: [[3, 1], '$none'] }, null],
    [
      {
        $setUnion: [
          [3, 1],
          [2, 1],
        ],
      },
      [1, 2, 3],
    ],
    [{ $reduce: { input: [1, 2], initialValue: 0, in: { $add: ['$$value', '$$this', '$k'] } } }, 23],
    [{ $sum: '$k' }, 10],
    [{ $avg: '$nowhere' }, null],
  ],
  'truth and types': [
    [{ $not: [''] }, false],
    // biome-ignore lint/suspicious/noThenProperty: the name that MongoDB gives it
    [{ $switch: { branches: [{ case: false, then: 1 }] } }, REFUSED],
    [{ $type: '$nowhere' }, 'missing'],
    [{ $convert: { input: '$dollar', to: 'string' } }, '$n'],
    [{ $toInt: '12' }, 12],
    [{ $toInt: '1.5' }, REFUSED],
    [{ $toString: { $toObjectId: '5f00000000000000000000aa' } }, '5f00000000000000000000aa'],
  ],
}

for (const [name, rows] of Object.entries(cases)) {
  test(name, () => expect(rows.map(([expression]) => [expression, value(expression)])).toEqual(rows))
}
