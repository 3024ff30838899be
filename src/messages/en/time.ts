import type { time as indonesian } from '../id/time';

/** English texts of time on the map; a missing key does not compile. */
export const time: Record<keyof typeof indonesian, string> = {
  'waktu.play': 'Play year by year',
  'waktu.pause': 'Pause',
  'waktu.open': 'Year {year}, open the timeline',
  'waktu.basisChange': 'data basis changes',
  'waktu.spokenNone': '{year}, no data yet',
  'waktu.spokenBreak': '{year}, data basis changes: {basis}',
  'waktu.bounds': 'Class bounds',
  'waktu.frozen.own': 'each year its own',
  'waktu.frozen.year': 'bounds of {year} in all years',
  'waktu.frozen.all': 'all years together',
  'waktu.frozenNote.year': 'Class bounds of {year}, the same in all years.',
  'waktu.frozenNote.all': 'Class bounds of all years together.',
  'waktu.marksAsOfLeft': 'On the left, programme marks as of {year}',
  'waktu.marksAsOf': 'Programme marks as of {year}',
  'waktu.noData': 'No data yet on {name} for {year}. Figures of other years are not carried over.',
  'waktu.nearest': 'Nearest years with data:',
  'waktu.mode': 'View as',
  'waktu.zero': 'zero',
};
