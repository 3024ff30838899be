/** Why a target is not reached, as far as that is known, by the target's name. */
export const MISSED: Readonly<Record<string, string>> = {
  'time to a ready map, unthrottled':
    'of some 900 ms all files are there after 260 and the canvas after 510, 60 of them to learn what draws; then MapLibre’s worker starts, names and symbols are placed, and the first whole frame is drawn, which the bare page has in a third of the layers',
  'time to a ready map, 4× slower processor, 400 kB/s':
    'of 3.4 s scripts and data are there after 1.8, when the bare page is ready; the page’s own tasks take the rest on the slowed processor',
  'recolour 8,569 against `setData`':
    'on a quiet machine `setData` takes 0.66 s, where it took 1.5 s before; Petala’s 11.7 ms are the wait for the next screen frame, of which the call itself takes 0.9',
  'recolour 8,569 against the best stock way':
    'both fit into one or two screen frames of 16.7 ms; the call itself takes 1 to 2 ms',
  '81,904 villages: memory of the page’s process':
    'on the published borders it takes 346 MB; the made-up ones have 1.4 times as many corners, and a programme of 6,500 events. Of 486 MB in an earlier run some 111 were the browser’s code, 141 JavaScript heaps with 26 in use, 144 array buffers with 91 in use; a collection of garbage left 310',
  '8,569 villages: heaviest picture':
    'those of the whole region, with the outlines of 8,569 villages in 720 px and twelve colours; those of places have some 40 kB',
  'import, Shapefile of 285 villages: time of shpjs':
    'shpjs only reads, and has native code unpack the zip; Petala unpacks in counted steps, checks every length, coordinate system, ring and row, and repairs',
  'import, CSV of 800,000 values: time of PapaParse':
    'PapaParse only splits the text, and Petala has it do so; then the table is found, and every cell looked at for persons, damaged codes and how numbers are written. It was 5.2 × before those looks stopped making texts and lists of their own; two fifths of what is left is the collection of garbage',
};
