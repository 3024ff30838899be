import { NO_SHARES, type Intervention } from '../../../src/data/model/programme';

export function anIntervention(id: string, change: Partial<Intervention> = {}): Intervention {
  return {
    ...{ id, title: { id, en: id }, sector: 'rumah', actorIds: ['pemkab'], actorName: '', fund: 'APBD' },
    ...{ budget_rp: 100, realised_rp: null, amountNote: '', commitment: null, shares: NO_SHARES },
    ...{ owner: '', programme: '', updated: '', startYear: 2022, endYear: null, stage: 'running' },
    ...{ beneficiaries: '', precision: 'village', rows: [0], districts: [], points: [] },
    ...{ provenance: 'peraga', sourceId: 's', note: '' },
    ...change,
  };
}
