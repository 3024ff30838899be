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
    'of 91 ms, beside 66 of a plain map, the colours take 43 (0.65 ×); left out one at a time, sea and neighbours save 18, the kinds of borders 10, 10 and 7, names 4, the watermark 4: a plain map has neither sea nor names',
  '81,904 villages: memory of the page’s process':
    'of 486 MB some 111 are the browser’s code, 141 JavaScript heaps with 26 in use, 144 array buffers with 91 in use, 56 the browser’s own; a collection of garbage leaves 310',
  '81,904 villages, published borders: memory of the page’s process':
    'as for the made-up nation, with 148 MB of heaps',
  'link to a province of 81,904 villages: time of a regency’s pack':
    'the rows of all villages are read first, which takes 184 ms from their bytes, beside 149 of a regency’s pack; then the outlines of the nation, 2.5 MB as GeoJSON, go to MapLibre’s worker before the province. Chosen on the map that stands, a province takes 1.29 ×',
  '81,904 villages, level: longest task':
    'MapLibre copies the borders of all kecamatan, 315,000 corners, for its worker in one call: 239 ms of one of 241 by a profile, of which 145 walk the lists and 89 are the message',
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
  'import, CSV of 800,000 values: time of PapaParse':
    'PapaParse only splits the text, and Petala has it do so; then the table is found, and every cell looked at for persons, damaged codes and how numbers are written. It was 5.2 × before those looks stopped making texts and lists of their own; two fifths of what is left is the collection of garbage',
};
