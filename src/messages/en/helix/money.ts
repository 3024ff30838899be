import type { texts as indonesian } from '../../id/helix/money';

/** English texts of the place Helix on money: per poor household, and as arcs on the map. */
export const texts: Record<keyof typeof indonesian, string> = {
  'helix.per.keluarga': 'Per poor household',
  'helix.per.dibagi': 'Money divided',
  'helix.per.arti': 'Money divided by the poor households of the area shown, those not reached included',
  'helix.per.rumus':
    'Per poor household: money divided by {n} {n:household|households} of the area shown, those not reached included ({indikator}, {tahun}).',
  'helix.per.rumus_tempat':
    'Rows or columns of places are divided by the poor households of that place; money without a stated place is not divided.',
  'helix.per.sumber': 'Source of the number of households:',
  'helix.per.tanpa_angka':
    '{n} {n:village|villages} without a number {n:is|are} not counted, so that the value per household may be too high.',
  'helix.per.rentang': 'In brackets: the 95 % interval by the standard error of the number of households.',
  'helix.per.tanpa_galat': 'The source states no error, so that this value has no interval.',
  'helix.per.tak_ada':
    'Money per poor household cannot be worked out: this data pack has no number of poor households by village.',
  'helix.per.kosong':
    'Money per poor household cannot be worked out: none of the villages shown has a number for {indikator} in {tahun}.',
  'helix.per.gagal':
    'Money per poor household cannot be worked out: {indikator} could not be loaded. Reload the page.',
  'helix.per.sel':
    '{baris}, {lajur}: {besaran} {rp} per poor household, of {n} {n:intervention|interventions}',
  'helix.per.antara': '{rendah} to {tinggi}',
  'helix.per.sedikitnya': 'at least {rendah}',
  'helix.per.kolom': '{besaran} per poor household',
  'helix.busur.judul': 'Where money goes, on the map',
  'helix.busur.apa':
    'Each arc: the money of one actor for one district; the thicker the more. It ends in the district, not in the villages that receive.',
  'helix.busur.kedudukan': '{pelaku}: from its seat',
  'helix.busur.dari_tengah': '{pelaku}: its seat is not stated, drawn from the middle of the regency',
  'helix.busur.lainnya': '{n} smaller {n:pair|pairs}, together {rp}, {n:is|are} not drawn.',
  'helix.busur.tak_dirinci': '{rp} without a district or an actor has no arc.',
  'helix.busur.jumlah': 'With the arcs above: {rp}.',
  'helix.busur.tengah': 'middle of the regency, not a seat',
  'helix.busur.kecamatan': 'District',
  'helix.busur.pelaku': 'Actor',
  'helix.busur.tidak_ada': 'No {besaran} is on record of which actor and district are known.',
  'helix.apbdes.judul': 'Village budgets and regency funds',
  'helix.apbdes.tak_ada':
    'The budget of a village cannot be set beside its regency funds: this data pack has no village budgets. On record here are only interventions that name the village budget or the Village Fund as their fund.',
};
