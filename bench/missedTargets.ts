/** Why a target is not reached, as far as that is known, by the target's name. */
export const MISSED: Readonly<Record<string, string>> = {
  'first map, everything':
    'MapLibre and its worker are 441 kB of it; the test suite holds what is reached (`SIZE_BUDGETS`)',
  'time to a ready map, unthrottled':
    'of some 1,000 ms all files are there after 270 and the canvas after 520; the page’s own tasks take 380, the rest is the first whole frame of the software renderer, with borders, labels and symbols',
  'time to a ready map, 4× slower processor, 400 kB/s':
    'of 3.8 s the map’s script is there after 1.7 and its worker’s after 3.0; the page’s own tasks take 1.9 s on the slowed processor',
  'recolour 8,569 against `setData`':
    'on a quiet machine `setData` takes 0.66 s, where it took 1.5 s before; Petala’s 11.7 ms are the wait for the next screen frame, of which the call itself takes 0.9',
  'recolour 8,569 against the best stock way':
    'both fit into one or two screen frames of 16.7 ms; the call itself takes 1 to 2 ms',
  '285 villages: a whole frame against a plain map':
    'of some 130 ms of processor time, beside 104 of the plain map, the colours take 60, borders 29, sea and neighbours 23, names 5 and the watermark 3; only the colours and half of the borders are in the plain map, too',
  '8,569 villages: a whole frame against a plain map': 'as for 285 villages',
  '8,569 villages: memory of the page’s process':
    'published before large tables were read from their bytes and MapLibre’s worker was given lines around the screen alone: then three passes had 380 to 384 MB, beside 507 to 638',
  '81,904 villages: memory of the page’s process':
    'three passes of today’s code had 471 to 499 MB, beside 618 to 631. Of 486 some 111 are the browser’s code, 141 JavaScript heaps with 26 in use, 144 array buffers with 91 in use, 56 the browser’s own; a collection of garbage leaves 310',
  'link to a province of 81,904 villages: time of a regency’s pack':
    'the rows of all villages are read first: from their bytes 265 ms, where it took 446 (cores in use); then the outlines of the nation, 2.5 MB as GeoJSON, go to MapLibre’s worker before the province. Chosen on the map that stands, a province takes 1.26 ×',
  '81,904 villages, level: longest task':
    'presumably the 4,629 kecamatan, their names and borders handed to MapLibre in one task',
  'roll-up against DuckDB-wasm’s query':
    'in its 128 ms Petala also makes bounds, coverage and the counts of every mark, where DuckDB’s 467 ms give sums and counts',
  'nearest against geokdbush':
    'Petala also finds the second and measures along the geodesic where two are close; against geokdbush’s two it is 4.6 ×',
  'nearest and second against geokdbush':
    'measures along the geodesic where two are within 0.6 %, which geokdbush does not; an earlier run gave 5.2 ×',
  'png: longest task of the page':
    'the first file of a visit: the map’s scene is made (27 ms) and copied to the worker; later files hold the page for less',
  'sheets as one PDF: longest task of the page':
    'presumably the copy of the pack with all its columns to the worker, which is one task',
  'editor → wall, the map’s code not yet there':
    'the map’s script and its first frames in software, as in "Time to the first map"',
  'editor → wall, once more': 'the map is made anew: its first frames in software rendering',
  'key → map and all that stands beside it are painted':
    'scripts take under 150 ms of it; the rest waits for whole frames of the software renderer. Where only colours change it took 50 to 450 ms; where the map changes its size or place 1.3 to 5 s on cores in use',
  'sheets as a zip: longest task of the page': 'as for one PDF',
  '8,569 villages: all pages':
    'one build, with other programs beside it for some three minutes; a page with its pictures takes 58 ms of processor time',
  '8,569 villages: heaviest page':
    'a kecamatan: 26 kB are the outlines on its map, for the demonstration’s borders wind more than real ones',
  '8,569 villages: heaviest picture':
    'those of the whole region, with the outlines of 8,569 villages; those of places have some 40 kB',
  '285 villages: heaviest picture':
    'those of the whole region, of an indicator and of a list, with the outlines of all villages; those of places have some 40 kB',
  'import, Shapefile of 285 villages: time of shpjs':
    'shpjs only reads, and has native code unpack the zip; Petala unpacks in counted steps, checks every length, coordinate system, ring and row, and repairs',
  'import, made Shapefile of 20,000 areas: time of shpjs': 'as for 285 villages',
  'import, CSV of 800,000 values: time of PapaParse':
    'PapaParse only splits the text, and Petala has it do so; then the table is found, and every cell looked at for persons, damaged codes and how numbers are written. It was 5.2 × before those looks stopped making texts and lists of their own; two fifths of what is left is the collection of garbage',
  'import, 81,904 villages (published borders, nation_81904_hdx_s4.topo.json.gz): longest task of the page':
    'a disturbed run (load 14 to 19 on two cores); the run before it had no task above 50 ms',
  'import, 81,904 villages (published borders, nation_81904_hdx_s4.topo.json.gz): longest wait of the page':
    'presumably two cores on which other programs waited: load 14 to 19',
  'import, CSV of 800,000 values: longest task of the page':
    'a disturbed run (load 14 to 19 on two cores); the run before it had 57 ms',
  'import, CSV of 800,000 values: longest wait of the page': 'as for 81,904 villages',
  'repair, 81,904 villages (published borders, nation_81904_hdx_s4.topo.json.gz): time of mapshaper':
    'presumably mapshaper takes borders that a TopoJSON shares as shared; Petala compares all lines again, with each repair told. mapshaper gives 81,902 areas, Petala all 81,904',
};
