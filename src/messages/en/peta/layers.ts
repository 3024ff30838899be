import type { texts as indonesian } from '../../id/peta/layers';

/** English texts of the layers. */
export const texts: Record<keyof typeof indonesian, string> = {
  'lapis.programme': 'Programme',
  'lapis.poverty': 'Village poverty status',
  'lapis.povertyNote': 'red, yellow and green as published',
  'lapis.lineage': 'Lineage of replications',
  'lapis.lineageNote':
    'an arrow from a laboratory to the village that replicates it; choose a laboratory to see its own',
  'silsilah.legenda': 'from a laboratory to its replication',
  'lapis.interventions': 'Helix interventions',
  'lapis.map': 'Map',
  'lapis.labels': '{Unit} names',
  'lapis.basemap': 'Base map',
  'lapis.noBasemap': 'None',
  'lapis.basemapNote': 'Images come from the publisher over the network.',
  'lapis.byActor': 'Filter by actor',
  'lapis.byStage': 'Filter by stage',
  'lapis.showAll': 'Show all',
  'lapis.kunci_laboratorium': 'poverty laboratory village',
  'lapis.kunci_replikasi': 'replication village',
  'lapis.open': 'Legend and layers',
  'status.dilaporkan': '{n} reported ({th}), {m} {m:name|names} published',
  'simbol.pilih': 'Circles for a count',
  'simbol.tanpa': '(none)',
};
