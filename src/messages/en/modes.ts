import type { texts as indonesian } from '../id/modes';

/** English texts of the ways to look that are not one map. */
export const texts: Record<keyof typeof indonesian, string> = {
  'waktu.split': 'Border between two maps',
  'waktu.splitAt': '{share} per cent from the left; left {left}, right {right}',
  'waktu.basesDiffer': 'Different data bases: do not read as change',
  'waktu.crossedWith': 'Crossed with',
  'waktu.leftSide': 'On the left',
  'waktu.otherYear': 'Its year',
  'waktu.from': 'Since',
  'waktu.fromOther': '{year}: other basis, {basis}',
  'waktu.fromTo': 'Value of {to} minus value of {from}.',
  'waktu.multiplesHint':
    'All years move together. Press a year to open it. Programme marks and interventions are not drawn here.',
  'waktu.backToOne': 'Back to one map',
  'waktu.compareWith': 'Can be compared with {year}:',
  'waktu.compareFrom': 'Can be compared since {year}:',
  'waktu.rateInstead': 'Use its rate instead:',
  'waktu.refused.basis':
    'The change in {name} {from}–{to} is not drawn: its data basis changes ({basisFrom}, then {basisTo}), so a difference may come from the counting, not from the {unit}.',
  'waktu.refused.sameYear': 'A change in {name} needs two different years; asked for were {from} and {to}.',
  'waktu.refused.years': 'The change in {name} {from}–{to} is not drawn: one of the years has no data yet.',
  'waktu.refused.category': '{name} is a category: a difference of two categories means nothing.',
  'waktu.refused.counts':
    'Counts are drawn as circles, which cannot be cut or made small without being misread.',
  'waktu.refused.notCrossable':
    '{name} cannot be crossed with that choice: both must be numbers, and two different indicators.',
  'waktu.refused.unknownIndicator': 'The second indicator is not in this data pack; {name} is drawn alone.',
  'waktu.refused.oneYear': '{name} has one year only; there is nothing to set side by side.',
  'waktu.refused.codeMissing':
    'The part of the app for this could not be fetched. Check the connection, then choose it again.',
  'waktu.coverage': '{n} of {m} {m:{unit}|{units}}',
  'waktu.openYear': 'Open {year} as one map',
  'waktu.basisNew': 'New basis: {basis}',
  'waktu.multiplesLabel':
    'Maps of {n} {n:year|years} side by side; arrow keys move the selection, plus and minus zoom all of them.',
  'waktu.noMultiples': 'Maps cannot be drawn in this browser; here are the figures by year.',
  'waktu.median': 'Median',
  'waktu.change.direction': 'Sea blue improves, brown worsens',
  'waktu.change.directionNeutral': 'Sea blue falls, brown rises',
  'waktu.change.steady': 'almost unchanged',
  'waktu.change.better': 'improves',
  'waktu.change.worse': 'worsens',
  'waktu.change.down': 'falls',
  'waktu.change.up': 'rises',
  'waktu.change.years': '{to} minus {from}',
  'waktu.leftLegend': 'On the left: {name}',
  'kantong.kePanel': 'Answer and settings of hot spots',
};
