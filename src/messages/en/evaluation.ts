import type { texts as indonesian } from '../id/evaluation';

/** English texts of the place Evaluasi replikasi; a missing key does not compile. */
export const texts: Record<keyof typeof indonesian, string> = {
  'evaluasi.bagian': 'Parts of the evaluation',
  'evaluasi.bagian.effect': 'Did it work?',
  'evaluasi.bagian.watchlist': 'Watchlist',
  'evaluasi.bagian.similar': 'Similar villages',
  'evaluasi.tanya': 'The question',
  'evaluasi.tanya.ringkas': '{kelompok}; {ind}; {a}–{b}',
  'evaluasi.kelompok': 'Group of villages',
  'evaluasi.kelompok.laboratorium': 'Laboratories ({n} {n:village|villages})',
  'evaluasi.kelompok.semua': 'All replications ({n} {n:village|villages})',
  'evaluasi.kelompok.angkatan': 'Replications of {tahun} ({n} {n:village|villages})',
  'evaluasi.kelompok.beberapa': 'Replications of {tahun}',
  'evaluasi.kelompok.satu': 'One village alone',
  'evaluasi.hasil': 'Outcome',
  'evaluasi.dari': 'From',
  'evaluasi.sampai': 'To',
  'evaluasi.pembanding': 'Comparison villages',
  'evaluasi.padanan': 'Comparisons per village',
  'evaluasi.jarak': 'Largest distance (empty: no limit)',
  'evaluasi.jarak.tanpa': 'no limit',
  'evaluasi.jarak.nilai': '{x} {x:standard deviation|standard deviations}',
  'evaluasi.jarak.salah': 'Enter a number above 0, at most {most}, or leave it empty.',
  'evaluasi.berulang': 'A village may be a comparison more than once',
  'evaluasi.tetangga': 'Neighbours of programme villages are not used',
  'evaluasi.dipilih': 'The villages were chosen by this outcome',
  'evaluasi.semula': 'Back to the first question',
  'evaluasi.berjalan': 'Calculating, {share}',
  'evaluasi.batal': 'Cancel',
  'evaluasi.dibatalkan': 'The calculation was cancelled.',
  'evaluasi.lagi': 'Calculate again',
  'evaluasi.lama': 'What is shown still answers the question before.',
  'evaluasi.tanpa_ukuran': 'This pack has no outcome by village that can be compared between villages.',
  'evaluasi.tanpa_batas':
    'The boundaries could not be read, so neighbours of programme villages are not known. Reload the page.',
  'evaluasi.desa_lab': '{n} {n:laboratory village|laboratory villages}',
  'evaluasi.desa_rep': '{n} {n:replication village|replication villages}',
  'evaluasi.desa_rep_tahun': '{n} {n:replication village|replication villages} of {tahun}',

  'evaluasi.ditanyakan':
    'Asked: {kelompok}; {ind} {a}–{b}; {n} {n:comparison|comparisons} per village, largest distance {jarak}; {berulang}; {tetangga}.',
  'evaluasi.putusan': 'The answer',
  'evaluasi.ingat': 'Keep in mind first',
  'evaluasi.ingat.undian':
    'Programme villages were chosen, not drawn by lot. This is a comparison, not proof of cause and effect.',
  'evaluasi.ingat.banding':
    'Compared with {n} {n:village that|villages that} never had the programme, {a}–{b}.',
  'evaluasi.ingat.peraga': 'These are sample figures: made up to try the method, not data.',
  'evaluasi.ingat.tanda':
    'The sign turns: counted per village and counted per person, the conclusions differ. Show both.',
  'evaluasi.ingat.pra':
    'The difference already moved before the programme ({n} of {m} {m:year|years}): the lines are not parallel, so this answer is weak.',
  'evaluasi.ingat.sejajar':
    'Before the programme both groups moved in parallel: in none of {m} {m:year|years} is the interval clear of zero.',
  'evaluasi.ingat.tanpa_padanan':
    '{n} {n:programme village has|programme villages have} no comparison of the same typology that is near enough.',
  'evaluasi.ingat.berbagi':
    '{n} {n:comparison village is|comparison villages are} used more than once; the matched interval is a little too narrow.',
  'evaluasi.putusan.wanted':
    '{ind} in {kelompok} changed by {x} compared with villages without the programme, in the wanted direction.',
  'evaluasi.putusan.unwanted':
    '{ind} in {kelompok} changed by {x} compared with villages without the programme, in the unwanted direction.',
  'evaluasi.putusan.unclear':
    'It cannot be said that {ind} in {kelompok} changed otherwise than in villages without the programme: the difference is {x}.',
  'evaluasi.putusan.tooFewToTell': 'Too few villages ({n}) to conclude.',
  'evaluasi.putusan.sedikit': 'The list of pairs below shows what changed; their average is not judged.',
  'evaluasi.yakin': 'With 95% confidence: {a} to {b}.',
  'evaluasi.yakin_nol': 'The 95% interval holds zero: {a} to {b}.',
  'evaluasi.poin': '{x} {x:point|points}',
  'evaluasi.plasebo':
    'One village has no interval. Of {n} {n:village|villages} treated as if {n:it were|they were} the programme village, its change ranks {r} in the wanted direction (p {p}; the smallest possible is {min}).',

  'evaluasi.taksiran': 'Difference in differences, per village and per person',
  'evaluasi.taksiran.apa':
    'The change in programme villages less the change in comparison villages. Per village: each village weighs the same. Per person: large villages weigh more.',
  'evaluasi.cara': 'Way of working it out',
  'evaluasi.per_desa': 'Per village',
  'evaluasi.per_jiwa': 'Per person',
  'evaluasi.cara.whole': 'All years after less all years before',
  'evaluasi.cara.whole.ket': 'what the answer above rests on',
  'evaluasi.cara.matched': 'Villages and their matches',
  'evaluasi.cara.matched.ket': 'same typology, nearest before the programme',
  'evaluasi.cara.group': 'By cohort and year',
  'evaluasi.cara.group.ket': 'base: the year before the start',
  'evaluasi.cara.before': 'Before and after alone',
  'evaluasi.cara.before.ket': 'takes the common trend for an effect',
  'evaluasi.selang': '{a} to {b}',
  'evaluasi.tidak_ada': 'none',

  'evaluasi.hitung': 'The arithmetic of the answer',
  'evaluasi.hitung.apa': 'Means of all years before and of all years from the start on, by cohort.',
  'evaluasi.angkatan': 'Started in {tahun}',
  'evaluasi.sisi.program': 'Programme villages ({n})',
  'evaluasi.sisi.tanpa': 'Villages without it ({n})',
  'evaluasi.sebelum': 'Before',
  'evaluasi.sesudah': 'After',
  'evaluasi.berubah': 'Change',
  'evaluasi.hitung.rumus': '({b} − {a}) − ({d} − {c}) = {x}',
  'evaluasi.hitung.gabung': 'Cohorts joined by their weight: {rumus} = {x}',

  'evaluasi.jalan': 'From year to year',
  'evaluasi.jalan.apa':
    'Before the programme, parallel lines make the comparison reasonable. Upright line: the programme starts.',
  'evaluasi.jalan.gambar':
    'Mean {ind} by year, {a} to {b}: programme villages, their matches, and all villages without it. The figures are in the table.',
  'evaluasi.sisi.treated': 'Programme villages',
  'evaluasi.sisi.matched': 'Their matches',
  'evaluasi.sisi.never': 'All without it',
  'evaluasi.mulai': 'start {tahun}',
  'evaluasi.tahun': 'Year',

  'evaluasi.peristiwa': 'Effect by years since the programme started',
  'evaluasi.peristiwa.apa':
    'Left of the upright line it should be about zero: there was no programme yet. Right of it: the difference from the year before the start. Short bars: 95% interval.',
  'evaluasi.peristiwa.gambar':
    'Difference in changes from {a} {a:year|years} before to {b} {b:year|years} after the start. The figures are in the table.',
  'evaluasi.peristiwa.mulai': 'programme starts',
  'evaluasi.peristiwa.sumbu': 'Years since the start',
  'evaluasi.angkatan_tahun': 'By cohort and year',
  'evaluasi.angkatan_tahun.apa':
    'Each cohort is compared with villages that never had the programme, never with another cohort that has started.',
  'evaluasi.mulai_judul': 'Start',
  'evaluasi.dasar': 'Base year',
  'evaluasi.pengaruh': 'Difference',
  'evaluasi.selang95': '95% interval',
  'evaluasi.banyak_desa': 'Villages',
  'evaluasi.banyak_banding': 'Comparisons',

  'evaluasi.pasangan': 'Replication and comparison villages',
  'evaluasi.pasangan.apa':
    'Chosen by rule: same typology, values before the programme nearest; of equally near ones the smallest code. Without repetition the village whose nearest comparison is farthest chooses first. Random seed: {benih}.',
  'evaluasi.pasangan.seri': 'equally near: {n} {n:village|villages}, the smallest code is used',
  'evaluasi.pasangan.jauh': 'distance {x}',
  'evaluasi.pasangan.program': 'Programme village',
  'evaluasi.pasangan.padanan': 'Comparison',
  'evaluasi.pasangan.beda': 'Difference',
  'evaluasi.pasangan.tanpa': 'Without a comparison: {desa}.',
  'evaluasi.pasangan.peta':
    'Small map: programme villages solid, comparison villages hatched. The list names them.',
  'evaluasi.pasangan.hitung': 'Figures of each year',

  'evaluasi.imbang': 'How alike before the programme',
  'evaluasi.imbang.apa':
    'Differences of means in standard deviations: the nearer to zero the more alike. Within the grey band (±0.1) they count as balanced.',
  'evaluasi.imbang.angkatan': 'Cohort examined',
  'evaluasi.imbang.sebelum': 'Before matching',
  'evaluasi.imbang.sesudah': 'After matching',

  'evaluasi.acak': 'Had it been drawn by lot',
  'evaluasi.acak.apa':
    'Within each pair the part of the programme village is swapped. How often does a difference like this come about by itself?',
  'evaluasi.acak.p': 'Chance (p), both directions',
  'evaluasi.acak.pSearah': 'Chance, in the wanted direction alone',
  'evaluasi.acak.terkecil': 'Smallest possible p',
  'evaluasi.acak.banyak': 'Possible assignments',
  'evaluasi.acak.dicoba': 'all tried',
  'evaluasi.acak.ditarik': '{n} drawn, seed {benih}',
  'evaluasi.acak.selang': '95% interval by this test',
  'evaluasi.acak.catatan': 'A reference, not proof: the villages were not drawn by lot.',

  'evaluasi.peka': 'Had something else been chosen',
  'evaluasi.peka.apa':
    'The matched difference per village with one choice changed. Where the figures stay alike, the answer is firm.',
  'evaluasi.peka.dipakai': 'As above',
  'evaluasi.peka.perTreated': '{n} {n:comparison|comparisons} per village',
  'evaluasi.peka.neighbours.ya': 'without neighbours of programme villages',
  'evaluasi.peka.neighbours.tidak': 'neighbours may be comparisons',
  'evaluasi.peka.replacement.ya': 'comparisons may be repeated',
  'evaluasi.peka.replacement.tidak': 'each comparison once',
  'evaluasi.peka.without': 'without {desa}',
  'evaluasi.peka.tiap':
    'Each comparison village left out in turn ({n}): the difference is between {a} and {b}.',
  'evaluasi.peka.set': 'Pairs',
  'evaluasi.peka.pilihan': 'Choice',

  'evaluasi.merah': 'The red list itself',
  'evaluasi.merah.apa':
    'Villages with status red as officially reported. The line is not joined where the data basis changes: a fall through a new measure is no fall.',
  'evaluasi.merah.kelompok': 'Of the group asked about',
  'evaluasi.merah.seluruh': 'All villages',
  'evaluasi.merah.gambar':
    'Red villages by year of report, broken where the data basis changes. The figures are in the table.',
  'evaluasi.merah.kosong': 'This pack has no red list.',
  'evaluasi.merah.dasar': 'Data basis',
  'evaluasi.merah.dari': '{n} of {m}',
  'evaluasi.merah.tak_disebut': 'basis not stated',

  'evaluasi.tolak': 'These data cannot answer it',
  'evaluasi.tolak.modelled':
    '{ind} comes from a model: what would be found is only what the model was told, not what the programme did.',
  'evaluasi.tolak.basisChanges':
    'The data basis of {ind} changes ({dasar}). The measure itself becomes another one, so its rise and fall mean nothing.',
  'evaluasi.tolak.chosenByOutcome':
    'The villages were chosen by {ind} too. The highest tend to fall by themselves, with or without a programme.',
  'evaluasi.tolak.noTreated': 'There is no programme village in this group.',
  'evaluasi.tolak.noComparison': 'There is no village to compare with.',
  'evaluasi.tolak.noYearBefore':
    '{ind} has no year before the programme started ({mulai}). Without a beginning there is nothing to compare.',
  'evaluasi.tolak.noYearAfter': '{ind} has no year after the programme started ({mulai}).',
  'evaluasi.tolak.tooFew': 'Only {n} {n:comparison village|comparison villages}; at least {m} are needed.',
  'evaluasi.tolak.tahun': '{ind} has no figures in the years asked for; there are: {tahun}.',
  'evaluasi.tolak.desa': 'This pack has no village with code {kode}.',
  'evaluasi.tolak.lain': 'This outcome cannot be used.',
  'evaluasi.sebagai_ganti': 'What can be asked',
  'evaluasi.ganti.years': '{ind}, {a}–{b} ({dasar})',
  'evaluasi.ganti.outcome': '{ind}, {a}–{b}',
  'evaluasi.ganti.allYears': 'All years',
  'evaluasi.ganti.allCohorts': 'All replications',
  'evaluasi.ganti.chosen': 'Only if the villages were not chosen by this outcome: take the mark away',
  'evaluasi.ganti.tidak_ada':
    'With this pack, nothing yet. Needed: one outcome by village from the same source and data basis, at least one year before and one year after the programme started.',
  'evaluasi.ganti.contoh': 'See how it works on sample data',

  'evaluasi.pantau.apa':
    'Villages to look at again, with the reason in figures. Each name opens the map on that village.',
  'evaluasi.pantau.ukuran': 'Need by',
  'evaluasi.pantau.butuh': 'High need, little done',
  'evaluasi.pantau.butuh.apa':
    '{ind} {tahun} is among the worst quarter (from {batas} on), and there are fewer interventions than the mean of {rata} per village. {n} of {m} {m:village|villages}.',
  'evaluasi.pantau.butuh.kosong': 'There is no such village.',
  'evaluasi.pantau.butuh.tanpa':
    'This pack names no interventions by village, so it is not known where little is done.',
  'evaluasi.pantau.peringkat': 'Rank',
  'evaluasi.pantau.peringkat.nilai': '{n} of {m}',
  'evaluasi.pantau.intervensi': 'Interventions',
  'evaluasi.pantau.desa': 'Village',
  'evaluasi.pantau.kembali': 'Left the red list, then became worse',
  'evaluasi.pantau.kembali.apa':
    '{n} {n:village|villages} left the red list; {m} of them {m:has|have} {ind} of the same data basis at that time and later. {x} became worse, {y} of them beyond the errors.',
  'evaluasi.pantau.kembali.kosong': 'None became worse since, as far as can be measured.',
  'evaluasi.pantau.kembali.tanpa': 'No village is reported to have left the red list.',
  'evaluasi.pantau.keluar': 'Left',
  'evaluasi.pantau.keluar.report': '{tahun}, reported',
  'evaluasi.pantau.keluar.lists': '{tahun}, by the lists',
  'evaluasi.pantau.saat': 'When it left',
  'evaluasi.pantau.kini': 'Latest',
  'evaluasi.pantau.nilai': '{x} ({tahun})',
  'evaluasi.pantau.pasti': 'beyond the errors',
  'evaluasi.pantau.tak_pasti': 'within the errors',
  'evaluasi.pantau.tanpa_galat': 'errors not published',
  'evaluasi.pantau.merah_lagi': 'red again {tahun}',

  'evaluasi.pantau.luar': 'Just missed',
  'evaluasi.pantau.luar.apa':
    'Needier by {ind} {tahun} than some of the {m} candidate {m:village|villages}, but neither candidate nor in the programme.',
  'evaluasi.pantau.luar.tanpa_rencana':
    'There is no plan in the Planner for this pack yet, so the comparison is with the candidates that the pack names.',
  'evaluasi.pantau.luar.rencana':
    'By the plan "{nama}": the first of its ranking that are not in its list ({m} {m:village|villages}). Those needier than a chosen village were kept out by a rule of the plan.',
  'evaluasi.pantau.luar.rencana_tanpa_daftar':
    'The plan "{nama}" gives no list. Open it in the Planner to see why.',
  'evaluasi.pantau.luar.rencana_dihitung': 'Working out the list of the plan "{nama}".',
  'evaluasi.pantau.luar.tanpa_nama': 'unnamed',
  'evaluasi.pantau.luar.peringkat': 'Place',
  'evaluasi.pantau.luar.tanpa': 'This pack names no candidate villages.',
  'evaluasi.pantau.luar.lebih': 'Needier than',

  'evaluasi.mirip.apa':
    'The villages most like one, to look elsewhere for what worked there. Being alike does not mean that the result will be the same.',
  'evaluasi.mirip.tanya': 'Like which village?',
  'evaluasi.mirip.desa': 'Village',
  'evaluasi.mirip.lab': 'Laboratories',
  'evaluasi.mirip.keluar': 'Left the red list',
  'evaluasi.mirip.lain': 'Chosen in the link',
  'evaluasi.mirip.saat': 'As before it left the red list ({tahun})',
  'evaluasi.mirip.setipologi': 'Only villages of the same typology',
  'evaluasi.mirip.ukuran': 'Measure',
  'evaluasi.mirip.ukuran.gower': 'Gower: parts of each trait’s range',
  'evaluasi.mirip.ukuran.mahalanobis': 'Mahalanobis: traits that go together count once',
  'evaluasi.mirip.ciri': 'Traits compared',
  'evaluasi.mirip.judul': 'Most like {desa}',
  'evaluasi.mirip.judul_dulu': 'Most like {desa} before it left the red list ({tahun})',
  'evaluasi.mirip.tahun': 'The village: {ciri}. Others with their latest figures.',
  'evaluasi.mirip.tanpa_dulu':
    'Without a figure before {tahun} of the same data basis, so the latest is used: {ciri}.',
  'evaluasi.mirip.tunggal': 'These traits depend on each other; the distance leaves out what repeats.',
  'evaluasi.mirip.kosong': 'No village can be compared by these traits. Choose others.',
  'evaluasi.mirip.tanpa_ciri': 'The village has no figure for any trait. Choose another village or traits.',
  'evaluasi.mirip.tanpa_desa': 'This pack names no laboratory and no village that left the red list.',
  'evaluasi.mirip.jarak': 'Distance',
  'evaluasi.mirip.pembeda': 'What differs most',
  'evaluasi.mirip.pembeda.nilai': '{ciri}: {x}, there {y} ({bagian})',
  'evaluasi.mirip.sama': 'the same in all traits',
};
